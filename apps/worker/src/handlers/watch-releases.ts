import { type Database, forOrganization, type PlatformDatabase } from '@plumbline/database';
import type { JobHandler, WatchReleases } from '@plumbline/jobs';
import type { Logger } from '@plumbline/logging';
import { watchReleases, workerAgent } from '@plumbline/operations';
import type { Storage } from '@plumbline/storage';

export interface WatchReleasesSettings {
  readonly database: Database;
  readonly platform: Pick<PlatformDatabase, 'listOrganizationIds'>;
  readonly storage: Storage;
  readonly logger: Logger;
}

/** Judges the versions in use of each organization by itself: where one cannot be judged the others are. */
export function watchReleasesHandler(settings: WatchReleasesSettings): JobHandler<WatchReleases> {
  const { database, platform, storage, logger } = settings;
  return {
    work: async () => {
      const failures: unknown[] = [];
      for (const organizationId of await platform.listOrganizationIds()) {
        const organization = forOrganization(database, organizationId, workerAgent, 'ALL');
        const context = { organization, agent: workerAgent, storage, logger };
        try {
          const { judged, stopped } = await watchReleases(context, new Date());
          if (judged + stopped > 0) logger.info({ organizationId, judged, stopped }, 'releases watched');
        } catch (error) {
          logger.error({ organizationId, err: error }, 'releases could not be watched');
          failures.push(error);
        }
      }
      if (failures.length > 0) throw new AggregateError(failures, 'Some organizations could not be watched.');
    },
    giveUp: async () => logger.error('watching releases given up until it comes again'),
  };
}
