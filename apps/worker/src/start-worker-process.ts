import { openDatabase, platformDatabase } from '@plumbline/database';
import { openModelVerifier } from '@plumbline/inference';
import { continueRescreening, freezeCohort, openQueue, screenStudy, startWorker, watchReleases } from '@plumbline/jobs';
import { createLogger } from '@plumbline/logging';
import { openStorage } from '@plumbline/storage';
import { FilmThreads } from './film-threads.ts';
import { continueRescreeningHandler } from './handlers/continue-rescreening.ts';
import { screenStudyHandler } from './handlers/screen-study.ts';
import { watchReleasesHandler } from './handlers/watch-releases.ts';
import { startHealthServer } from './health-server.ts';
import { LoadedModels } from './loaded-models.ts';
import { WorkerMetrics } from './metrics.ts';
import { ModelFolders } from './model-folders.ts';
import { startModelWarming } from './model-warming.ts';
import { startOutboxRelay } from './outbox-relay.ts';
import { outboxRoute } from './outbox-route.ts';
import type { WorkerProcessSettings } from './settings.ts';
import { startFreezing } from './start-freezing.ts';

export interface WorkerProcess {
  /** Where /healthz and /metrics are; absent when the settings ask for neither. */
  readonly healthUrl: string | undefined;
  /** Takes no more work, finishes what it holds, ends the models' processes, disconnects. */
  close(): Promise<void>;
}

/** One begins runs, one records them, for each of a few organizations at once. */
const connections = 10;

/** A version that breaks studies is taken out within this time; days that are over wait no longer to be judged. */
const watchEveryMs = 5 * 60_000;

/**
 * The outbox relay, the screening of studies, the freezing of cohorts and the watch over the versions in use, in this process,
 * with each model in a process of its own.
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
    const freezing = await startFreezing(settings, { database, storage, logger, onConnectionError });
    opened.push(() => freezing.close());
    const watch = watchReleasesHandler({ database, platform, storage, logger });
    const watcher = await startWorker(settings.queue, watchReleases, watch, { concurrency: 1, logger });
    opened.push(() => watcher.close());
    const watches = await openQueue(settings.queue, watchReleases, logger);
    opened.push(() => watches.close());
    await watches.repeat({}, watchEveryMs);
    const rescreenings = await openQueue(settings.queue, continueRescreening, logger);
    opened.push(() => rescreenings.close());
    const rescreener = await startWorker(
      settings.queue,
      continueRescreening,
      continueRescreeningHandler({ database, storage, logger }),
      { concurrency: 1, logger },
    );
    opened.push(() => rescreener.close());
    const onRelayed = (messages: number) => metrics.relayed.inc(messages);
    const routes = [
      outboxRoute(screenStudy, queue),
      outboxRoute(freezeCohort, freezing.queue),
      outboxRoute(continueRescreening, rescreenings),
    ];
    const relay = await startOutboxRelay({ platform, routes, logger, onRelayed });
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
