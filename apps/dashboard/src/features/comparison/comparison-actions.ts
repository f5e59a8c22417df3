'use server';
import { z } from 'zod';
import { changeRescreeningDocument, startRescreeningDocument } from '../../graphql/comparison.ts';
import { askApiForPage } from '../../session/ask-api.ts';
import { readWords } from '../../words/read-words.ts';
import { refusalSentence } from '../../words/refusal-sentence.ts';
import type { Outcome } from '../release/release-actions.ts';

async function endOf(
  result: { readonly __typename: string } | { readonly code: string; readonly message: string },
): Promise<Outcome> {
  if (!('code' in result)) return { kind: 'DONE' };
  return { kind: 'REFUSED', sentence: refusalSentence(await readWords('errors'), result) };
}

const id = z.string().min(1);
const startShape = z.object({ cohortId: id, modelVersionId: id, reason: z.string() });

export async function startRescreening(asked: z.infer<typeof startShape>): Promise<Outcome> {
  return endOf((await askApiForPage(startRescreeningDocument, startShape.parse(asked))).startRescreening);
}

const changeShape = z.object({ rescreeningId: id, step: z.enum(['PAUSE', 'RESUME', 'CANCEL']) });

export async function changeRescreening(asked: z.infer<typeof changeShape>): Promise<Outcome> {
  return endOf((await askApiForPage(changeRescreeningDocument, changeShape.parse(asked))).changeRescreening);
}
