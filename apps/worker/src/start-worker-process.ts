import { openDatabase, platformDatabase } from '@plumbline/database';
import { openModelVerifier } from '@plumbline/inference';
import { continueRescreening, openQueue, screenStudy, startWorker } from '@plumbline/jobs';
import { createLogger } from '@plumbline/logging';
import { openStorage } from '@plumbline/storage';
import { FilmThreads } from './film-threads.ts';
import { continueRescreeningHandler } from './handlers/continue-rescreening.ts';
import { screenStudyHandler } from './handlers/screen-study.ts';
import { startHealthServer } from './health-server.ts';
import { LoadedModels } from './loaded-models.ts';
import { WorkerMetrics } from './metrics.ts';
import { ModelFolders } from './model-folders.ts';
import { startModelWarming } from './model-warming.ts';
import { startOutboxRelay } from './outbox-relay.ts';
import { outboxRoute } from './outbox-route.ts';
import type { WorkerProcessSettings } from './settings.ts';

export interface WorkerProcess {
  /** Where /healthz and /metrics are; absent when the settings ask for neither. */
  readonly healthUrl: string | undefined;
  /** Takes no more work, finishes what it holds, ends the models' processes, disconnects. */
  close(): Promise<void>;
}

/** One begins runs, one records them, for each of a few organizations at once. */
const connections = 10;

/**
 * The outbox relay and the screening of studies, in this process, with each model in a process of its own.
 * Throws when the database or the queue cannot be reached.
 */
export async function startWorkerProcess(settings: WorkerProcessSettings): Promise<WorkerProcess> {
  const logger = createLogger({ name: 'worker', level: settings.logLevel });
  const onConnectionError = (error: Error) => logger.warn({ err: error }, 'database connection broke');
  const opened: Array<() => Promise<void>> = [];
  const close = async () => {
    for (const part of opened.splice(0).reverse()) await part();
  };
  try {
    const database = openDatabase(settings.databaseUrl, { poolSize: connections, onConnectionError });
    opened.push(() => database.close());
    const platformPool = openDatabase(settings.platformDatabaseUrl, { poolSize: 2, onConnectionError });
    opened.push(() => platformPool.close());
    const queue = await openQueue(settings.queue, screenStudy, logger);
    opened.push(() => queue.close());
    const metrics = new WorkerMetrics(() => queue.counts());
    const storage = openStorage(settings.storageUrl);
    const folders = new ModelFolders({
      modelsDir: settings.modelsDir,
      cacheDir: settings.modelCacheDir,
      storage,
      verifier: openModelVerifier(settings.modelPublicKey),
    });
    const models = new LoadedModels({ ...settings, folders, metrics, logger });
    opened.push(() => models.close());
    const platform = platformDatabase(platformPool);
    const warming = await startModelWarming({ platform, models, logger });
    opened.push(() => warming.close());
    const films = new FilmThreads({ storageUrl: settings.storageUrl, threads: settings.filmThreads });
    opened.push(() => films.close());
    const handler = screenStudyHandler({
      database,
      storage,
      films,
      models,
      metrics,
      logger,
    });
    const worker = await startWorker(settings.queue, screenStudy, handler, {
      concurrency: settings.concurrency,
      logger,
    });
    opened.push(() => worker.close());
    const rescreenings = await openQueue(settings.queue, continueRescreening, logger);
    opened.push(() => rescreenings.close());
    const rescreener = await startWorker(
      settings.queue,
      continueRescreening,
      continueRescreeningHandler({ database, storage, logger }),
      { concurrency: 1, logger },
    );
    opened.push(() => rescreener.close());
    const relay = await startOutboxRelay({
      platform,
      routes: [outboxRoute(screenStudy, queue), outboxRoute(continueRescreening, rescreenings)],
      logger,
      onRelayed: (messages) => metrics.relayed.inc(messages),
    });
    opened.push(() => relay.close());
    const health = settings.health && (await startHealthServer(settings.health, metrics.registry, logger));
    if (health !== undefined) opened.push(() => health.close());
    logger.info({ concurrency: settings.concurrency, provider: settings.provider }, 'worker started');
    return { healthUrl: health?.url, close };
  } catch (error) {
    await close();
    throw error;
  }
}
