'use server';
import { takeNextStudyDocument, takeOverStudyDocument } from '../../graphql/assignment.ts';
import type {
  AmendReadingInput,
  SignReadingInput,
  StoreBlindedReadInput,
  StudyToAssignInput,
} from '../../graphql/generated/graphql.ts';
import { amendReadingDocument, signReadingDocument, storeBlindedReadDocument } from '../../graphql/reading.ts';
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

/** Makes the person the one who works on a study that a colleague has. */
export async function takeOverStudy(input: StudyToAssignInput): Promise<Outcome> {
  return outcomeOf((await askApiForPage(takeOverStudyDocument, { input })).result);
}

/** Takes the next study of the worklist for this person and says where it is: the worklist when none waits for them. */
export async function nextStudyAddress(): Promise<string> {
  const { result } = await askApiForPage(takeNextStudyDocument, {});
  return result.__typename === 'StudyAssigned' ? `/studies/${result.study.id}` : '/worklist';
}
