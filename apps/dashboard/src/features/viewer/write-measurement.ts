'use server';
import { z } from 'zod';
import type { DrawnMeasurementFragment } from '../../graphql/generated/graphql.ts';
import {
  moveMeasurementDocument,
  removeMeasurementDocument,
  restoreMeasurementDocument,
  storeMeasurementDocument,
} from '../../graphql/measurement.ts';
import { askApiForPage } from '../../session/ask-api.ts';
import { readWords } from '../../words/read-words.ts';
import { refusalSentence } from '../../words/refusal-sentence.ts';

export type MeasurementOutcome =
  | { readonly kind: 'WRITTEN'; readonly measurement: DrawnMeasurementFragment }
  | { readonly kind: 'REFUSED'; readonly sentence: string };

const points = z.array(z.object({ x: z.number(), y: z.number() })).max(4);
const measurementToStore = z.object({ filmId: z.string(), kind: z.enum(['LENGTH', 'ANGLE', 'COBB']), points });
const measurementToMove = z.object({ measurementId: z.string(), points });
const measurementId = z.object({ measurementId: z.string() });

async function broken(): Promise<MeasurementOutcome> {
  return { kind: 'REFUSED', sentence: (await readWords('viewer'))('saveFailed') };
}

type Answer =
  | { readonly __typename: 'MeasurementWritten'; readonly measurement: DrawnMeasurementFragment }
  | { readonly __typename: 'OperationRefused'; readonly code: string; readonly message: string };

async function outcomeOf(answer: Answer): Promise<MeasurementOutcome> {
  if (answer.__typename === 'MeasurementWritten') return { kind: 'WRITTEN', measurement: answer.measurement };
  return { kind: 'REFUSED', sentence: refusalSentence(await readWords('errors'), answer) };
}

/** Keeps what was drawn. Its value comes back from the API. */
export async function storeMeasurement(asked: z.infer<typeof measurementToStore>): Promise<MeasurementOutcome> {
  const { data } = measurementToStore.safeParse(asked);
  if (data === undefined) return broken();
  return outcomeOf((await askApiForPage(storeMeasurementDocument, { input: data })).storeMeasurement);
}

export async function moveMeasurement(asked: z.infer<typeof measurementToMove>): Promise<MeasurementOutcome> {
  const { data } = measurementToMove.safeParse(asked);
  if (data === undefined) return broken();
  return outcomeOf((await askApiForPage(moveMeasurementDocument, { input: data })).moveMeasurement);
}

export async function removeMeasurement(asked: z.infer<typeof measurementId>): Promise<MeasurementOutcome> {
  const { data } = measurementId.safeParse(asked);
  if (data === undefined) return broken();
  return outcomeOf((await askApiForPage(removeMeasurementDocument, { input: data })).removeMeasurement);
}

/** The undoing of a removal. */
export async function restoreMeasurement(asked: z.infer<typeof measurementId>): Promise<MeasurementOutcome> {
  const { data } = measurementId.safeParse(asked);
  if (data === undefined) return broken();
  return outcomeOf((await askApiForPage(restoreMeasurementDocument, { input: data })).restoreMeasurement);
}
