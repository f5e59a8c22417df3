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

const cohort = z.object({
  id: z.string(),
  version: z.number(),
  name: z.string(),
  frozenCohorts: z.array(z.unknown()),
});
const listed = z.object({ cohorts: z.array(cohort) });
const kept = z.object({ createCohort: z.object({ cohort }) });
const cohortFields = 'id version name frozenCohorts { id }';

const provenName = 'All with a reference standard';
const childrenName = 'Ten to eighteen, both films, screened';

/**
 * Two cohorts and what they need: the studies with a reference standard, which are frozen, and a larger one that is not. What
 * is there already is left alone, so a start that was cut off is completed by the next.
 */
export async function makeDemoCohort({ clinician, analyst, followedUp }: DemoCohort): Promise<void> {
  const { cohorts } = listed.parse(await analyst.query(`query Cohorts { cohorts { ${cohortFields} } }`));
  const known = (name: string) => cohorts.find((candidate) => candidate.name === name);
  if (known(childrenName) === undefined) await keep(analyst, childrenName, screenedChildren);
  if (known(provenName) === undefined) await recordTruths(clinician, followedUp);
  const { id, version, frozenCohorts } = known(provenName) ?? (await keep(analyst, provenName, proven));
  if (frozenCohorts.length > 0) return;
  const document = `mutation Freeze($id: ID!, $version: Int!) {
    freezeCohort(cohortId: $id, version: $version) { ... on Refusal { message } } }`;
  await analyst.query(document, { id, version });
}

async function recordTruths(clinician: ApiClient, followedUp: DemoCohort['followedUp']): Promise<void> {
  const observedDate = new Date().toISOString().slice(0, 10);
  for (const { mrn, scoliosis } of followedUp) {
    const study = await findStudy(clinician, mrn);
    if (study === null) throw new Error(`The demo has no study of ${mrn}.`);
    const content = { source: 'FOLLOW_UP', cms: false, scoliosis, observedDate };
    await change(clinician, 'recordReferenceStandard', 'RecordReferenceStandardInput', { studyId: study.id, content });
  }
}

async function keep(analyst: ApiClient, name: string, definition: object) {
  const document = `mutation Keep($input: CreateCohortInput!) {
    createCohort(input: $input) { ... on CohortKept { cohort { ${cohortFields} } } ... on Refusal { message } } }`;
  const input = { name, description: 'Synthetic studies of the demo.', definition };
  return kept.parse(await analyst.query(document, { input })).createCohort.cohort;
}
