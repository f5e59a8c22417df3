import type { OutboxMessage, PlatformDatabase } from '@plumbline/database';
import { type JobQueue, type ScreenStudy, screenStudy } from '@plumbline/jobs';
import type { Logger } from '@plumbline/logging';

export interface OutboxRelaySettings {
  readonly platform: Pick<PlatformDatabase, 'findUnrelayed' | 'markRelayed' | 'listenOutbox'>;
  readonly queue: Pick<JobQueue<ScreenStudy>, 'enqueue'>;
  readonly logger: Logger;
  readonly onRelayed: (messages: number) => void;
}

export interface OutboxRelay {
  /** Finishes the message in hand, marks what was queued, then stops listening. */
  close(): Promise<void>;
}

const messagesAtOnce = 100;

/** A notification may be missed while the connection is remade or the queue is away; a look now and then is not. */
const sweepIntervalMs = 5_000;

/**
 * Carries outbox messages to the queue: at once when the database says that there are some, and by a look now and then.
 * Messages are marked after they were queued, so a crash in between queues them again; a job's id makes that one job.
 * Several relays may run side by side for the same reason.
 */
export async function startOutboxRelay(settings: OutboxRelaySettings): Promise<OutboxRelay> {
  const { platform, queue, logger, onRelayed } = settings;
  let closed = false;
  let asked = false;
  let relaying: Promise<void> | undefined;

  async function relay(): Promise<void> {
    while (asked && !closed) {
      asked = false;
      const queued: string[] = [];
      try {
        for (const message of await platform.findUnrelayed(messagesAtOnce)) {
          if (closed) return;
          const payload = payloadOf(message, logger);
          if (payload === null) continue;
          await queue.enqueue(payload);
          queued.push(message.id);
        }
      } finally {
        if (queued.length > 0) await platform.markRelayed(queued);
        onRelayed(queued.length);
      }
      if (queued.length > 0) asked = true;
    }
  }

  function ask(): void {
    asked = true;
    relaying ??= relay()
      .catch((error: unknown) => logger.error({ err: error }, 'outbox relay failed; the next look tries again'))
      .finally(() => {
        relaying = undefined;
      });
  }

  const sweep = setInterval(ask, sweepIntervalMs);
  const listening = await platform.listenOutbox(ask, (error) => logger.warn({ err: error }, 'outbox channel broke'));
  return {
    close: async () => {
      closed = true;
      clearInterval(sweep);
      await listening.close();
      await relaying;
    },
  };
}

/** Null for what this version of the worker does not know; it stays in the outbox for one that does. */
function payloadOf(message: OutboxMessage, logger: Logger): ScreenStudy | null {
  const payload = message.job === screenStudy.name ? screenStudy.payload.safeParse(message.payload) : null;
  if (payload?.success === true) return payload.data;
  logger.error({ outboxMessageId: message.id, job: message.job }, 'outbox message is not understood');
  return null;
}
