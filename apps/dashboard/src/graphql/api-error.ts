export type ApiErrorKind = 'UNAUTHENTICATED' | 'FORBIDDEN' | 'UNAVAILABLE' | 'FAILED';

/** The API did not answer the question. Its sentence is for the log; the person sees the screen's own words. */
export class ApiError extends Error {
  readonly kind: ApiErrorKind;

  constructor(kind: ApiErrorKind, sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'ApiError';
    this.kind = kind;
  }
}
