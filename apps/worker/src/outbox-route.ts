import type { JobDefinition, JobQueue } from '@plumbline/jobs';

/** Where the outbox messages of one job go. */
export interface OutboxRoute {
  /** The job's name. */
  readonly job: string;
  /** Queues the work; false, and nothing queued, when the payload is not what the job takes. */
  send(payload: unknown): Promise<boolean>;
}

export function outboxRoute<Payload>(
  job: JobDefinition<Payload>,
  queue: Pick<JobQueue<Payload>, 'enqueue'>,
): OutboxRoute {
  return {
    job: job.name,
    send: async (payload) => {
      const parsed = job.payload.safeParse(payload);
      if (parsed.success) await queue.enqueue(parsed.data);
      return parsed.success;
    },
  };
}
