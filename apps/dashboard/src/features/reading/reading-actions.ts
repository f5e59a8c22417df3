'use server';
import type { AmendReadingInput, SignReadingInput, StoreBlindedReadInput } from '../../graphql/generated/graphql.ts';
import {
  amendReadingDocument,
  nextStudyDocument,
  signReadingDocument,
  storeBlindedReadDocument,
} from '../../graphql/reading.ts';
import { askApiForPage } from '../../session/ask-api.ts';
import { type Outcome, outcomeOf } from '../../words/outcome-of.ts';

/** Signs as the person whose session this is. What is wrong with the reading is the API's to say. */
export async function signReading(input: SignReadingInput): Promise<Outcome> {
  return outcomeOf((await askApiForPage(signReadingDocument, { input })).signReading);
}

export async function amendReading(input: AmendReadingInput): Promise<Outcome> {
  return outcomeOf((await askApiForPage(amendReadingDocument, { input })).amendReading);
}

export async function storeBlindedRead(input: StoreBlindedReadInput): Promise<Outcome> {
  return outcomeOf((await askApiForPage(storeBlindedReadDocument, { input })).storeBlindedRead);
}

/** The address of the study to read after this one: the worklist when none is unread. */
export async function nextStudyAddress(studyId: string): Promise<string> {
  const { worklist } = await askApiForPage(nextStudyDocument, {});
  const next = worklist.edges.find(({ node }) => node.id !== studyId);
  return next === undefined ? '/worklist' : `/studies/${next.node.id}`;
}
