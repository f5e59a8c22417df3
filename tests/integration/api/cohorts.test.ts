import { runFreezing } from '@plumbline/operations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Clinic } from '../operations/clinic.ts';
import { makeStudy, plain } from '../operations/made-studies.ts';
import { codesOf, type RunningTestApi, startTestApi } from './running-api.ts';

let api: RunningTestApi;
let clinic: Clinic;
let analyst: string;
beforeAll(async () => {
  api = await startTestApi();
  clinic = await api.platform.openClinic();
  await clinic.deployModel();
  analyst = await api.tokenOf(clinic, 'ANALYST');
  await makeStudy(clinic, plain);
  await makeStudy(clinic, { ...plain, sex: 'MALE' });
});
afterAll(() => api.close());

const girls = { kind: 'SEX', oneOf: ['FEMALE'] };

async function ask(document: string, variables: Record<string, unknown> = {}) {
  const answer = await api.ask(document, { token: analyst, variables });
  expect(codesOf(answer)).toEqual([]);
  return answer.data;
}

test('an analyst counts, keeps, freezes and reads a cohort, and what is wrong with a definition is said', async () => {
  const count =
    'query Count($definition: CohortCriterion!) { cohortCount(definition: $definition) { ... on CohortCount { members noResult } ... on Refusal { code } } }';
  expect(await ask(count, { definition: girls })).toEqual({ cohortCount: { members: 1, noResult: 1 } });
  expect(await ask(count, { definition: { kind: 'SEX', oneOf: [] } })).toEqual({
    cohortCount: { code: 'COHORT_DEFINITION_INVALID' },
  });
  const create = `mutation Create($input: CreateCohortInput!) { createCohort(input: $input) {
    ... on CohortKept { cohort { id version definitions { number criterion sentence writtenBy } } } ... on Refusal { code } } }`;
  const created = await ask(create, { input: { name: 'Girls', description: '', definition: girls } });
  expect(created).toMatchObject({
    createCohort: { cohort: { version: 0, definitions: [{ number: 1, criterion: girls, sentence: 'sex female' }] } },
  });
  const [{ id } = { id: '' }] = await clinic.rows.transaction((transaction) => transaction.cohort.findMany());
  const freeze = `mutation Freeze($id: ID!) { freezeCohort(cohortId: $id, version: 0) {
    ... on CohortFreezing { frozenCohort { state sha256 } } ... on Refusal { code } } }`;
  expect(await ask(freeze, { id })).toEqual({ freezeCohort: { frozenCohort: { state: 'QUEUED', sha256: null } } });
  expect(await ask(freeze, { id })).toEqual({ freezeCohort: { code: 'FREEZING_UNDER_WAY' } });
  const [frozen] = await clinic.rows.transaction((transaction) => transaction.frozenCohort.findMany());
  await runFreezing(clinic.freezing, { frozenCohortId: frozen?.id ?? '' });
  const read = `query Read($id: ID!) { cohorts { name } cohort(id: $id) { name frozenCohorts {
    state studiesDone studiesInAll sha256 studyCount patientCount referenceCount requestedBy definition { number }
    flow { assessed outsideDefinition noFilmPair noResult { code studies message } noReferenceStandard indeterminate analysed } } } }`;
  expect(await ask(read, { id })).toMatchObject({
    cohorts: [{ name: 'Girls' }],
    cohort: {
      frozenCohorts: [
        {
          state: 'COMPLETED',
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
          studyCount: 1,
          patientCount: 1,
          referenceCount: 0,
          requestedBy: 'The analyst',
          definition: { number: 1 },
          flow: {
            assessed: 2,
            outsideDefinition: 1,
            noResult: [{ code: 'FILM_TOO_SMALL', studies: 1, message: expect.stringContaining('64 pixels') }],
            analysed: 0,
          },
        },
      ],
    },
  });
});

test('another clinic’s cohort is not there', async () => {
  const other = await api.platform.openClinic();
  const [{ id } = { id: '' }] = await clinic.rows.transaction((transaction) => transaction.cohort.findMany());
  const token = await api.tokenOf(other, 'ANALYST');
  const answer = await api.ask('query Read($id: ID!) { cohort(id: $id) { name } cohorts { name } }', {
    token,
    variables: { id },
  });
  expect(answer.data).toEqual({ cohort: null, cohorts: [] });
});
