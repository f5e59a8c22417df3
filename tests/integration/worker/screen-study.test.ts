import { appendFile, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { modelPublicKey, newModelSigningKey, openModelVerifier } from '@plumbline/inference';
import type { ScreenStudy } from '@plumbline/jobs';
import { modelArtifactKey } from '@plumbline/operations';
import { startWorkerProcess, type WorkerProcess } from '@plumbline/worker';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { FilmThreads } from '../../../apps/worker/src/film-threads.ts';
import { screenStudyHandler } from '../../../apps/worker/src/handlers/screen-study.ts';
import { LoadedModels } from '../../../apps/worker/src/loaded-models.ts';
import { ModelFolders } from '../../../apps/worker/src/model-folders.ts';
import { modelsDir, openScreeningSite, type QueuedStudy, type ScreeningSite } from './screening-site.ts';
import { blankFilm, evenFilm, neitherViewFilm, otherViewFilm, strangeFilm, type TinyFilm } from './tiny-film.ts';

let site: ScreeningSite;
let films: FilmThreads;
const metrics = { batch: () => undefined, loaded: () => undefined, unloaded: () => undefined, ended: () => undefined };
const opened: Array<{ close(): Promise<void> }> = [];

beforeAll(async () => {
  site = await openScreeningSite();
  films = new FilmThreads({ storageUrl: site.storageUrl, threads: 1 });
  opened.push(films);
});

afterAll(async () => {
  for (const part of opened) await part.close();
  await site.close();
});

function handler(models = modelsDir, publicKey = site.modelPublicKey) {
  const { logger } = site;
  const settings = { provider: 'cpu', inferenceThreads: 1, batchSize: 4, metrics, logger } as const;
  const verifier = openModelVerifier(publicKey);
  const folders = new ModelFolders({
    modelsDir: models,
    cacheDir: site.modelCacheDir,
    storage: site.storage,
    verifier,
  });
  const loaded = new LoadedModels({ ...settings, folders });
  opened.push(loaded);
  return screenStudyHandler({ ...site, films, models: loaded, metrics });
}

function payloadOf({ studyId, inferenceRunId }: QueuedStudy): ScreenStudy {
  return { organizationId: site.organizationId, studyId, inferenceRunId };
}

function stored({ inferenceRunId, studyId }: QueuedStudy) {
  return site.rows.transaction(async (transaction) => {
    const results = await transaction.screeningResult.findMany({
      where: { inferenceRunId },
      orderBy: [{ task: 'asc' }, { architecture: 'asc' }],
    });
    const found = await transaction.filmFinding.findMany({ where: { inferenceRunId }, orderBy: { view: 'asc' } });
    return {
      run: await transaction.inferenceRun.findUniqueOrThrow({ where: { id: inferenceRunId } }),
      study: await transaction.imagingStudy.findUniqueOrThrow({ where: { id: studyId } }),
      results: results.map(({ architecture, task }) => `${architecture} ${task}`),
      deciding: results.filter(({ deciding }) => deciding).map(({ architecture, task }) => `${architecture} ${task}`),
      findings: found.map(({ view, finding }) => `${view} ${finding}`),
      found,
      heatmaps: await transaction.heatmap.count({ where: { inferenceRunId } }),
    };
  });
}

async function screened(pair: readonly TinyFilm[], studyInstanceUid?: string) {
  const queued = await site.storeStudy(pair, studyInstanceUid);
  await handler().work(payloadOf(queued));
  return { queued, ...(await stored(queued)) };
}

const both = ['CORONAL USABLE', 'SAGITTAL USABLE'];
const coronalOnly = { results: ['CORONAL SCOLIOSIS', 'CORONAL CMS'], deciding: ['CORONAL SCOLIOSIS', 'CORONAL CMS'] };
const nothing = { results: [], deciding: [], heatmaps: 0 };

/**
 * Coronal gives scoliosis from grey 0.5 and CMS from about 0.75; Dual, which decides CMS, from about 0.75 with a sagittal
 * film of 0.75. So a dark sagittal film (0.1) makes Dual say no where Coronal says yes.
 */
test.each([
  { coronal: 0.1, sagittal: 0.5, flag: 'CLEAR' },
  { coronal: 0.6, sagittal: 0.5, flag: 'SCOLIOSIS' },
  { coronal: 0.95, sagittal: 0.9, flag: 'CMS' },
  { coronal: 0.85, sagittal: 0.1, flag: 'SCOLIOSIS' },
])(
  'a pair of greys $coronal and $sagittal has results of all five, and is flagged $flag by the two that decide',
  async ({ coronal, sagittal, flag }) => {
    const end = await screened([evenFilm('CORONAL', coronal), evenFilm('SAGITTAL', sagittal)]);
    const five = ['CORONAL', 'SAGITTAL', 'DUAL', 'CONCAT', 'BILINEAR'];
    expect(end).toMatchObject({
      run: { status: 'COMPLETED', provider: 'cpu', computeMs: expect.any(Number) },
      study: { screeningStatus: 'COMPLETED', flag },
      results: ['SCOLIOSIS', 'CMS'].flatMap((task) => five.map((network) => `${network} ${task}`)),
      deciding: ['CORONAL SCOLIOSIS', 'DUAL CMS'],
      findings: both,
      heatmaps: 16,
    });
  },
);

test('a coronal film alone is screened by Coronal, and again with all five once the sagittal one is there', async () => {
  const alone = await screened([evenFilm('CORONAL', 0.85)]);
  expect(alone).toMatchObject({
    ...coronalOnly,
    study: { screeningStatus: 'COMPLETED', flag: 'CMS' },
    findings: ['CORONAL USABLE', 'SAGITTAL MISSING'],
    heatmaps: 2,
  });
  const pair = await screened([evenFilm('SAGITTAL', 0.1)], alone.queued.studyInstanceUid);
  expect(pair.queued.studyId).toBe(alone.queued.studyId);
  expect(pair).toMatchObject({
    study: { screeningStatus: 'COMPLETED', flag: 'SCOLIOSIS' },
    deciding: ['CORONAL SCOLIOSIS', 'DUAL CMS'],
    findings: both,
  });
  expect(pair.results).toHaveLength(10);
});

test('two films that lie in each other’s place give no number at all, and say so', async () => {
  const end = await screened([otherViewFilm('CORONAL'), otherViewFilm('SAGITTAL')]);
  expect(end).toMatchObject({
    ...nothing,
    run: { status: 'FAILED', failureCode: 'VIEWS_SWAPPED' },
    study: { screeningStatus: 'ABSTAINED', screeningReason: 'VIEWS_SWAPPED', flag: 'NONE' },
    findings: ['CORONAL SWAPPED', 'SAGITTAL SWAPPED'],
  });
});

test.each([
  ['neither view', neitherViewFilm('SAGITTAL'), 'NOT_A_SPINE_FILM'],
  ['the other view', otherViewFilm('SAGITTAL'), 'NOT_THIS_VIEW'],
  ['unlike every film of the training', strangeFilm('SAGITTAL'), 'OUT_OF_DISTRIBUTION'],
  ['without contrast', blankFilm('SAGITTAL'), 'NO_CONTRAST'],
])('a sagittal film that is %s leaves both tasks to Coronal', async (_what, sagittal, finding) => {
  const end = await screened([evenFilm('CORONAL', 0.85), sagittal]);
  expect(end).toMatchObject({
    ...coronalOnly,
    study: { screeningStatus: 'COMPLETED', screeningReason: null, flag: 'CMS' },
    findings: ['CORONAL USABLE', `SAGITTAL ${finding}`],
    heatmaps: 2,
  });
});

test.each([
  ['neither view', neitherViewFilm('CORONAL'), 'NOT_A_SPINE_FILM', 'FILM_NOT_A_SPINE_FILM'],
  ['unlike every film of the training', strangeFilm('CORONAL'), 'OUT_OF_DISTRIBUTION', 'FILM_OUT_OF_DISTRIBUTION'],
  ['without contrast', blankFilm('CORONAL'), 'NO_CONTRAST', 'FILM_UNUSABLE'],
])(
  'a coronal film that is %s gives no result, whatever the sagittal one shows',
  async (_what, coronal, finding, code) => {
    const end = await screened([coronal, evenFilm('SAGITTAL', 0.5)]);
    expect(end).toMatchObject({
      ...nothing,
      run: { status: 'FAILED', failureCode: code },
      study: { screeningStatus: 'ABSTAINED', screeningReason: code, flag: 'NONE' },
      findings: [`CORONAL ${finding}`, 'SAGITTAL USABLE'],
    });
  },
);

test('a film that reached the model is kept with what it looks like, one that did not without a number', async () => {
  const { found } = await screened([blankFilm('CORONAL'), neitherViewFilm('SAGITTAL')]);
  const [coronal, sagittal] = found;
  expect(coronal).toMatchObject({ finding: 'NO_CONTRAST', neitherProbability: null, distance: null });
  expect(sagittal).toMatchObject({ finding: 'NOT_A_SPINE_FILM', distance: expect.any(Number) });
  // The halves differ by more than 0.7, so the logit of neither is above 8 and the others are 0 and below.
  expect(sagittal?.neitherProbability).toBeGreaterThan(0.99);
});

test('a study that is delivered twice is screened once, also when both deliveries are worked on at once', async () => {
  const study = await site.storeStudy([evenFilm('CORONAL', 0.3), evenFilm('SAGITTAL', 0.5)]);
  const { work } = handler();
  await Promise.all([work(payloadOf(study)), work(payloadOf(study))]);
  await work(payloadOf(study));
  const { results, findings, heatmaps } = await stored(study);
  expect([results.length, findings.length, heatmaps]).toEqual([10, 2, 16]);
  const recorded = await site.rows.transaction((transaction) =>
    transaction.auditEvent.count({ where: { entityId: study.studyId, activity: 'screening:record' } }),
  );
  expect(recorded).toBe(1);
});

test('an abstention that is delivered again keeps its findings once', async () => {
  const first = await screened([neitherViewFilm('CORONAL')]);
  await handler().work(payloadOf(first.queued));
  const again = await stored(first.queued);
  expect(again.found).toEqual(first.found);
  expect(again.study).toMatchObject({ screeningStatus: 'ABSTAINED', screeningReason: 'FILM_NOT_A_SPINE_FILM' });
});

test('a film store that does not give a film is tried again, and failure is recorded after the last attempt', async () => {
  const study = await site.storeStudy([evenFilm('CORONAL', 0.35), evenFilm('SAGITTAL', 0.35)]);
  await site.storage.delete(study.storageKeys[1] ?? '');
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

describe('a version that is not shipped with this worker', () => {
  const notShipped = '/nonexistent';

  test('is fetched from storage once, and a damaged copy is fetched again', async () => {
    const study = await site.storeStudy([evenFilm('CORONAL', 0.4)]);
    await handler(notShipped).work(payloadOf(study));
    expect(await stored(study)).toMatchObject({ run: { status: 'COMPLETED' } });
    const [cached = ''] = await readdir(site.modelCacheDir);
    await appendFile(join(site.modelCacheDir, cached, 'heads.weights'), 'x');
    const second = await site.storeStudy([evenFilm('CORONAL', 0.41)]);
    await handler(notShipped).work(payloadOf(second));
    expect(await stored(second)).toMatchObject({ run: { status: 'FAILED', failureCode: 'MODEL_INVALID' } });
    const third = await site.storeStudy([evenFilm('CORONAL', 0.42)]);
    await handler(notShipped).work(payloadOf(third));
    expect(await stored(third)).toMatchObject({ run: { status: 'COMPLETED' } });
  });

  test('fails at once when storage has lost one of its files', async () => {
    await rm(site.modelCacheDir, { recursive: true });
    await mkdir(site.modelCacheDir);
    const study = await site.storeStudy([evenFilm('CORONAL', 0.43)]);
    const { artifacts } = await site.rows.transaction((transaction) =>
      transaction.modelVersion.findFirstOrThrow({ select: { artifacts: true } }),
    );
    const key = modelArtifactKey(artifacts.find(({ path }) => path === 'heads.weights')?.sha256 ?? '');
    const bytes = await site.storage.get(key);
    await site.storage.delete(key);
    await handler(notShipped).work(payloadOf(study));
    await site.storage.put(key, bytes);
    expect(await stored(study)).toMatchObject({ run: { status: 'FAILED', failureCode: 'MODEL_INVALID' } });
    expect(await readdir(site.modelCacheDir)).toEqual([]);
  });
});

test('a version signed by another key is not loaded, and the one that runs goes on', async () => {
  const running = handler();
  const strict = handler(modelsDir, modelPublicKey(newModelSigningKey()));
  const [study, other] = [
    await site.storeStudy([evenFilm('CORONAL', 0.44)]),
    await site.storeStudy([evenFilm('CORONAL', 0.46)]),
  ];
  await strict.work(payloadOf(study));
  await running.work(payloadOf(other));
  expect(await stored(study)).toMatchObject({
    ...nothing,
    run: { status: 'FAILED', failureCode: 'MODEL_SIGNATURE_INVALID' },
    study: { screeningStatus: 'FAILED', screeningReason: 'MODEL_SIGNATURE_INVALID', flag: 'NONE' },
  });
  expect(await stored(other)).toMatchObject({ run: { status: 'COMPLETED' } });
});

test('another organization cannot have the run screened', async () => {
  const study = await site.storeStudy([evenFilm('CORONAL', 0.45)]);
  await handler().work({ ...payloadOf(study), organizationId: '0195a8f0-0000-7000-8000-000000000001' });
  expect(await stored(study)).toMatchObject({ ...nothing, run: { status: 'QUEUED' }, findings: [] });
});

test('studies of two organizations in hand at once are each written under their own', async () => {
  const study = await site.storeStudy([evenFilm('CORONAL', 0.25)]);
  const stranger = { ...payloadOf(study), organizationId: '0195a8f0-0000-7000-8000-000000000001' };
  const { work } = handler();
  await Promise.all([work(stranger), work(payloadOf(study)), work(stranger)]);
  expect(await stored(study)).toMatchObject({ ...coronalOnly, run: { status: 'COMPLETED' } });
});

test('a running worker tells that it is up and what it did', async () => {
  const worker: WorkerProcess = await startWorkerProcess({
    databaseUrl: site.urls.app,
    platformDatabaseUrl: site.urls.platform,
    queue: site.queueOn('PostgreSQL'),
    storageUrl: site.storageUrl,
    modelsDir,
    modelCacheDir: site.modelCacheDir,
    modelPublicKey: site.modelPublicKey,
    provider: 'cpu',
    inferenceThreads: 1,
    concurrency: 4,
    batchSize: 4,
    filmThreads: 1,
    health: { host: '127.0.0.1', port: 0 },
    logLevel: 'silent',
  });
  const study = await site.storeStudy([evenFilm('CORONAL', 0.15), evenFilm('SAGITTAL', 0.15)]);
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
