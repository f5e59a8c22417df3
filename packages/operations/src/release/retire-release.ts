import type { Release } from '@plumbline/database/client';
import { DomainError, readingReason } from '@plumbline/domain';
import type { OperationContext } from '../access/operation-context.ts';
import { lockReleases, requireRelease } from './lock-releases.ts';
import { requirePerson } from './require-person.ts';
import { takeStep } from './take-step.ts';

export interface ReleaseToRetire {
  readonly releaseId: string;
  /** Of the release as the person saw it. */
  readonly version: number;
  readonly reason: string;
}

/**
 * Gives up a release that is not in use. The one in use goes by a rollback or a promotion, so that studies are not left
 * without an answer by accident.
 *
 * @throws DomainError PERMISSION_MISSING, REASON_MISSING, RELEASE_NOT_FOUND, RELEASE_CHANGED, RELEASE_STEP_REFUSED
 */
export async function retireRelease(context: OperationContext, input: ReleaseToRetire): Promise<Release> {
  await requirePerson(context);
  const reason = readingReason(input.reason);
  return context.organization.transaction(async (transaction) => {
    const releases = await lockReleases(transaction);
    const release = requireRelease(releases, input);
    if (release.state === 'ACTIVE') throw new DomainError('RELEASE_STEP_REFUSED', { state: release.state });
    return takeStep(transaction, releases, release, { step: 'RETIRE', reason });
  });
}
