import 'server-only';
import { readWords } from './read-words.ts';
import { refusalSentence } from './refusal-sentence.ts';

/** What became of a change: null, or why it was refused, in the person's language. */
export type Outcome = { readonly refusal: string | null; readonly code: string | null };

type Answer = { readonly __typename: string } & (
  | { readonly code: string; readonly message: string; readonly person?: string | null }
  | object
);

/** Reads the union that every mutation answers with. */
export async function outcomeOf(answer: Answer): Promise<Outcome> {
  if (!('code' in answer)) return { refusal: null, code: null };
  return { refusal: refusalSentence(await readWords('errors'), answer), code: answer.code };
}
