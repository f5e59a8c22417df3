import type { Logger } from '@plumbline/logging';
import { createPostgresBackend, DelayedError, type Job, UnrecoverableError, Worker, withBackend } from 'bullmq';
import { AttemptFailed } from './attempt-failed.ts';
import type { JobDefinition } from './job-definition.ts';
import { postgresConnection, type QueueConnection, redisPrefix } from './queue-connection.ts';

/** The receiver's side of a job. Work may be delivered more than once, after a crash for example. */
export interface JobHandler<Payload> {
  /** Throwing asks for another attempt. */
  work(payload: Payload): Promise<void>;
  /** The last attempt failed, or the work has killed its process too often. When it throws it is called again later. */
  giveUp(payload: Payload, error: unknown): Promise<void>;
}

export interface WorkerSettings {
  /** How many jobs are worked on at once. */
  readonly concurrency: number;
  readonly logger: Logger;
}

export interface JobWorker {
  /** Takes no more work, finishes what it holds, disconnects. */
  close(): Promise<void>;
}

/**
 * A worker that is killed leaves its jobs locked; another one takes them over once the lock has run out and a check
 * has come by: eight to ten seconds. A lock lives far longer than any pause of a healthy event loop, and losing it
 * only means that the work is done twice and recorded once.
 */
const recovery = { lockDuration: 6_000, stalledInterval: 2_000, maxStalledCount: 3 };

const giveUpAgainAfterMs = 30_000;

/** Starts working. Throws when the queue cannot be reached. */
export async function startWorker<Payload>(
  connection: QueueConnection,
  job: JobDefinition<Payload>,
  handler: JobHandler<Payload>,
  settings: WorkerSettings,
): Promise<JobWorker> {
  const { logger } = settings;
  const givingUp = new Set<Promise<void>>();

  async function attempt(delivery: Job<unknown, void>, token?: string): Promise<void> {
    const payload = job.payload.safeParse(delivery.data);
    if (!payload.success) throw new UnrecoverableError('PAYLOAD_MALFORMED');
    try {
      await handler.work(payload.data);
    } catch (error) {
      const place = { job: job.name, jobId: delivery.id, attempt: delivery.attemptsMade + 1 };
      logger.warn({ ...place, err: error }, 'attempt failed');
      if (delivery.attemptsMade + 1 >= job.attempts) {
        await handler.giveUp(payload.data, error).catch(async (failure: unknown) => {
          logger.error({ ...place, err: failure }, 'giving up failed');
          await delivery.moveToDelayed(Date.now() + giveUpAgainAfterMs, token);
          throw new DelayedError();
        });
      }
      throw new AttemptFailed(error);
    }
  }

  /** Only what never reached the handler this time is left to be given up here. */
  function gaveUp(delivery: Job<unknown, void> | undefined, error: Error): void {
    if (!(error instanceof UnrecoverableError)) return;
    logger.error({ job: job.name, jobId: delivery?.id, err: error }, 'job ended without its handler');
    const payload = job.payload.safeParse(delivery?.data);
    if (!payload.success) return;
    const ending = handler
      .giveUp(payload.data, error)
      .catch((failure: unknown) =>
        logger.error({ job: job.name, jobId: delivery?.id, err: failure }, 'giving up failed'),
      )
      .finally(() => givingUp.delete(ending));
    givingUp.add(ending);
  }

  const worker = createWorker(connection, job.name, attempt, settings.concurrency);
  worker.on('failed', gaveUp);
  worker.on('error', (error) => logger.error({ queue: job.name, err: error }, 'queue worker failed'));
  worker.on('stalled', (jobId) => logger.warn({ job: job.name, jobId }, 'job taken over from a worker that is gone'));
  await worker.waitUntilReady();
  return {
    close: async () => {
      await worker.close();
      await Promise.all(givingUp);
    },
  };
}

function createWorker(
  connection: QueueConnection,
  name: string,
  attempt: (delivery: Job<unknown, void>, token?: string) => Promise<void>,
  concurrency: number,
) {
  if ('redisUrl' in connection) {
    return new Worker<unknown, void>(name, attempt, {
      connection: { url: connection.redisUrl, maxRetriesPerRequest: null },
      prefix: redisPrefix,
      concurrency,
      ...recovery,
    });
  }
  const postgres = withBackend(createPostgresBackend);
  return new postgres.Worker<unknown, void>(name, attempt, {
    connection: postgresConnection(connection.postgresUrl, concurrency + 1),
    concurrency,
    ...recovery,
  });
}
