'use server';
import { z } from 'zod';
import type { SignedReadingFragment } from '../../graphql/generated/graphql.ts';
import { signReadingDocument } from '../../graphql/study.ts';
import { askApiForPage } from '../../session/ask-api.ts';
import { readWords } from '../../words/read-words.ts';
import { refusalSentence } from '../../words/refusal-sentence.ts';

export type SignOutcome =
  | { readonly kind: 'SIGNED'; readonly reading: SignedReadingFragment }
  | { readonly kind: 'REFUSED'; readonly sentence: string };

const input = z.object({
  studyId: z.string().min(1),
  /** The result that was on the screen, null for none: one that came meanwhile is not signed unseen. */
  screeningId: z.string().nullable(),
  agreement: z.enum(['AGREE', 'DISAGREE']),
  reason: z.string(),
});

/** Signs a reading as the person whose session this is. What is wrong with it is the API's to say. */
export async function signReading(asked: z.infer<typeof input>): Promise<SignOutcome> {
  const parsed = input.safeParse(asked);
  if (!parsed.success) return { kind: 'REFUSED', sentence: (await readWords('reading'))('failed') };
  const { signReading: result } = await askApiForPage(signReadingDocument, { input: parsed.data });
  if (result.__typename === 'ReadingSigned') return { kind: 'SIGNED', reading: result.reading };
  return { kind: 'REFUSED', sentence: refusalSentence(await readWords('errors'), result) };
}
