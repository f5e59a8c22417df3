import type { Prisma } from '../generated/prisma/client.ts';
import type { Database } from '../open-database.ts';
import { listenToChannel } from './listen-to-channel.ts';

/** Work that was written with a change and waits to be queued. */
export interface OutboxMessage {
  readonly id: string;
  readonly organizationId: string;
  readonly job: string;
  readonly payload: Prisma.JsonValue;
}

export interface OutboxReader {
  /** The oldest messages that no relay has marked, at most `limit`. */
  findUnrelayed(limit: number): Promise<OutboxMessage[]>;
  /** Marks messages as queued. Queue first, mark after: a crash between the two queues twice, which the job id folds. */
  markRelayed(messageIds: readonly string[]): Promise<void>;
  /** Deletes nothing and sends nothing: only says that there may be messages. See `listenToChannel`. */
  listenOutbox(onMessage: () => void, onError: (error: Error) => void): Promise<{ close(): Promise<void> }>;
}

/** The part of the platform that the relay needs. */
export function outboxReader({ client, url }: Database): OutboxReader {
  return {
    findUnrelayed: (limit) =>
      client.outboxMessage.findMany({
        where: { relayedAt: null },
        orderBy: { createdAt: 'asc' },
        take: limit,
        select: { id: true, organizationId: true, job: true, payload: true },
      }),
    markRelayed: async (messageIds) => {
      await client.outboxMessage.updateMany({
        where: { id: { in: [...messageIds] }, relayedAt: null },
        data: { relayedAt: new Date() },
      });
    },
    listenOutbox: (onMessage, onError) => listenToChannel(url, 'outbox', () => onMessage(), onError),
  };
}
