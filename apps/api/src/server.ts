import { createServer, type Server } from 'node:http';
import { openDatabase, platformDatabase } from '@plumbline/database';
import { openModelSigner } from '@plumbline/inference';
import { openQueue, screenStudy } from '@plumbline/jobs';
import { createLogger, type Logger } from '@plumbline/logging';
import { openStorage } from '@plumbline/storage';
import { createApp } from './app.ts';
import { CursorSeal } from './cursor-seal.ts';
import type { ApiSettings } from './env.ts';
import { createGraphqlServer } from './graphql-server.ts';
import type { ReadinessChecks } from './health.ts';
import { createMetrics } from './metrics.ts';
import type { Services } from './services.ts';
import { openStudyChanges } from './subscriptions/study-changes.ts';

export interface RunningApi {
  /** Where it answers, without a slash at the end. */
  readonly url: string;
  /** Takes no more, answers what was asked, then lets go of the database and the queue. */
  close(): Promise<void>;
}

type Close = () => Promise<unknown>;

/** Opens what the API stands on; each part's end is put on `closers`, so that a failed start leaves nothing open. */
async function openServices(settings: ApiSettings, logger: Logger, closers: Close[]) {
  const onConnectionError = (error: Error) => logger.warn({ err: error }, 'An idle database connection broke.');
  const database = openDatabase(settings.databaseUrl, { onConnectionError });
  closers.push(database.close);
  const platformPool = openDatabase(settings.platformDatabaseUrl, { onConnectionError, poolSize: 5 });
  closers.push(platformPool.close);
  const queue = await openQueue(settings.queue, screenStudy, logger);
  closers.push(queue.close);
  const storage = openStorage(settings.storageUrl);
  closers.push(async () => storage.close());
  const platform = platformDatabase(platformPool);
  const studyChanges = await openStudyChanges(platform, logger);
  closers.push(studyChanges.close);
  const services: Services = {
    database,
    platform,
    storage,
    tokenSecret: settings.tokenSecret,
    cursorSeal: new CursorSeal(settings.tokenSecret),
    signer: openModelSigner(settings.modelSigningKey),
    modelRegistrars: settings.modelRegistrars,
    logger,
    metrics: createMetrics(),
    studyChanges,
  };
  const checks: ReadinessChecks = {
    database: () => Promise.all([database.ping(), platformPool.ping()]),
    storage: () => storage.ping(),
    queue: () => queue.counts(),
  };
  return { services, checks };
}

function listen(server: Server, { host, port }: ApiSettings): Promise<string> {
  const listening = Promise.withResolvers<string>();
  server.once('error', listening.reject);
  server.listen(port, host, () => {
    const address = server.address();
    const listenedPort = address !== null && typeof address === 'object' ? address.port : port;
    listening.resolve(`http://${host.includes(':') ? `[${host}]` : host}:${listenedPort}`);
  });
  return listening.promise;
}

/** Starts the API and resolves when it answers; rejects, with nothing left open, when something it needs is away. */
export async function startApi(settings: ApiSettings): Promise<RunningApi> {
  const closers: Close[] = [];
  const close = async () => {
    for (const closeOne of closers.splice(0).reverse()) await closeOne();
  };
  try {
    const logger = createLogger({ name: 'api', level: settings.logLevel });
    const { services, checks } = await openServices(settings, logger, closers);
    const httpServer = createServer();
    const graphqlServer = createGraphqlServer(httpServer, logger);
    await graphqlServer.start();
    closers.push(() => graphqlServer.stop());
    // First of all: a stream that goes on would keep the server from stopping.
    closers.push(async () => services.studyChanges.endAll());
    httpServer.on('request', createApp(graphqlServer, services, checks, settings.trustedProxies));
    return { url: await listen(httpServer, settings), close };
  } catch (error) {
    await close();
    throw error;
  }
}
