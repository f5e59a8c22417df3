'use server';
import { z } from 'zod';
import {
  acknowledgeStudyDocument,
  escalateStudyDocument,
  handOverStudyDocument,
  readersDocument,
  releaseStudyDocument,
  takeNextStudyDocument,
  takeOverStudyDocument,
  takeStudyDocument,
  withdrawEscalationDocument,
} from '../../graphql/assignment.ts';
import type { AssignedStudyFragment } from '../../graphql/generated/graphql.ts';
import { askApiForPage } from '../../session/ask-api.ts';
import { readWords } from '../../words/read-words.ts';
import { refusalSentence } from '../../words/refusal-sentence.ts';

export type AssignmentOutcome =
  | { readonly kind: 'DONE'; readonly study: AssignedStudyFragment }
  | { readonly kind: 'REFUSED'; readonly sentence: string };

interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly person: string | null;
}

type Result =
  | { readonly __typename: 'StudyAssigned'; readonly study: AssignedStudyFragment }
  | ({ readonly __typename: 'OperationRefused' } & Refusal);

async function outcomeOf(result: Result): Promise<AssignmentOutcome> {
  if (result.__typename === 'StudyAssigned') return { kind: 'DONE', study: result.study };
  return { kind: 'REFUSED', sentence: refusalSentence(await readWords('errors'), result) };
}

const study = { studyId: z.string().min(1), version: z.int() };
const step = z.object({ ...study, step: z.enum(['TAKE', 'TAKE_OVER', 'RELEASE', 'ACKNOWLEDGE', 'WITHDRAW']) });
const handOver = z.object({ ...study, toUserId: z.string().min(1) });
const escalation = z.object({ ...study, reason: z.string() });

const documentOf = {
  TAKE: takeStudyDocument,
  TAKE_OVER: takeOverStudyDocument,
  RELEASE: releaseStudyDocument,
  ACKNOWLEDGE: acknowledgeStudyDocument,
  WITHDRAW: withdrawEscalationDocument,
} as const;

/** Takes a study, takes it over, gives it back, acknowledges it or withdraws its escalation. Throws for what no screen sends. */
export async function changeAssignment(asked: z.infer<typeof step>): Promise<AssignmentOutcome> {
  const { step: which, ...input } = step.parse(asked);
  return outcomeOf((await askApiForPage(documentOf[which], { input })).result);
}

/** Takes the first study of the worklist that nobody has. */
export async function takeNextStudy(): Promise<AssignmentOutcome> {
  return outcomeOf((await askApiForPage(takeNextStudyDocument, {})).result);
}

export async function handOverStudy(asked: z.infer<typeof handOver>): Promise<AssignmentOutcome> {
  const input = handOver.parse(asked);
  return outcomeOf((await askApiForPage(handOverStudyDocument, { input })).result);
}

export async function escalateStudy(asked: z.infer<typeof escalation>): Promise<AssignmentOutcome> {
  const input = escalation.parse(asked);
  return outcomeOf((await askApiForPage(escalateStudyDocument, { input })).result);
}

/** To whom a study can be handed: everybody who reads here but who asks. */
export async function listColleagues(): Promise<readonly { readonly id: string; readonly displayName: string }[]> {
  const { readers } = await askApiForPage(readersDocument, {});
  return readers.filter(({ isViewer }) => !isViewer).map(({ id, displayName }) => ({ id, displayName }));
}
