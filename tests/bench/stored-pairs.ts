import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import {
  applyMigrations,
  connectionUrls,
  ensureRoles,
  forOrganization,
  openDatabase,
  platformDatabase,
  startEmbeddedPostgres,
} from '@plumbline/database';
import { modelPublicKey, newModelSigningKey, openModelSigner } from '@plumbline/inference';
import { openQueue, type ScreenStudy, screenStudy } from '@plumbline/jobs';
import { createLogger } from '@plumbline/logging';
import { installRelease, type OperationContext, registerModelVersion, storeFilms } from '@plumbline/operations';
import { type RenderedPair, renderPair, writeDicom } from '@plumbline/phantom';
import { openStorage } from '@plumbline/storage';
import { inheritedEnvironment } from '../../scripts/env.ts';

export interface StoredPairsSettings {
  /** models/<name>/<version>. */
  readonly modelFolder: string;
  readonly pairsATurn: number;
  readonly turns: number;
  /** So many patients are rendered; each is stored as many studies, whose bytes differ in their headers alone. */
  readonly rendered: number;
  readonly batchSize: number;
  readonly redisUrl: string | undefined;
}

/** A clinic with stored, unscreened pairs, and a worker process that waits for work. */
export interface StoredPairs {
  readonly modelName: string;
  /** Of one film, on average. */
  readonly filmPixels: number;
  /** Puts the runs of the next `pairsATurn` studies into the queue. */
  queueNext(): Promise<void>;
  /** How many of the runs that were queued so far have no results yet. Throws when one failed. */
  unfinished(): Promise<number>;
  close(): Promise<void>;
}

const pixelSpacingMm = 0.4;

export async function openStoredPairs(settings: StoredPairsSettings): Promise<StoredPairs> {
  const { pairsATurn, turns, batchSize, redisUrl } = settings;
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-bench-'));
  await chmod(folder, 0o755);
  const storageUrl = `file:${join(folder, 'films')}`;
  const postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres') });
  const password = () => randomBytes(18).toString('base64url');
  const passwords = { app: password(), platform: password() };
  await ensureRoles(postgres.ownerUrl, passwords);
  await applyMigrations(postgres.ownerUrl);
  const urls = connectionUrls(postgres.ownerUrl, passwords);
  const database = openDatabase(urls.app, { poolSize: 2 });
  const platformPool = openDatabase(urls.platform, { poolSize: 2 });
  const platform = platformDatabase(platformPool);
  const logger = createLogger({ name: 'bench', level: 'silent' });
  const agent = { userId: null, name: 'bench', role: 'ADMIN', address: null } as const;
  const organizationId = await platform.provisionOrganization({ slug: 'bench', name: 'Bench', members: [] }, agent);
  const rows = forOrganization(database, organizationId, agent);
  const context = { organization: rows, agent, storage: openStorage(storageUrl), logger };
  const signingKey = newModelSigningKey();
  const registry = { platform, storage: context.storage, signer: openModelSigner(signingKey) };
  const { modelVersionId } = await registerModelVersion(registry, { folder: settings.modelFolder });
  await installRelease(context, { modelVersionId });
  const clinician = { ...context, agent: { ...agent, role: 'CLINICIAN' as const } };
  const filmPixels = await storeAll(clinician, settings.rendered, pairsATurn * turns);
  const runs = await takeFromOutbox(platform);
  const connection = redisUrl === undefined ? { postgresUrl: urls.platform } : { redisUrl };
  const queue = await openQueue(connection, screenStudy, logger);
  const worker = startWorker({
    DATABASE_URL: urls.app,
    PLATFORM_DATABASE_URL: urls.platform,
    REDIS_URL: redisUrl ?? '',
    STORAGE_URL: storageUrl,
    MODELS_DIR: dirname(dirname(resolve(settings.modelFolder))),
    MODEL_CACHE_DIR: join(folder, 'models'),
    MODEL_PUBLIC_KEY: modelPublicKey(signingKey),
    WORKER_CONCURRENCY: String(4 * batchSize),
    WORKER_BATCH_SIZE: String(batchSize),
    LOG_LEVEL: 'error',
  });
  let queued = 0;
  return {
    modelName: settings.modelFolder,
    filmPixels,
    queueNext: async () => {
      for (const run of runs.slice(queued, queued + pairsATurn)) await queue.enqueue(run);
      queued += pairsATurn;
    },
    unfinished: () => unfinished(rows, queued),
    close: async () => {
      worker.kill('SIGTERM');
      if (worker.exitCode === null) await once(worker, 'exit');
      await queue.close();
      await Promise.all([database.close(), platformPool.close()]);
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A process of its own, as in earnest: the bare side's session would hold up the queue's connections in this one. */
function startWorker(environment: Readonly<Record<string, string>>) {
  const main = join(import.meta.dirname, '../../apps/worker/src/main.ts');
  return spawn(process.execPath, [main], { env: { ...inheritedEnvironment, ...environment }, stdio: 'inherit' });
}

async function unfinished(rows: ReturnType<typeof forOrganization>, queued: number): Promise<number> {
  const states = await rows.transaction((tx) => tx.inferenceRun.groupBy({ by: ['status'], _count: true }));
  const of = (status: string) => states.find((state) => state.status === status)?._count ?? 0;
  if (of('FAILED') > 0) throw new Error(`${of('FAILED')} runs gave no result.`);
  return queued - of('COMPLETED');
}

/** Renders a few patients and stores each under many names. Returns the pixels of a film, on average. */
async function storeAll(clinician: OperationContext, rendered: number, studies: number): Promise<number> {
  const pairs: RenderedPair[] = [];
  for (let seed = 0; seed < rendered; seed++) {
    pairs.push(renderPair(900_000 + seed, { preset: 'balanced', pixelSpacingMm }));
    process.stderr.write(`rendered ${seed + 1} of ${rendered} pairs\n`);
  }
  for (let index = 0; index < studies; index++) {
    const pair = pairs[index % pairs.length];
    if (pair === undefined) throw new RangeError('Render one pair at least.');
    const results = await storeFilms(clinician, { films: renamed(pair, index) });
    if (results.some(({ status }) => status !== 'STORED')) throw new Error('A film of the benchmark was refused.');
  }
  process.stderr.write(`stored ${studies} pairs\n`);
  const pixels = pairs.flatMap(({ coronal, sagittal }) => [coronal.pixels.length, sagittal.pixels.length]);
  return pixels.reduce((sum, count) => sum + count, 0) / pixels.length;
}

function renamed({ patient, study, coronal, sagittal }: RenderedPair, index: number): Uint8Array[] {
  const studyInstanceUid = `2.25.${BigInt(`0x${randomUUID().replaceAll('-', '')}`)}`;
  const header = {
    patient: { ...patient, mrn: `BENCH-${index}` },
    study: { ...study, studyInstanceUid, uidSeed: `bench/${index}` },
  };
  return [coronal, sagittal].map((film) => writeDicom(film, header));
}

/** The queued runs, out of the outbox, so that each turn's can be put into the queue when it begins. */
async function takeFromOutbox(platform: ReturnType<typeof platformDatabase>): Promise<ScreenStudy[]> {
  const messages = await platform.findUnrelayed(1_000_000);
  await platform.markRelayed(messages.map(({ id }) => id));
  return messages.map(({ payload }) => screenStudy.payload.parse(payload));
}
