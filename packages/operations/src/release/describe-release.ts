import type { Release } from '@plumbline/database/client';
import { DomainError } from '@plumbline/domain';
import type { OperationContext } from '../access/operation-context.ts';
import { lockReleases, requireRelease } from './lock-releases.ts';
import { requirePerson } from './require-person.ts';

export interface ReleaseDescription {
  readonly releaseId: string;
  /** Of the release as the person saw it. */
  readonly version: number;
  readonly modifications: string;
  readonly protocol: string;
  readonly impact: string;
  readonly canaryShare: number;
}

const longest = 20_000;

/**
 * Writes the three documents that a change must have (FDA, Predetermined Change Control Plan) and the canary's share. What
 * was proposed on other words is no longer proposed.
 *
 * @throws DomainError PERMISSION_MISSING, RELEASE_NOT_FOUND, RELEASE_CHANGED, RELEASE_STEP_REFUSED once it was in use,
 * RELEASE_SHARE_INVALID
 */
export async function describeRelease(context: OperationContext, input: ReleaseDescription): Promise<Release> {
  await requirePerson(context);
  const { canaryShare } = input;
  if (!(canaryShare >= 0.01 && canaryShare <= 0.99)) throw new DomainError('RELEASE_SHARE_INVALID');
  return context.organization.transaction(async (transaction) => {
    const release = requireRelease(await lockReleases(transaction), input);
    if (release.state === 'ACTIVE' || release.state === 'RETIRED') {
      throw new DomainError('RELEASE_STEP_REFUSED', { state: release.state });
    }
    const described = await transaction.release.update({
      where: { id: release.id },
      data: {
        modifications: input.modifications.trim().slice(0, longest),
        protocol: input.protocol.trim().slice(0, longest),
        impact: input.impact.trim().slice(0, longest),
        canaryShare,
        version: { increment: 1 },
        changedAt: new Date(),
        proposalSha256: null,
        proposedById: null,
      },
    });
    await transaction.record({
      action: 'UPDATE',
      activity: 'model:deploy',
      entityType: 'Release',
      entityId: release.id,
      detail: { what: 'DOCUMENTS', version: described.version },
    });
    return described;
  });
}
