import type { PlatformDatabase } from '@plumbline/database';
import type { Logger } from '@plumbline/logging';
import type { OutboxRoute } from './outbox-route.ts';

export interface OutboxRelaySettings {
  readonly platform: Pick<PlatformDatabase, 'findUnrelayed' | 'markRelayed' | 'listenOutbox'>;
  readonly routes: readonly OutboxRoute[];
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
  const { platform, logger, onRelayed } = settings;
  const routes = new Map(settings.routes.map((route) => [route.job, route]));
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
          const isQueued = await routes.get(message.job)?.send(message.payload);
          if (isQueued === true) queued.push(message.id);
          // It stays for a version of the worker that knows it.
          else logger.error({ outboxMessageId: message.id, job: message.job }, 'outbox message is not understood');
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
