import { freezeReferenceWindow } from '@plumbline/operations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Clinic } from '../operations/clinic.ts';
import { ReleaseWalk, reason, withCms, without } from '../operations/release-walk.ts';
import { screenDay, watchAt } from '../operations/watched-days.ts';
import { type RunningTestApi, startTestApi } from './running-api.ts';

let api: RunningTestApi;
let clinic: Clinic;
let releaseId: string;

beforeAll(async () => {
  api = await startTestApi();
  clinic = await api.platform.openClinic();
  await clinic.deployModel();
  releaseId = await clinic.rows.transaction(async (transaction) => {
    const release = await transaction.release.findFirstOrThrow({ where: { state: 'ACTIVE' } });
    return release.id;
  });
});
afterAll(() => api.close());

const question = `query Monitoring($id: ID!) {
  monitoring(releaseId: $id) {
    ... on Monitoring {
      reference { source studyCount }
      days { studies level signals { measure level count } summary { failures kinds { measure kind count } } }
      warningsAMonth stopsAMonth
      thresholds { minimumStudies isDefault }
      accuracy { task sensitivity { count total } positivePredictiveValue { count total } }
    }
    ... on OperationRefused { code }
  }
}`;

async function ask(id: string, role: 'ADMIN' | 'ANALYST'): Promise<unknown> {
  const token = await api.tokenOf(clinic, role);
  const { data } = await api.ask(question, { token, variables: { id } });
  return Reflect.get(Object(data), 'monitoring');
}

test('whoever may see models sees the judged days, and how often results were right where the truth is known', async () => {
  await screenDay(clinic, 1, { count: 25, shares: withCms });
  await screenDay(clinic, 1, { count: 26, shares: without, failures: 1 });
  await freezeReferenceWindow(clinic.as('ADMIN'), { releaseId, reason });
  await watchAt(clinic, 2);
  await clinic.rows.transaction(async (transaction) => {
    const results = await transaction.screeningResult.findMany({
      where: { task: 'CMS', deciding: true },
      orderBy: { createdAt: 'asc' },
    });
    const flagged = results.filter(({ outcome }) => outcome === 'POSITIVE').slice(0, 4);
    const cleared = results.filter(({ outcome }) => outcome === 'NEGATIVE').slice(0, 1);
    const recordedById = clinic.as('CLINICIAN').agent.userId ?? '';
    for (const [place, { studyId }] of [...flagged, ...cleared].entries()) {
      const cms = place !== 0;
      const standard = { studyId, source: 'MRI', cms, scoliosis: true, recordedById } as const;
      await transaction.referenceStandard.create({ data: { ...standard, observedDate: new Date('2026-01-01') } });
    }
  });
  const answer = await ask(releaseId, 'ANALYST');
  expect(answer).toMatchObject({
    reference: { source: 'CLINICAL', studyCount: 51 },
    warningsAMonth: 0.05,
    stopsAMonth: 0.005,
    thresholds: { minimumStudies: 30, isDefault: true },
    days: [{ studies: 51, level: 'OK', summary: { failures: 1 } }],
  });
  const { accuracy, days } = Object(answer);
  // Three of four flags were right, and one of four patients with CMS was missed.
  const cms = accuracy.filter((point: { task: string }) => point.task === 'CMS');
  expect(cms).toHaveLength(13);
  expect(cms.at(-1)).toMatchObject({
    sensitivity: { count: 3, total: 4 },
    positivePredictiveValue: { count: 3, total: 4 },
  });
  expect(days[0].summary.kinds).toContainEqual({ measure: 'VIEW', kind: 'CORONAL', count: 50 });
  expect(days[0].signals).toHaveLength(22);
});

test('a release that is not the clinic’s is not found', async () => {
  expect(await ask('00000000-0000-4000-8000-000000000000', 'ADMIN')).toEqual({ code: 'RELEASE_NOT_FOUND' });
});

test('what a version on trial said of its cohort is for administrators alone', async () => {
  const walk = await (await ReleaseWalk.begin(api.platform)).to('SHADOW');
  clinic = walk.clinic;
  expect(await ask(walk.release.id, 'ADMIN')).toMatchObject({ reference: { source: 'EVALUATION', studyCount: 10 } });
  expect(await ask(walk.release.id, 'ANALYST')).toMatchObject({ reference: null });
});
