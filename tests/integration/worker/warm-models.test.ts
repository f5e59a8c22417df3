import { installRelease, registerModelVersion } from '@plumbline/operations';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { otherTinyModel } from './other-tiny-model.ts';
import { openScreeningSite, type ScreeningSite } from './screening-site.ts';
import { evenFilm } from './tiny-film.ts';
import { isRunning, WorkerChild } from './worker-child.ts';

const waiting = { timeout: 60_000, interval: 50 };

let site: ScreeningSite;
let worker: WorkerChild;

beforeEach(async () => {
  site = await openScreeningSite();
  worker = new WorkerChild(site, site.queueOn('PostgreSQL'));
});

afterEach(async () => {
  await worker.end('SIGKILL');
  await site.close();
});

/** As a shadow beside the version in use; which steps lead there is tested with the releases. */
async function runBeside(modelVersionId: string): Promise<void> {
  const beside = { state: 'SHADOW', occupies: 'SHADOW' } as const;
  await site.rows.transaction((transaction) =>
    transaction.release.create({ data: { modelVersionId, tasks: ['SCOLIOSIS', 'CMS'], ...beside } }),
  );
}

function untilReady(version: string): Promise<number> {
  return vi.waitFor(() => {
    const [pid] = worker.pidsOf(version).filter(isRunning);
    if (pid === undefined) throw new Error(`${version} is not ready.`);
    return pid;
  }, waiting);
}

test('what is in use is ready before a study comes, and a shadow as soon as it is one', {
  timeout: 120_000,
}, async () => {
  await untilReady('1.0.0');
  const { modelVersionId } = await registerModelVersion(site, { folder: await otherTinyModel() });
  expect(worker.pidsOf('2.0.0')).toEqual([]);
  await runBeside(modelVersionId);
  await untilReady('2.0.0');
  expect(worker.pidsOf('1.0.0').filter(isRunning)).toHaveLength(1);
});

test('a version that takes over answers the next study, and the one before it is let go', {
  timeout: 120_000,
}, async () => {
  const before = await untilReady('1.0.0');
  const { modelVersionId } = await registerModelVersion(site, { folder: await otherTinyModel() });
  const admin = site.as('admin');
  const platform = { ...admin, agent: { ...admin.agent, userId: null } };
  await installRelease(platform, { modelVersionId });
  const { studyId } = await site.storeStudy([evenFilm('CORONAL', 0.4)]);
  await vi.waitFor(async () => {
    const runs = await site.rows.transaction((transaction) =>
      transaction.inferenceRun.findMany({ where: { studyId }, select: { status: true, modelVersionId: true } }),
    );
    expect(runs).toEqual([{ status: 'COMPLETED', modelVersionId }]);
  }, waiting);
  await vi.waitFor(() => expect(isRunning(before)).toBe(false), waiting);
  expect(worker.unloadsOf('1.0.0')).toBe(1);
  expect(worker.pidsOf('2.0.0').filter(isRunning)).toHaveLength(1);
});
