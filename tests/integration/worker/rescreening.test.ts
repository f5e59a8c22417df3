import {
  createCohort,
  freezeCohort,
  listRescreenings,
  registerModelVersion,
  startRescreening,
} from '@plumbline/operations';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { otherTinyModel } from './other-tiny-model.ts';
import { openScreeningSite, type ScreeningSite } from './screening-site.ts';
import { evenFilm } from './tiny-film.ts';
import { WorkerChild } from './worker-child.ts';

let site: ScreeningSite;
let worker: WorkerChild;

beforeAll(async () => {
  site = await openScreeningSite();
  worker = new WorkerChild(site, site.queueOn('PostgreSQL'));
});

afterAll(async () => {
  await worker.end('SIGKILL');
  await site.close();
});

test('the worker asks a cohort’s studies of a version that is not in use, to the end', {
  timeout: 120_000,
}, async () => {
  const recordedById = site.as('clinician').agent.userId ?? '';
  for (const grey of [0.1, 0.3, 0.6, 0.9]) {
    const { studyId } = await site.storeStudy([evenFilm('CORONAL', grey)]);
    const truth = { source: 'MRI', cms: false, scoliosis: false, observedDate: new Date(0) } as const;
    await site.rows.transaction((transaction) =>
      transaction.referenceStandard.create({ data: { studyId, ...truth, recordedById } }),
    );
  }
  const { modelVersionId } = await registerModelVersion(site, { folder: await otherTinyModel() });
  const definition = { kind: 'ALL', criteria: [] };
  const cohort = await createCohort(site.as('admin'), { name: 'four', description: '', definition });
  const { id: cohortId } = await freezeCohort(site.as('admin'), { cohortId: cohort.id, version: 0 });
  const asked = { cohortId, modelVersionId, reason: 'before it is tried' };
  await vi.waitFor(() => startRescreening(site.as('admin'), asked), { timeout: 60_000, interval: 100 });
  await vi.waitFor(
    async () => {
      const [rescreening] = await listRescreenings(site.as('admin'));
      expect(rescreening).toMatchObject({ state: 'COMPLETED', studyCount: 4, doneCount: 4, failedCount: 0 });
    },
    { timeout: 90_000, interval: 100 },
  );
  const runs = await site.rows.transaction((transaction) =>
    transaction.inferenceRun.findMany({ where: { modelVersionId }, select: { purpose: true, status: true } }),
  );
  expect(runs).toEqual(Array(4).fill({ purpose: 'EVALUATION', status: 'COMPLETED' }));
});
