'use server';
import { z } from 'zod';
import { createCohortDocument, freezeCohortDocument } from '../../graphql/cohort.ts';
import { reinstateReleaseDocument } from '../../graphql/monitoring.ts';
import {
  advanceReleaseDocument,
  approvePromotionDocument,
  createReleaseDocument,
  describeReleaseDocument,
  evaluateReleaseDocument,
  proposePromotionDocument,
  retireReleaseDocument,
  rollBackReleaseDocument,
  setCriteriaDocument,
} from '../../graphql/release.ts';
import { askApiForPage } from '../../session/ask-api.ts';
import { readWords } from '../../words/read-words.ts';
import { refusalSentence } from '../../words/refusal-sentence.ts';

/** What became of something that was asked; what is wrong with it is the API's to say. */
export type Outcome<Answer = object> =
  | ({ readonly kind: 'DONE' } & Answer)
  | { readonly kind: 'REFUSED'; readonly sentence: string };

interface Refusal {
  readonly __typename: 'OperationRefused';
  readonly code: string;
  readonly message: string;
}

async function refused(result: Refusal): Promise<Outcome<never>> {
  return { kind: 'REFUSED', sentence: refusalSentence(await readWords('errors'), result) };
}

async function endOf(result: Refusal | { readonly __typename: string }): Promise<Outcome> {
  return 'code' in result ? refused(result) : { kind: 'DONE' };
}

const id = z.string().min(1);
const placeShape = z.object({ releaseId: id, version: z.number().int(), reason: z.string() });
type Place = z.infer<typeof placeShape>;

export async function beginRelease(modelVersionId: string): Promise<Outcome<{ readonly releaseId: string }>> {
  const asked = { modelVersionId: id.parse(modelVersionId) };
  const { createRelease: result } = await askApiForPage(createReleaseDocument, asked);
  if (result.__typename === 'OperationRefused') return refused(result);
  return { kind: 'DONE', releaseId: result.release.id };
}

const descriptionShape = z.object({
  releaseId: id,
  version: z.number().int(),
  modifications: z.string(),
  protocol: z.string(),
  impact: z.string(),
  canaryShare: z.number(),
});

export async function describeRelease(asked: z.infer<typeof descriptionShape>): Promise<Outcome> {
  const input = descriptionShape.parse(asked);
  return endOf((await askApiForPage(describeReleaseDocument, { input })).describeRelease);
}

const evaluationShape = z.object({ releaseId: id, version: z.number().int(), cohortId: id });

/** `pending` runs have not ended yet: asked again, it goes on. */
export async function evaluateRelease(
  asked: z.infer<typeof evaluationShape>,
): Promise<Outcome<{ readonly pending: number }>> {
  const { evaluateRelease: result } = await askApiForPage(evaluateReleaseDocument, evaluationShape.parse(asked));
  if (result.__typename === 'OperationRefused') return refused(result);
  return { kind: 'DONE', pending: result.pending };
}

const criteriaShape = z.object({ minimumSensitivity: z.number(), aurocMargin: z.number(), reason: z.string() });

export async function setCriteria(asked: z.infer<typeof criteriaShape>): Promise<Outcome> {
  return endOf((await askApiForPage(setCriteriaDocument, criteriaShape.parse(asked))).setAcceptanceCriteria);
}

const provenStudies = { kind: 'REFERENCE', oneOf: ['FOLLOW_UP', 'MRI'] } as const;

/** Keeps all studies with a reference standard as a cohort, and asks for it to be frozen. */
export async function freezeCohort(name: string): Promise<Outcome> {
  const input = { name: z.string().parse(name), description: '', definition: provenStudies };
  const { createCohort: kept } = await askApiForPage(createCohortDocument, { input });
  if (kept.__typename === 'OperationRefused') return refused(kept);
  const { id: cohortId, version } = kept.cohort;
  return endOf((await askApiForPage(freezeCohortDocument, { cohortId, version })).freezeCohort);
}

export async function advanceRelease(place: Place, step: 'VALIDATE' | 'SHADOW' | 'CANARY'): Promise<Outcome> {
  const input = placeShape.parse(place);
  return endOf((await askApiForPage(advanceReleaseDocument, { input, step })).advanceRelease);
}

export async function proposePromotion(place: Place): Promise<Outcome> {
  return endOf((await askApiForPage(proposePromotionDocument, { input: placeShape.parse(place) })).proposePromotion);
}

export async function approvePromotion(place: Place): Promise<Outcome> {
  return endOf((await askApiForPage(approvePromotionDocument, { input: placeShape.parse(place) })).approvePromotion);
}

export async function rollBackRelease(place: Place): Promise<Outcome> {
  return endOf((await askApiForPage(rollBackReleaseDocument, { input: placeShape.parse(place) })).rollBackRelease);
}

export async function reinstateRelease(place: Place): Promise<Outcome> {
  return endOf((await askApiForPage(reinstateReleaseDocument, { input: placeShape.parse(place) })).reinstateRelease);
}

export async function retireRelease(place: Place): Promise<Outcome> {
  return endOf((await askApiForPage(retireReleaseDocument, { input: placeShape.parse(place) })).retireRelease);
}
