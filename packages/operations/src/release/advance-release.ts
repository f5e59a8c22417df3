import type { Release } from '@plumbline/database/client';
import { readingReason } from '@plumbline/domain';
import type { OperationContext } from '../access/operation-context.ts';
import { lockReleases, requireRelease } from './lock-releases.ts';
import { releaseEvidence } from './release-evidence.ts';
import { requirePerson } from './require-person.ts';
import { takeStep } from './take-step.ts';

export interface ReleaseAdvance {
  readonly releaseId: string;
  /** Of the release as the person saw it. */
  readonly version: number;
  readonly step: 'VALIDATE' | 'SHADOW' | 'CANARY';
  readonly reason: string;
}

/**
 * Takes a release one step on, short of use: each needs the three documents and an evaluation that meets the criteria in
 * force. A shadow runs beside the version in use from the next study on; a canary answers its share from the next.
 *
 * @throws DomainError PERMISSION_MISSING, REASON_MISSING, RELEASE_NOT_FOUND, RELEASE_CHANGED, RELEASE_STEP_REFUSED,
 * RELEASE_STATE_TAKEN, and those of releaseEvidence
 */
export async function advanceRelease(context: OperationContext, input: ReleaseAdvance): Promise<Release> {
  await requirePerson(context);
  const reason = readingReason(input.reason);
  return context.organization.transaction(async (transaction) => {
    const releases = await lockReleases(transaction);
    const release = requireRelease(releases, input);
    await releaseEvidence(
      transaction,
      release,
      releases.find(({ state }) => state === 'ACTIVE'),
    );
    return takeStep(transaction, releases, release, { step: input.step, reason });
  });
}
