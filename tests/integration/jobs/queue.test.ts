import { randomUUID } from 'node:crypto';
import { DomainError } from '@plumbline/domain';
import {
  type JobHandler,
  type JobQueue,
  openQueue,
  type QueueConnection,
  type ScreenStudy,
  screenStudy,
  startWorker,
  type WorkerSettings,
} from '@plumbline/jobs';
import { createLogger } from '@plumbline/logging';
import { createPostgresBackend, Queue, withBackend } from 'bullmq';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { backends, queueConnection } from './queue-connection.ts';

const logger = createLogger({ name: 'test', level: 'silent' });

function payloadOf(): ScreenStudy {
  return { organizationId: randomUUID(), studyId: randomUUID(), inferenceRunId: randomUUID() };
}

describe.each(backends)('a queue on %s', (backend) => {
  let connection: QueueConnection;
  let job: typeof screenStudy;
  let queue: JobQueue<ScreenStudy>;
  const opened: Array<{ close(): Promise<void> }> = [];

  beforeEach(async () => {
    connection = queueConnection(backend);
    job = { ...screenStudy, name: `screen-study-${randomUUID()}`, attempts: 2, firstRetryDelayMs: 10 };
    queue = await openQueue(connection, job, logger);
    opened.push(queue);
  });

  afterEach(async () => {
    for (const part of opened.splice(0).reverse()) await part.close();
  });

  async function work(handler: Partial<JobHandler<ScreenStudy>>, settings: Partial<WorkerSettings> = {}) {
    const complete = { work: async () => undefined, giveUp: async () => undefined, ...handler };
    const worker = await startWorker(connection, job, complete, { concurrency: 1, logger, ...settings });
    opened.push(worker);
    return worker;
  }

  /** The queue without our rules, to look into it and to put things into it. */
  function bareQueue() {
    const bare =
      'redisUrl' in connection
        ? new Queue(job.name, { connection: { url: connection.redisUrl }, prefix: 'plumbline' })
        : new (withBackend(createPostgresBackend).Queue)(job.name, {
            connection: { connectionString: connection.postgresUrl, schema: 'bullmq' },
          });
    opened.push(bare);
    return bare;
  }

  test('delivers what was queued, in order, and keeps nothing of what is done', async () => {
    const payloads = [payloadOf(), payloadOf(), payloadOf()];
    for (const payload of payloads) await queue.enqueue(payload);
    const worked: ScreenStudy[] = [];
    await work({ work: async (payload) => void worked.push(payload) });
    await vi.waitFor(() => expect(worked).toEqual(payloads), 10_000);
    await vi.waitFor(
      async () => expect(await queue.counts()).toEqual({ waiting: 0, active: 0, delayed: 0, failed: 0 }),
      10_000,
    );
  });

  test('repeated work comes again and again, once however many say so', async () => {
    const payload = payloadOf();
    const worked: ScreenStudy[] = [];
    await work({ work: async (given) => void worked.push(given) });
    for (let sender = 0; sender < 3; sender++) await queue.repeat(payload, 200);
    await vi.waitFor(() => expect(worked.length).toBeGreaterThanOrEqual(3), 10_000);
    expect(worked.every(({ inferenceRunId }) => inferenceRunId === payload.inferenceRunId)).toBe(true);
    expect(await bareQueue().getJobSchedulersCount()).toBe(1);
    expect((await queue.counts()).delayed).toBeLessThanOrEqual(1);
  });

  test('the same work queued three times while it waits is done once', async () => {
    const payload = payloadOf();
    for (let time = 0; time < 3; time++) await queue.enqueue(payload);
    expect((await queue.counts()).waiting).toBe(1);
    const last = payloadOf();
    await queue.enqueue(last);
    const worked: string[] = [];
    await work({ work: async ({ inferenceRunId }) => void worked.push(inferenceRunId) });
    await vi.waitFor(() => expect(worked).toContain(last.inferenceRunId), 10_000);
    expect(worked).toEqual([payload.inferenceRunId, last.inferenceRunId]);
  });

  test('work that fails is tried again and, after the last attempt, given up with the last error', async () => {
    const payload = payloadOf();
    let attempts = 0;
    const givenUp: unknown[] = [];
    await work({
      work: async () => {
        attempts++;
        throw new DomainError('MODEL_FAILED', { attempt: attempts });
      },
      giveUp: async (what, error) => void givenUp.push([what, error]),
    });
    await queue.enqueue(payload);
    await vi.waitFor(async () => expect((await queue.counts()).failed).toBe(1), 10_000);
    expect(attempts).toBe(2);
    expect(givenUp).toEqual([[payload, expect.objectContaining({ detail: { attempt: 2 } })]]);
  });

  test('work that succeeds at the second attempt is not given up', async () => {
    let attempts = 0;
    const giveUp = vi.fn(async () => undefined);
    await work({
      work: async () => {
        attempts++;
        if (attempts === 1) throw new Error('away for a moment');
      },
      giveUp,
    });
    await queue.enqueue(payloadOf());
    await vi.waitFor(async () => {
      expect(attempts).toBe(2);
      expect(await queue.counts()).toEqual({ waiting: 0, active: 0, delayed: 0, failed: 0 });
    }, 10_000);
    expect(giveUp).not.toHaveBeenCalled();
  });

  test('work that was given up can be queued anew', async () => {
    const payload = payloadOf();
    let repaired = false;
    const worked: boolean[] = [];
    await work({
      work: async () => {
        worked.push(repaired);
        if (!repaired) throw new Error('broken');
      },
    });
    await queue.enqueue(payload);
    await vi.waitFor(async () => expect((await queue.counts()).failed).toBe(1), 10_000);
    repaired = true;
    await queue.enqueue(payload);
    await vi.waitFor(() => expect(worked).toEqual([false, false, true]), 10_000);
  });

  test('what cannot be given up now is kept to be given up later', async () => {
    await work({
      work: async () => {
        throw new Error('broken');
      },
      giveUp: async () => {
        throw new Error('the database is away');
      },
    });
    await queue.enqueue(payloadOf());
    await vi.waitFor(
      async () => expect(await queue.counts()).toEqual({ waiting: 0, active: 0, delayed: 1, failed: 0 }),
      10_000,
    );
  });

  test('keeps a code of a failure and not its words, which may name a patient', async () => {
    const payload = payloadOf();
    await work({
      work: async () => {
        throw new Error('duplicate key (mrn)=(RV-000123)');
      },
    });
    await queue.enqueue(payload);
    await vi.waitFor(async () => expect((await queue.counts()).failed).toBe(1), 10_000);
    const kept = await bareQueue().getJob(payload.inferenceRunId);
    expect(kept?.failedReason).toBe('UNEXPECTED');
    expect(JSON.stringify(kept?.asJSON())).not.toContain('RV-000123');
  });

  test('the sender refuses a payload with anything but ids', async () => {
    const payload: ScreenStudy & { mrn: string } = { ...payloadOf(), mrn: 'RV-000123' };
    await expect(queue.enqueue(payload)).rejects.toThrow('mrn');
    expect((await queue.counts()).waiting).toBe(0);
  });

  test('the worker does not touch a payload that somebody else malformed', async () => {
    const touched = vi.fn(async () => undefined);
    await bareQueue().add(job.name, { mrn: 'RV-000123' }, { attempts: 5 });
    await work({ work: touched, giveUp: touched });
    await vi.waitFor(async () => expect((await queue.counts()).failed).toBe(1), 10_000);
    expect(touched).not.toHaveBeenCalled();
  });

  test('closing waits for the work in hand and takes no more', async () => {
    const begun = Promise.withResolvers<void>();
    const release = Promise.withResolvers<void>();
    const worked: string[] = [];
    const worker = await work({
      work: async ({ inferenceRunId }) => {
        begun.resolve();
        await release.promise;
        worked.push(inferenceRunId);
      },
    });
    const [first, second] = [payloadOf(), payloadOf()];
    await queue.enqueue(first);
    await begun.promise;
    await queue.enqueue(second);
    const closing = worker.close();
    release.resolve();
    await closing;
    expect(worked).toEqual([first.inferenceRunId]);
    expect(await queue.counts()).toEqual({ waiting: 1, active: 0, delayed: 0, failed: 0 });
  });
});
