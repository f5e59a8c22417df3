import type { OrganizationTransaction } from '@plumbline/database';
import type { Release } from '@plumbline/database/client';
import { DomainError, readingReason } from '@plumbline/domain';
import type { OperationContext } from '../access/operation-context.ts';
import { lockReleases, requireRelease } from './lock-releases.ts';
import { requireAdministrators } from './require-administrators.ts';
import { requirePerson } from './require-person.ts';
import { takeStep } from './take-step.ts';

export interface ReleaseToReinstate {
  readonly releaseId: string;
  /** Of it as the person saw it. */
  readonly version: number;
  readonly reason: string;
}

/**
 * After the platform took the version in use out: brings it back, or the one before it. Both were in use once, so neither is
 * proved again, as with a rollback; one administrator answers for it with a reason. Studies that waited for it are screened.
 *
 * @throws DomainError PERMISSION_MISSING, REASON_MISSING, RELEASE_NOT_FOUND, RELEASE_CHANGED, APPROVER_NOT_ADMINISTRATOR,
 * RELEASE_NOT_STOPPED, RELEASE_STEP_REFUSED, RELEASE_STATE_TAKEN when another version is in use by now
 */
export async function reinstateRelease(context: OperationContext, input: ReleaseToReinstate): Promise<Release> {
  const userId = await requirePerson(context);
  const reason = readingReason(input.reason);
  return context.organization.transaction(async (transaction) => {
    const releases = await lockReleases(transaction);
    const release = requireRelease(releases, input);
    await requireAdministrators(transaction, [userId]);
    if (release.state === 'RETIRED' && !(await isOfLastStop(transaction, release.id))) {
      throw new DomainError('RELEASE_NOT_STOPPED');
    }
    return takeStep(transaction, releases, release, { step: 'REINSTATE', reason });
  });
}

/** Whether a release may be brought back now: it is out, no version is in use, and a stop is why. */
export async function isReturnable(
  transaction: OrganizationTransaction,
  { id, state }: Pick<Release, 'id' | 'state'>,
): Promise<boolean> {
  if (state !== 'RETIRED' || !(await isOfLastStop(transaction, id))) return false;
  return (await transaction.release.count({ where: { state: 'ACTIVE' } })) === 0;
}

/** Whether the last stop of a version in use was of this release, or of the one that took over from it. */
async function isOfLastStop(transaction: OrganizationTransaction, releaseId: string): Promise<boolean> {
  const stop = await transaction.releaseStop.findFirst({
    where: { fromState: 'ACTIVE' },
    orderBy: [{ stoppedAt: 'desc' }, { id: 'desc' }],
    select: { release: { select: { id: true, replacesId: true } } },
  });
  return stop !== null && [stop.release.id, stop.release.replacesId].includes(releaseId);
}
