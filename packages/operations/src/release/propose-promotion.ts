import type { Release } from '@plumbline/database/client';
import { readingReason, stateAfter } from '@plumbline/domain';
import type { OperationContext } from '../access/operation-context.ts';
import { lockReleases, requireRelease } from './lock-releases.ts';
import { releaseEvidence } from './release-evidence.ts';
import { requireAdministrators } from './require-administrators.ts';
import { requirePerson } from './require-person.ts';

export interface PromotionToPropose {
  readonly releaseId: string;
  /** Of the release as the person saw it. */
  readonly version: number;
  readonly reason: string;
}

/**
 * The first of the four eyes: proposes that a canary answers for the organization. The proposal is for exactly what stands
 * there now; whatever changes afterwards makes it void.
 *
 * @throws DomainError PERMISSION_MISSING, REASON_MISSING, RELEASE_NOT_FOUND, RELEASE_CHANGED, RELEASE_STEP_REFUSED,
 * APPROVER_NOT_ADMINISTRATOR, and those of releaseEvidence
 */
export async function proposePromotion(context: OperationContext, input: PromotionToPropose): Promise<Release> {
  const userId = await requirePerson(context);
  const reason = readingReason(input.reason);
  return context.organization.transaction(async (transaction) => {
    const releases = await lockReleases(transaction);
    const release = requireRelease(releases, input);
    stateAfter(release.state, 'PROMOTE');
    await requireAdministrators(transaction, [userId]);
    const active = releases.find(({ state }) => state === 'ACTIVE');
    const { sha256: proposalSha256 } = await releaseEvidence(transaction, release, active);
    await transaction.releaseApproval.create({
      data: { releaseId: release.id, kind: 'PROPOSED', userId, reason, proposalSha256 },
    });
    const proposed = await transaction.release.update({
      where: { id: release.id },
      data: { proposalSha256, proposedById: userId, version: { increment: 1 }, changedAt: new Date() },
    });
    await transaction.record({
      action: 'UPDATE',
      activity: 'model:deploy',
      entityType: 'Release',
      entityId: release.id,
      detail: { step: 'PROPOSE', proposalSha256 },
    });
    return proposed;
  });
}
