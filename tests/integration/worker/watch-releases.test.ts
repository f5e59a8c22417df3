import { recordFailure } from '@plumbline/operations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { watchReleasesHandler } from '../../../apps/worker/src/handlers/watch-releases.ts';
import { beginRuns } from '../../../packages/operations/src/screening/begin-runs.ts';
import { workerAgent } from '../../../packages/operations/src/screening/worker-context.ts';
import { openScreeningSite, type ScreeningSite } from './screening-site.ts';
import { evenFilm } from './tiny-film.ts';

let site: ScreeningSite;
beforeAll(async () => {
  site = await openScreeningSite();
});
afterAll(() => site.close());

test('the job finds every organization and takes out a version that breaks its studies', async () => {
  const worker = { organization: site.rows, agent: workerAgent, storage: site.storage, logger: site.logger };
  for (let index = 0; index < 8; index += 1) {
    const { inferenceRunId } = await site.storeStudy([evenFilm('CORONAL', 0.5)]);
    await beginRuns(worker, [inferenceRunId]);
    await recordFailure(worker, { inferenceRunId, code: 'MODEL_FAILED' });
  }
  const { database, platform, storage, logger } = site;
  expect(await platform.listOrganizationIds()).toContain(site.organizationId);
  const handler = watchReleasesHandler({ database, platform, storage, logger });
  await handler.work({});
  await handler.work({});
  const stops = await site.rows.transaction((transaction) => transaction.releaseStop.findMany());
  expect(stops).toMatchObject([{ fromState: 'ACTIVE', measures: ['FAILURES'] }]);
});

test('an organization that cannot be watched is tried again, and is not in the way of the others', async () => {
  const { database, storage, logger, organizationId } = site;
  const platform = { listOrganizationIds: async () => ['no organization', organizationId] };
  const handler = watchReleasesHandler({ database, platform, storage, logger });
  await expect(handler.work({})).rejects.toThrow('Some organizations could not be watched.');
});
