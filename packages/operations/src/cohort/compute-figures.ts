import { Worker } from 'node:worker_threads';
import { DomainError } from '@plumbline/domain';
import type { FiguresKind, FiguresReply, FiguresTask, FiguresThreadData, FiguresWork } from './figures-work.ts';

/** Each holds a cohort in memory, and the machine has other things to do. */
const threadsAtMost = 2;

let running = 0;
const waiting: PromiseWithResolvers<void>[] = [];

/**
 * Makes figures of a frozen cohort in a thread of its own, so that a million studies hold nobody else up; some wait while two others are
 * made.
 *
 * @param bytes as they came from storage; the thread proves them
 * @throws DomainError COHORT_SNAPSHOT_DAMAGED, and what the work throws
 */
export async function computeFigures<Kind extends FiguresKind>(
  bytes: Uint8Array,
  snapshotSha256: string,
  task: Extract<FiguresTask, { kind: Kind }>,
): Promise<FiguresWork[Kind]['result']> {
  if (running >= threadsAtMost) {
    const turn = Promise.withResolvers<void>();
    waiting.push(turn);
    await turn.promise;
  } else {
    running += 1;
  }
  try {
    return await inThread<FiguresWork[Kind]['result']>({ bytes, snapshotSha256, task });
  } finally {
    // Whoever waited longest takes this one's place.
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next.resolve();
  }
}

function inThread<Result>(workerData: FiguresThreadData): Promise<Result> {
  const { promise, resolve, reject } = Promise.withResolvers<Result>();
  const thread = new Worker(new URL('./figures-thread.ts', import.meta.url), { workerData });
  thread.on('message', (reply: FiguresReply<Result>) => {
    if ('code' in reply) reject(new DomainError(reply.code));
    else resolve(reply.result);
  });
  thread.on('error', reject);
  thread.on('exit', (code) => reject(new Error(`The thread that makes figures ended with ${code} and no result.`)));
  return promise;
}
