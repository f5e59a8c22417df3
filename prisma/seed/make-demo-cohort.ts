import { z } from 'zod';
import type { ApiClient } from './api-client.ts';
import { change, findStudy } from './tell-demo-story.ts';

interface DemoCohort {
  /** Who records what turned out to be true: the first reader of the demo's stories. */
  readonly clinician: ApiClient;
  readonly analyst: ApiClient;
  /** Read studies whose truth a follow-up has shown, by record number. */
  readonly followedUp: readonly { readonly mrn: string; readonly scoliosis: boolean }[];
}

const proven = { kind: 'REFERENCE', oneOf: ['FOLLOW_UP', 'MRI'] };
const screenedChildren = {
  kind: 'ALL',
  criteria: [
    { kind: 'AGE', fromYears: 10, toYears: 18 },
    { kind: 'VIEWS', allOf: ['CORONAL', 'SAGITTAL'] },
    { kind: 'NOT', criterion: { kind: 'OUTCOME', task: 'CMS', oneOf: ['NONE'] } },
  ],
};

const kept = z.object({ createCohort: z.object({ cohort: z.object({ id: z.string(), version: z.number() }) }) });

/** Two cohorts and what they need, once: the studies with a reference standard, which are frozen, and a larger one that is not. */
export async function makeDemoCohort({ clinician, analyst, followedUp }: DemoCohort): Promise<void> {
  const { cohorts } = z
    .object({ cohorts: z.array(z.unknown()) })
    .parse(await analyst.query('query Cohorts { cohorts { id } }'));
  if (cohorts.length > 0) return;
  const observedDate = new Date().toISOString().slice(0, 10);
  for (const { mrn, scoliosis } of followedUp) {
    const study = await findStudy(clinician, mrn);
    if (study === null) throw new Error(`The demo has no study of ${mrn}.`);
    const content = { source: 'FOLLOW_UP', cms: false, scoliosis, observedDate };
    await change(clinician, 'recordReferenceStandard', 'RecordReferenceStandardInput', { studyId: study.id, content });
  }
  await keep(analyst, 'Ten to eighteen, both films, screened', screenedChildren);
  const { id, version } = await keep(analyst, 'All with a reference standard', proven);
  const document = `mutation Freeze($id: ID!, $version: Int!) {
    freezeCohort(cohortId: $id, version: $version) { ... on Refusal { message } } }`;
  await analyst.query(document, { id, version });
}

async function keep(analyst: ApiClient, name: string, definition: object) {
  const document = `mutation Keep($input: CreateCohortInput!) {
    createCohort(input: $input) { ... on CohortKept { cohort { id version } } ... on Refusal { message } } }`;
  const input = { name, description: 'Synthetic studies of the demo.', definition };
  return kept.parse(await analyst.query(document, { input })).createCohort.cohort;
}
