import type { Release } from '@plumbline/database/client';
import { DomainError, readingReason } from '@plumbline/domain';
import type { OperationContext } from '../access/operation-context.ts';
import { lockReleases, requireRelease } from './lock-releases.ts';
import { requireAdministrators } from './require-administrators.ts';
import { requirePerson } from './require-person.ts';
import { takeStep } from './take-step.ts';

export interface Rollback {
  /** The release in use. */
  readonly releaseId: string;
  /** Of it as the person saw it. */
  readonly version: number;
  readonly reason: string;
}

/**
 * Goes back to the version that was in use before, in one step of one administrator: what may do harm must be stopped
 * faster than it was let in. It counts from the next study on; what was screened keeps its results.
 *
 * @returns the release that is in use now
 * @throws DomainError PERMISSION_MISSING, REASON_MISSING, RELEASE_NOT_FOUND, RELEASE_CHANGED, RELEASE_STEP_REFUSED,
 * APPROVER_NOT_ADMINISTRATOR, ROLLBACK_IMPOSSIBLE
 */
export async function rollBackRelease(context: OperationContext, input: Rollback): Promise<Release> {
  const userId = await requirePerson(context);
  const reason = readingReason(input.reason);
  return context.organization.transaction(async (transaction) => {
    const releases = await lockReleases(transaction);
    const release = requireRelease(releases, input);
    await requireAdministrators(transaction, [userId]);
    const before = releases.find(({ id }) => id === release.replacesId);
    if (before === undefined) throw new DomainError('ROLLBACK_IMPOSSIBLE');
    await takeStep(transaction, releases, release, { step: 'ROLL_BACK', reason });
    const others = releases.filter(({ id }) => id !== release.id);
    return takeStep(transaction, others, before, { step: 'REINSTATE', reason });
  });
}
