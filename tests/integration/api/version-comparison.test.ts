import { askNextStudies } from '@plumbline/operations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ReleaseWalk, screenAll, withCms, without } from '../operations/release-walk.ts';
import { type RunningTestApi, startTestApi } from './running-api.ts';

let api: RunningTestApi;
let walk: ReleaseWalk;
let activeId: string;
let token: string;

beforeAll(async () => {
  api = await startTestApi();
  walk = await ReleaseWalk.begin(api.platform);
  activeId = Object.keys(await walk.states())[0] ?? '';
  token = await api.tokenOf(walk.clinic, 'ADMIN');
});
afterAll(() => api.close());

const compare = `query ($cohortId: ID!, $firstId: ID!, $secondId: ID!) {
  versionComparison(cohortId: $cohortId, firstId: $firstId, secondId: $secondId) {
    __typename
    ... on OperationRefused { code message }
    ... on VersionComparison {
      studyCount firstMissing secondMissing
      tasks {
        task positives negatives answeredByBoth
        first { sensitivity { count total } auroc roc { sensitivity specificity threshold } }
        second { sensitivity { count total } unanswered }
        sensitivity { difference lower upper pValue adjustedP }
      }
    }
  }
}`;
const start = `mutation ($cohortId: ID!, $modelVersionId: ID!, $reason: String!) {
  startRescreening(cohortId: $cohortId, modelVersionId: $modelVersionId, reason: $reason) {
    __typename ... on RescreeningChanged { id state } ... on OperationRefused { code message }
  }
}`;
const list =
  '{ rescreenings { id state studyCount doneCount requestedBy cohort { name } modelVersion { name version } } }';

function versions() {
  return { cohortId: walk.cohortId, firstId: walk.release.modelVersionId, secondId: activeId };
}

test('a version that was not asked is said to be missing, is asked by a re-screening, and then compared', async () => {
  const before = await api.ask(compare, { token, variables: versions() });
  expect(before.data).toMatchObject({
    versionComparison: { studyCount: 10, firstMissing: 10, secondMissing: 0, tasks: null },
  });

  const asked = { cohortId: walk.cohortId, modelVersionId: walk.release.modelVersionId, reason: 'before a release' };
  const started = await api.ask(start, { token, variables: asked });
  const rescreeningId = Reflect.get(Object(Reflect.get(Object(started.data), 'startRescreening')), 'id');
  await askNextStudies(walk.clinic.worker, { rescreeningId: String(rescreeningId) });
  await screenAll(walk.clinic, (studyId) => ([...walk.truth.keys()].indexOf(studyId) < 4 ? withCms : without));
  await askNextStudies(walk.clinic.worker, { rescreeningId: String(rescreeningId) });
  expect((await api.ask(list, { token })).data).toMatchObject({
    rescreenings: [{ state: 'COMPLETED', studyCount: 10, doneCount: 10, cohort: { name: 'All with an MRI' } }],
  });

  const { data } = await api.ask(compare, { token, variables: versions() });
  // Of five with CMS, every second one, the first four hold two; the version in use found all.
  expect(data).toMatchObject({
    versionComparison: {
      firstMissing: 0,
      tasks: [
        { task: 'SCOLIOSIS' },
        {
          task: 'CMS',
          positives: 5,
          negatives: 5,
          answeredByBoth: 10,
          first: { sensitivity: { count: 2, total: 5 }, auroc: 0.5 },
          second: { sensitivity: { count: 5, total: 5 }, unanswered: 0 },
          // Three pairs differ, all one way: 2 / 2^3.
          sensitivity: { pValue: expect.closeTo(0.25, 12) },
        },
      ],
    },
  });
});

test('the same version twice, and a cohort of nobody, are refused with their sentences', async () => {
  const same = { ...versions(), secondId: walk.release.modelVersionId };
  expect((await api.ask(compare, { token, variables: same })).data).toMatchObject({
    versionComparison: { code: 'VERSIONS_SAME', message: 'Choose two different versions to compare.' },
  });
  const nobody = { ...versions(), cohortId: activeId };
  expect((await api.ask(compare, { token, variables: nobody })).data).toMatchObject({
    versionComparison: { code: 'COHORT_NOT_FOUND' },
  });
});

test('only who decides over releases compares', async () => {
  const analyst = await api.tokenOf(walk.clinic, 'ANALYST');
  const { errors } = await api.ask(compare, { token: analyst, variables: versions() });
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
});
