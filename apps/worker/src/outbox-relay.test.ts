import type { OutboxMessage } from '@plumbline/database';
import { type ScreenStudy, screenStudy } from '@plumbline/jobs';
import type { Logger } from '@plumbline/logging';
import { createLogger } from '@plumbline/logging';
import { expect, test, vi } from 'vitest';
import { startOutboxRelay } from './outbox-relay.ts';
import { outboxRoute } from './outbox-route.ts';

const logger: Logger = createLogger({ name: 'test', level: 'silent' });
const organizationId = '0195a8f0-0000-7000-8000-000000000001';

function messageOf(last: string, job = 'screen-study'): OutboxMessage {
  const id = `0195a8f0-0000-7000-8000-00000000000${last}`;
  return { id, organizationId, job, payload: { organizationId, studyId: id, inferenceRunId: id } };
}

/** An outbox and a queue in memory that write down in which order they were called. */
class World {
  readonly calls: string[] = [];
  unrelayed: OutboxMessage[] = [];
  queueAnswers = true;
  notify = (): void => undefined;

  readonly platform = {
    findUnrelayed: async (limit: number) => this.unrelayed.slice(0, limit),
    markRelayed: async (ids: readonly string[]) => {
      this.calls.push(`mark ${ids.map((id) => id.at(-1)).join()}`);
      this.unrelayed = this.unrelayed.filter((message) => !ids.includes(message.id));
    },
    listenOutbox: async (onMessage: () => void) => {
      this.notify = onMessage;
      onMessage();
      return { close: async () => undefined };
    },
  };

  readonly queue = {
    enqueue: async ({ inferenceRunId }: ScreenStudy) => {
      if (!this.queueAnswers) throw new Error('queue away');
      this.calls.push(`enqueue ${inferenceRunId.at(-1)}`);
    },
  };

  start() {
    const routes = [outboxRoute(screenStudy, this.queue)];
    return startOutboxRelay({ platform: this.platform, routes, logger, onRelayed: () => undefined });
  }
}

test('queues first and marks after, the oldest message first, so that a crash in between loses nothing', async () => {
  const world = new World();
  world.unrelayed = [messageOf('1'), messageOf('2')];
  const relay = await world.start();
  await vi.waitFor(() => expect(world.unrelayed).toEqual([]));
  await relay.close();
  expect(world.calls).toEqual(['enqueue 1', 'enqueue 2', 'mark 1,2']);
});

test('a queue that is away leaves the message; the next notification carries it', async () => {
  const world = new World();
  world.queueAnswers = false;
  world.unrelayed = [messageOf('1')];
  const relay = await world.start();
  await vi.waitFor(() => expect(world.unrelayed).toHaveLength(1));
  world.queueAnswers = true;
  await vi.waitFor(() => {
    world.notify();
    expect(world.unrelayed).toEqual([]);
  });
  await relay.close();
  expect(world.calls).toEqual(['enqueue 1', 'mark 1']);
});

test('a message that is not understood stays and does not hold up the others', async () => {
  const world = new World();
  world.unrelayed = [messageOf('1', 'fold-laundry'), { ...messageOf('2'), payload: { mrn: 'RV-1' } }, messageOf('3')];
  const relay = await world.start();
  await vi.waitFor(() => expect(world.calls).toEqual(['enqueue 3', 'mark 3']));
  await relay.close();
  expect(world.unrelayed.map((message) => message.id.at(-1))).toEqual(['1', '2']);
});
