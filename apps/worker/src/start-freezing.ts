import { type Database, openDatabase } from '@plumbline/database';
import { type FreezeCohort, freezeCohort, type JobQueue, openQueue, startWorker } from '@plumbline/jobs';
import type { Logger } from '@plumbline/logging';
import type { Storage } from '@plumbline/storage';
import { freezeCohortHandler } from './handlers/freeze-cohort.ts';
import type { WorkerProcessSettings } from './settings.ts';

/** The freezing of cohorts, one at a time: it reads all of a clinic, and screening must not wait for it. */
export interface Freezing {
  readonly queue: JobQueue<FreezeCohort>;
  /** Finishes the freezing in hand, disconnects. */
  close(): Promise<void>;
}

interface FreezingParts {
  readonly database: Database;
  readonly storage: Storage;
  readonly logger: Logger;
  readonly onConnectionError: (error: Error) => void;
}

/** A million studies are read in one transaction, in a minute or two; a machine that is busy may take longer. */
const transactionTimeoutMs = 15 * 60_000;

/** Throws when the queue cannot be reached. */
export async function startFreezing(
  settings: Pick<WorkerProcessSettings, 'databaseUrl' | 'queue'>,
  { onConnectionError, ...parts }: FreezingParts,
): Promise<Freezing> {
  const { logger } = parts;
  const longDatabase = openDatabase(settings.databaseUrl, { poolSize: 1, transactionTimeoutMs, onConnectionError });
  const opened: Array<() => Promise<void>> = [() => longDatabase.close()];
  const close = async () => {
    for (const part of opened.splice(0).reverse()) await part();
  };
  try {
    const queue = await openQueue(settings.queue, freezeCohort, logger);
    opened.push(() => queue.close());
    const handler = freezeCohortHandler({ ...parts, longDatabase });
    const worker = await startWorker(settings.queue, freezeCohort, handler, { concurrency: 1, logger });
    opened.push(() => worker.close());
    return { queue, close };
  } catch (error) {
    await close();
    throw error;
  }
}
