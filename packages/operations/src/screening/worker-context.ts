import type { Agent, OrganizationDatabase } from '@plumbline/database';
import type { Logger } from '@plumbline/logging';
import type { Storage } from '@plumbline/storage';

/** The platform itself at work on a queued job: no person, so no role and no permission. */
export const workerAgent = {
  userId: null,
  name: 'worker',
  role: 'WORKER',
  address: null,
} as const satisfies Agent;

/** What the screening operations need; the organization was opened for `workerAgent`. */
export interface WorkerContext {
  readonly organization: OrganizationDatabase;
  readonly agent: typeof workerAgent;
  readonly storage: Storage;
  readonly logger: Logger;
}
