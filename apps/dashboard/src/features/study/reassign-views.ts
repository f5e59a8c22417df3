'use server';
import { z } from 'zod';
import { reassignViewsDocument } from '../../graphql/study.ts';
import { askApiForPage } from '../../session/ask-api.ts';
import { readWords } from '../../words/read-words.ts';
import { refusalSentence } from '../../words/refusal-sentence.ts';

export type ReassignOutcome = { readonly kind: 'DONE' } | { readonly kind: 'REFUSED'; readonly sentence: string };

const input = z.object({
  studyId: z.string().min(1),
  films: z.array(z.object({ filmId: z.string().min(1), view: z.enum(['CORONAL', 'SAGITTAL']) })).min(1),
});

/** Says what films really show, as the person whose session this is; they are screened again as that. */
export async function reassignViews(asked: z.infer<typeof input>): Promise<ReassignOutcome> {
  const parsed = input.safeParse(asked);
  if (!parsed.success) return { kind: 'REFUSED', sentence: (await readWords('study'))('reassign.failed') };
  const { reassignViews: result } = await askApiForPage(reassignViewsDocument, { input: parsed.data });
  if (result.__typename === 'ViewsReassigned') return { kind: 'DONE' };
  return { kind: 'REFUSED', sentence: refusalSentence(await readWords('errors'), result) };
}
