import type { OrganizationTransaction } from '@plumbline/database';
import { continueRescreening } from '@plumbline/jobs';
import type { LockedRun } from './lock-runs.ts';

/** Runs of re-screenings have ended: their next studies may be asked, once for each re-screening. */
export async function continueRescreenings(
  transaction: OrganizationTransaction,
  ended: readonly Pick<LockedRun, 'id' | 'rescreeningId'>[],
): Promise<void> {
  const { organizationId } = transaction;
  const causes = new Map(ended.map(({ id, rescreeningId }) => [rescreeningId, id]));
  for (const [rescreeningId, causeId] of causes) {
    if (rescreeningId === null) continue;
    const payload = { organizationId, rescreeningId, causeId };
    await transaction.enqueue({ job: continueRescreening.name, payload });
  }
}
