import type { OrganizationTransaction } from '@plumbline/database';
import type { Release } from '@plumbline/database/client';
import type { WatchMeasure } from '@plumbline/database/enums';
import { takeStep } from '../release/take-step.ts';

export interface StopToMake {
  readonly release: Release;
  /** The judged day, UTC. */
  readonly day: Date;
  readonly measures: readonly WatchMeasure[];
}

/**
 * Takes a version out in the platform's own name: a canary's studies go to the version in use from the next one on; without
 * a version in use studies wait to be read without a result. Administrators get a notice. The caller holds the releases.
 */
export async function stopRelease(
  transaction: OrganizationTransaction,
  releases: readonly Release[],
  { release, day, measures }: StopToMake,
): Promise<void> {
  const reason = `Taken out by the platform for ${measures.join(', ')} on ${day.toISOString().slice(0, 10)}.`;
  await takeStep(transaction, releases, release, { step: 'STOP', reason });
  const stop = await transaction.releaseStop.create({
    data: { releaseId: release.id, fromState: release.state, day, measures: [...measures] },
  });
  await transaction.record({
    action: 'CREATE',
    activity: 'model:deploy',
    entityType: 'ReleaseStop',
    entityId: stop.id,
    detail: { from: release.state, measures: measures.join(' ') },
  });
}
