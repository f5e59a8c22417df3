import type { Logger } from '@plumbline/logging';
import { createPostgresBackend, Queue, withBackend } from 'bullmq';
import type { JobDefinition } from './job-definition.ts';
import { postgresConnection, type QueueConnection, redisPrefix } from './queue-connection.ts';

/** How much work is in which state. */
export interface QueueCounts {
  readonly waiting: number;
  readonly active: number;
  /** Between two attempts. */
  readonly delayed: number;
  /** Given up; kept for a week to be looked at. */
  readonly failed: number;
}

export interface JobQueue<Payload> {
  /**
   * Queues the work. The same work while it waits or runs is queued once; work that was given up is queued anew.
   * Throws when the payload is not what the job takes or the queue does not answer.
   */
  enqueue(payload: Payload): Promise<void>;
  /**
   * Queues the work now and every `everyMs` from then on, once for all who say so: another interval takes the place of the
   * one before. Throws when the queue does not answer.
   */
  repeat(payload: Payload, everyMs: number): Promise<void>;
  /** Throws when the queue does not answer. */
  counts(): Promise<QueueCounts>;
  close(): Promise<void>;
}

const keptFailures = { age: 7 * 24 * 3600, count: 1_000 };

/** The sender's side of a job. Throws when the queue cannot be reached. */
export async function openQueue<Payload>(
  connection: QueueConnection,
  job: JobDefinition<Payload>,
  logger: Logger,
): Promise<JobQueue<Payload>> {
  const queue = createQueue(connection, job.name);
  queue.on('error', (error) => logger.error({ queue: job.name, err: error }, 'queue connection failed'));
  await queue.waitUntilReady();
  const options = {
    attempts: job.attempts,
    backoff: { type: 'exponential', delay: job.firstRetryDelayMs },
    removeOnComplete: true,
    removeOnFail: keptFailures,
    stackTraceLimit: 0,
  };
  return {
    enqueue: async (payload) => {
      const parsed = job.payload.parse(payload);
      const jobId = job.idOf(parsed);
      const before = await queue.getJob(jobId);
      if (before !== undefined && (await before.isFailed())) await before.remove();
      await queue.add(job.name, parsed, {
        jobId,
        ...options,
      });
    },
    repeat: async (payload, everyMs) => {
      const data = job.payload.parse(payload);
      await queue.upsertJobScheduler(job.idOf(data), { every: everyMs }, { name: job.name, data, opts: options });
    },
    counts: async () => {
      const counts = await queue.getJobCounts('waiting', 'active', 'delayed', 'failed');
      const { waiting = 0, active = 0, delayed = 0, failed = 0 } = counts;
      return { waiting, active, delayed, failed };
    },
    close: () => queue.close(),
  };
}

/** A sender does not wait for a Redis that is away: it is told at once and comes back later. */
function createQueue(connection: QueueConnection, name: string) {
  if ('redisUrl' in connection) {
    return new Queue<unknown>(name, {
      connection: { url: connection.redisUrl, maxRetriesPerRequest: 1 },
      prefix: redisPrefix,
    });
  }
  const postgres = withBackend(createPostgresBackend);
  return new postgres.Queue<unknown>(name, { connection: postgresConnection(connection.postgresUrl, 2) });
}
