import type { Release } from '@plumbline/database/client';
import { DomainError, readingReason } from '@plumbline/domain';
import type { OperationContext } from '../access/operation-context.ts';
import { lockReleases, requireRelease } from './lock-releases.ts';
import { releaseEvidence } from './release-evidence.ts';
import { requireAdministrators } from './require-administrators.ts';
import { requirePerson } from './require-person.ts';
import { takeStep } from './take-step.ts';

export interface PromotionToApprove {
  readonly releaseId: string;
  /** Of the release as the person saw it. */
  readonly version: number;
  readonly reason: string;
}

/**
 * The second of the four eyes: the canary answers for the organization from the next study on, and the version before it
 * is retired, in one transaction.
 *
 * @throws DomainError PERMISSION_MISSING, REASON_MISSING, RELEASE_NOT_FOUND, RELEASE_NOT_PROPOSED, FOUR_EYES_NEEDED,
 * APPROVER_NOT_ADMINISTRATOR, RELEASE_CHANGED when something that it was proposed on has changed, and those of
 * releaseEvidence
 */
export async function approvePromotion(context: OperationContext, input: PromotionToApprove): Promise<Release> {
  const userId = await requirePerson(context);
  const reason = readingReason(input.reason);
  return context.organization.transaction(async (transaction) => {
    const releases = await lockReleases(transaction);
    const release = requireRelease(releases, input);
    const { proposedById, proposalSha256 } = release;
    if (proposedById === null || proposalSha256 === null) throw new DomainError('RELEASE_NOT_PROPOSED');
    if (proposedById === userId) throw new DomainError('FOUR_EYES_NEEDED');
    await requireAdministrators(transaction, [proposedById, userId]);
    const active = releases.find(({ state }) => state === 'ACTIVE');
    const { sha256 } = await releaseEvidence(transaction, release, active);
    if (sha256 !== proposalSha256) throw new DomainError('RELEASE_CHANGED');
    await transaction.releaseApproval.create({
      data: { releaseId: release.id, kind: 'APPROVED', userId, reason, proposalSha256 },
    });
    if (active === undefined) return takeStep(transaction, releases, release, { step: 'PROMOTE', reason });
    await takeStep(transaction, releases, active, { step: 'RETIRE', reason });
    const others = releases.filter(({ id }) => id !== active.id);
    return takeStep(transaction, others, release, { step: 'PROMOTE', reason, replacesId: active.id });
  });
}
