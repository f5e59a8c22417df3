import { type Database, forOrganization } from '@plumbline/database';
import type { ContinueRescreening, JobHandler } from '@plumbline/jobs';
import type { Logger } from '@plumbline/logging';
import { askNextStudies, workerAgent } from '@plumbline/operations';
import type { Storage } from '@plumbline/storage';

export interface ContinueRescreeningSettings {
  readonly database: Database;
  readonly storage: Storage;
  readonly logger: Logger;
}

/** Asks the next studies of a re-screening. Given up, it stands still until somebody pauses and resumes it. */
export function continueRescreeningHandler(settings: ContinueRescreeningSettings): JobHandler<ContinueRescreening> {
  const { database, storage, logger } = settings;
  return {
    work: async ({ organizationId, rescreeningId }) => {
      const organization = forOrganization(database, organizationId, workerAgent, 'ALL');
      await askNextStudies({ organization, agent: workerAgent, storage, logger }, { rescreeningId });
    },
    giveUp: async ({ rescreeningId }, error) => {
      logger.error({ rescreeningId, err: error }, 're-screening stands still; resuming it goes on');
    },
  };
}
