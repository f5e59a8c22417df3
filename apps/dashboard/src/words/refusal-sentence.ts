import type { Words } from './words.ts';

interface Refusal {
  /** Of packages/domain/src/errors.ts; null where the API gave none. */
  readonly code: string | null;
  /** The API's own sentence, in English. */
  readonly message: string;
}

/** Why the API refused, in the person's language; its own sentence where the language has none for this code. */
export function refusalSentence(errors: Words<'errors'>, { code, message }: Refusal): string {
  return code !== null && errors.has(code) ? errors(code) : message;
}
