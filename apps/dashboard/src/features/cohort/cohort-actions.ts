'use server';
import { z } from 'zod';
import {
  cancelFreezingDocument,
  createCohortDocument,
  freezeCohortDocument,
  reviseCohortDocument,
  setCohortRemovedDocument,
} from '../../graphql/cohort.ts';
import { askApiForPage } from '../../session/ask-api.ts';
import { readWords } from '../../words/read-words.ts';
import { refusalSentence } from '../../words/refusal-sentence.ts';
import type { Outcome } from '../release/release-actions.ts';
import { definitionShape } from './definition-shape.ts';

interface Refusal {
  readonly code: string;
  readonly message: string;
}

async function refused(result: Refusal): Promise<Outcome<never>> {
  return { kind: 'REFUSED', sentence: refusalSentence(await readWords('errors'), result) };
}

const id = z.string().min(1);
const place = z.object({ cohortId: id, version: z.number().int() });
const content = z.object({ name: z.string(), description: z.string(), definition: definitionShape });

type Kept = Outcome<{ readonly cohortId: string; readonly version: number }>;

export async function createCohort(asked: z.input<typeof content>): Promise<Kept> {
  const { createCohort: result } = await askApiForPage(createCohortDocument, { input: content.parse(asked) });
  if (result.__typename === 'OperationRefused') return refused(result);
  return { kind: 'DONE', cohortId: result.cohort.id, version: result.cohort.version };
}

const revision = place.extend(content.shape);

export async function reviseCohort(asked: z.input<typeof revision>): Promise<Kept> {
  const { reviseCohort: result } = await askApiForPage(reviseCohortDocument, { input: revision.parse(asked) });
  if (result.__typename === 'OperationRefused') return refused(result);
  return { kind: 'DONE', cohortId: result.cohort.id, version: result.cohort.version };
}

const removal = place.extend({ removed: z.boolean() });

/** Takes a cohort out of the list, or brings it back; what was frozen of it stays. */
export async function setCohortRemoved(asked: z.infer<typeof removal>): Promise<Kept> {
  const { setCohortRemoved: result } = await askApiForPage(setCohortRemovedDocument, removal.parse(asked));
  if (result.__typename === 'OperationRefused') return refused(result);
  return { kind: 'DONE', cohortId: result.cohort.id, version: result.cohort.version };
}

export async function freezeCohort(asked: z.infer<typeof place>): Promise<Outcome> {
  const { freezeCohort: result } = await askApiForPage(freezeCohortDocument, place.parse(asked));
  return result.__typename === 'OperationRefused' ? refused(result) : { kind: 'DONE' };
}

export async function cancelFreezing(frozenCohortId: string): Promise<Outcome> {
  const asked = { frozenCohortId: id.parse(frozenCohortId) };
  const { cancelFreezing: result } = await askApiForPage(cancelFreezingDocument, asked);
  return result.__typename === 'OperationRefused' ? refused(result) : { kind: 'DONE' };
}
