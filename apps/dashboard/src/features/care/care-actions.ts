'use server';
import {
  recordDispositionDocument,
  recordReferenceStandardDocument,
  withdrawDispositionDocument,
} from '../../graphql/care.ts';
import type { RecordDispositionInput, RecordReferenceStandardInput } from '../../graphql/generated/graphql.ts';
import { askApiForPage } from '../../session/ask-api.ts';
import { type Outcome, outcomeOf } from '../../words/outcome-of.ts';

export async function recordDisposition(input: RecordDispositionInput): Promise<Outcome> {
  return outcomeOf((await askApiForPage(recordDispositionDocument, { input })).recordDisposition);
}

export async function withdrawDisposition(dispositionId: string): Promise<Outcome> {
  const input = { dispositionId };
  return outcomeOf((await askApiForPage(withdrawDispositionDocument, { input })).withdrawDisposition);
}

export async function recordReferenceStandard(input: RecordReferenceStandardInput): Promise<Outcome> {
  return outcomeOf((await askApiForPage(recordReferenceStandardDocument, { input })).recordReferenceStandard);
}
