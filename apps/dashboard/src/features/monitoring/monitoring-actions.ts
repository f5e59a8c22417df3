'use server';
import { z } from 'zod';
import {
  acknowledgeStopDocument,
  freezeReferenceDocument,
  setWatchThresholdsDocument,
} from '../../graphql/monitoring.ts';
import { askApiForPage } from '../../session/ask-api.ts';
import { readWords } from '../../words/read-words.ts';
import { refusalSentence } from '../../words/refusal-sentence.ts';
import type { Outcome } from '../release/release-actions.ts';

interface Answer {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
}

async function endOf({ code, message }: Answer): Promise<Outcome> {
  if (code === undefined || message === undefined) return { kind: 'DONE' };
  return { kind: 'REFUSED', sentence: refusalSentence(await readWords('errors'), { code, message }) };
}

export async function acknowledgeStop(releaseStopId: string): Promise<Outcome> {
  const asked = { releaseStopId: z.string().min(1).parse(releaseStopId) };
  return endOf((await askApiForPage(acknowledgeStopDocument, asked)).acknowledgeReleaseStop);
}

const freezeShape = z.object({ releaseId: z.string().min(1), reason: z.string() });

export async function freezeReference(asked: z.infer<typeof freezeShape>): Promise<Outcome> {
  return endOf((await askApiForPage(freezeReferenceDocument, freezeShape.parse(asked))).freezeReferenceWindow);
}

const thresholdsShape = z.object({
  minimumStudies: z.number().int(),
  warningIndex: z.number(),
  stopIndex: z.number(),
  warningFailures: z.number(),
  stopFailures: z.number(),
  warningRejections: z.number(),
  stopRejections: z.number(),
  reason: z.string(),
});

export async function setThresholds(asked: z.infer<typeof thresholdsShape>): Promise<Outcome> {
  const input = thresholdsShape.parse(asked);
  return endOf((await askApiForPage(setWatchThresholdsDocument, { input })).setWatchThresholds);
}
