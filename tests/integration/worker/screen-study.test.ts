import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ScreenStudy } from '@plumbline/jobs';
import { startWorkerProcess, type WorkerProcess } from '@plumbline/worker';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { screenStudyHandler } from '../../../apps/worker/src/handlers/screen-study.ts';
import { LoadedModels } from '../../../apps/worker/src/loaded-models.ts';
import { modelsDir, openScreeningSite, type QueuedStudy, type ScreeningSite } from './screening-site.ts';

let site: ScreeningSite;
const metrics = { batch: () => undefined, loaded: () => undefined, unloaded: () => undefined, ended: () => undefined };
const opened: Array<{ close(): Promise<void> }> = [];

beforeAll(async () => {
  site = await openScreeningSite();
});

afterAll(async () => {
  for (const part of opened) await part.close();
  await site.close();
});

function handler(models = modelsDir) {
  const { logger } = site;
  const settings = { provider: 'cpu', inferenceThreads: 1, batchSize: 4, metrics, logger } as const;
  const loaded = new LoadedModels({ ...settings, modelsDir: models });
  opened.push(loaded);
  return screenStudyHandler({ ...site, models: loaded, metrics });
}

function payloadOf({ studyId, inferenceRunId }: QueuedStudy): ScreenStudy {
  return { organizationId: site.organizationId, studyId, inferenceRunId };
}

function stored(study: QueuedStudy) {
  return site.rows.transaction(async (transaction) => ({
    run: await transaction.inferenceRun.findUniqueOrThrow({ where: { id: study.inferenceRunId } }),
    study: await transaction.imagingStudy.findUniqueOrThrow({ where: { id: study.studyId } }),
    results: await transaction.screeningResult.count({ where: { studyId: study.studyId } }),
  }));
}

test.each([
  { whiteRows: 8, flag: 'CLEAR' },
  { whiteRows: 44, flag: 'SCOLIOSIS' },
  { whiteRows: 60, flag: 'CMS' },
])('a film that is white in $whiteRows of 64 rows is flagged $flag by the tiny model', async ({ whiteRows, flag }) => {
  const study = await site.storeStudy(whiteRows);
  await handler().work(payloadOf(study));
  expect(await stored(study)).toMatchObject({
    run: { status: 'COMPLETED', provider: 'cpu', computeMs: expect.any(Number) },
    study: { flag },
    results: 2,
  });
});

test('a film without contrast gives no result, says why, and is not tried again', async () => {
  const study = await site.storeStudy(0);
  await handler().work(payloadOf(study));
  expect(await stored(study)).toMatchObject({
    run: { status: 'FAILED', failureCode: 'FILM_UNUSABLE' },
    study: { screeningStatus: 'ABSTAINED', screeningReason: 'FILM_UNUSABLE', flag: 'NONE' },
    results: 0,
  });
});

test('a film store that does not give the film is tried again, and failure is recorded after the last attempt', async () => {
  const study = await site.storeStudy(16);
  await site.storage.delete(study.storageKey);
  const { work, giveUp } = handler();
  const error = await work(payloadOf(study)).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'STORAGE_UNAVAILABLE' });
  expect(await stored(study)).toMatchObject({ run: { status: 'RUNNING' } });
  await giveUp(payloadOf(study), error);
  expect(await stored(study)).toMatchObject({
    run: { status: 'FAILED', failureCode: 'STORAGE_UNAVAILABLE' },
    study: { screeningStatus: 'FAILED', flag: 'NONE' },
  });
});

test('a run whose model is not on this machine fails at once', async () => {
  const empty = await mkdtemp(join(tmpdir(), 'plumbline-models-'));
  const study = await site.storeStudy(20);
  await handler(empty).work(payloadOf(study));
  expect(await stored(study)).toMatchObject({ run: { status: 'FAILED', failureCode: 'MODEL_INVALID' } });
  await rm(empty, { recursive: true });
});

test('another organization cannot have the run screened', async () => {
  const study = await site.storeStudy(24);
  await handler().work({ ...payloadOf(study), organizationId: '0195a8f0-0000-7000-8000-000000000001' });
  expect(await stored(study)).toMatchObject({ run: { status: 'QUEUED' }, results: 0 });
});

test('a running worker tells that it is up and what it did', async () => {
  const worker: WorkerProcess = await startWorkerProcess({
    databaseUrl: site.urls.app,
    platformDatabaseUrl: site.urls.platform,
    queue: site.queueOn('PostgreSQL'),
    storageUrl: site.storageUrl,
    modelsDir,
    provider: 'cpu',
    inferenceThreads: 1,
    concurrency: 4,
    batchSize: 4,
    health: { host: '127.0.0.1', port: 0 },
    logLevel: 'silent',
  });
  const study = await site.storeStudy(12);
  await vi.waitFor(async () => expect((await stored(study)).run.status).toBe('COMPLETED'), 30_000);
  expect(await (await fetch(`${worker.healthUrl}/healthz`)).text()).toBe('ok\n');
  const text = await (await fetch(`${worker.healthUrl}/metrics`)).text();
  expect(text).toContain('plumbline_inference_provider{model="tiny",version="1.0.0",provider="cpu"} 1');
  expect(text).toMatch(/plumbline_screening_runs_total\{end="completed"\} [1-9]/);
  expect(text).toMatch(/plumbline_outbox_relayed_total [1-9]/);
  expect(text).toContain('plumbline_queue_jobs{state="failed"} 0');
  await worker.close();
  await expect(fetch(`${worker.healthUrl}/healthz`)).rejects.toThrow();
});
