import { type Database, forOrganization } from '@plumbline/database';
import { DomainError } from '@plumbline/domain';
import type { FreezeCohort, JobHandler } from '@plumbline/jobs';
import type { Logger } from '@plumbline/logging';
import { type FreezingContext, failFreezing, runFreezing, workerAgent } from '@plumbline/operations';
import type { Storage } from '@plumbline/storage';

export interface FreezeCohortSettings {
  readonly database: Database;
  /** With time for a million studies in one transaction. */
  readonly longDatabase: Database;
  readonly storage: Storage;
  readonly logger: Logger;
}

/** Freezes a cohort. However often it is delivered, it is frozen once. */
export function freezeCohortHandler(settings: FreezeCohortSettings): JobHandler<FreezeCohort> {
  const { logger } = settings;
  return {
    work: async ({ organizationId, frozenCohortId }) => {
      const end = await runFreezing(contextOf(settings, organizationId), { frozenCohortId });
      logger.info({ frozenCohortId, end }, 'freezing ended');
    },
    giveUp: async ({ organizationId, frozenCohortId }, error) => {
      const code = error instanceof DomainError ? error.code : 'FREEZING_FAILED';
      await failFreezing(contextOf(settings, organizationId), { frozenCohortId, code });
      logger.error({ frozenCohortId, code }, 'freezing given up');
    },
  };
}

function contextOf(settings: FreezeCohortSettings, organizationId: string): FreezingContext {
  const { database, longDatabase, storage, logger } = settings;
  return {
    organization: forOrganization(database, organizationId, workerAgent, 'ALL'),
    moment: forOrganization(longDatabase, organizationId, workerAgent, 'ALL', 'ONE'),
    agent: workerAgent,
    storage,
    logger,
  };
}
