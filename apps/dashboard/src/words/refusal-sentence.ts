import type { Words } from './words.ts';

interface Refusal {
  /** Of packages/domain/src/errors.ts; null where the API gave none. */
  readonly code: string | null;
  /** The API's own sentence, in English. */
  readonly message: string;
  /** The colleague whom the sentence names. */
  readonly person?: string | null | undefined;
}

/** Why the API refused, in the person's language; its own sentence where the language has none for this code. */
export function refusalSentence(errors: Words<'errors'>, { code, message, person }: Refusal): string {
  return code !== null && errors.has(code) ? errors(code, { person: person ?? '' }) : message;
}
