import type { OrganizationTransaction } from '@plumbline/database';
import type { Release } from '@plumbline/database/client';
import type { ReleaseState } from '@plumbline/database/enums';
import { DomainError, type ReleaseStep, stateAfter } from '@plumbline/domain';
import { planStopped } from '../screening/plan-stopped.ts';

export interface StepToTake {
  readonly step: ReleaseStep;
  /** Checked: 3 to 2,000 characters. */
  readonly reason: string;
  /** The release that it takes over from. */
  readonly replacesId?: string;
}

/**
 * Writes one step of a release with its event and its audit event. Whatever was proposed of it is no longer. The caller
 * holds the organization's releases, which `all` are.
 *
 * @throws DomainError RELEASE_STEP_REFUSED, RELEASE_STATE_TAKEN
 */
export async function takeStep(
  transaction: OrganizationTransaction,
  all: readonly Release[],
  release: Release,
  { step, reason, replacesId }: StepToTake,
): Promise<Release> {
  const state = stateAfter(release.state, step);
  const occupies = isRunning(state) ? state : null;
  if (occupies !== null && all.some((other) => other.id !== release.id && other.occupies === occupies)) {
    throw new DomainError('RELEASE_STATE_TAKEN', { state });
  }
  const moved = await transaction.release.update({
    where: { id: release.id },
    data: {
      state,
      occupies,
      version: { increment: 1 },
      changedAt: new Date(),
      proposalSha256: null,
      proposedById: null,
      ...(replacesId !== undefined && { replacesId }),
    },
  });
  const actorId = transaction.agent.userId;
  await transaction.releaseEvent.create({
    data: { releaseId: release.id, fromState: release.state, toState: state, actorId, reason },
  });
  await transaction.record({
    action: 'UPDATE',
    activity: 'model:deploy',
    entityType: 'Release',
    entityId: release.id,
    detail: { step, from: release.state, to: state },
  });
  if (state === 'ACTIVE') await planStopped(transaction);
  return moved;
}

function isRunning(state: ReleaseState): boolean {
  return state === 'SHADOW' || state === 'CANARY' || state === 'ACTIVE';
}
