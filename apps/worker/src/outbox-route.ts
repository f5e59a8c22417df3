import type { JobDefinition, JobQueue } from '@plumbline/jobs';

/** Where the outbox messages of one job go. */
export interface OutboxRoute {
  /** The job's name. */
  readonly job: string;
  /** Queues what the payload asks for; false, and nothing is queued, when it is not understood. */
  enqueue(payload: unknown): Promise<boolean>;
}

export function outboxRoute<Payload>(
  job: Pick<JobDefinition<Payload>, 'name' | 'payload'>,
  queue: Pick<JobQueue<Payload>, 'enqueue'>,
): OutboxRoute {
  return {
    job: job.name,
    enqueue: async (payload) => {
      const parsed = job.payload.safeParse(payload);
      if (parsed.success) await queue.enqueue(parsed.data);
      return parsed.success;
    },
  };
}
