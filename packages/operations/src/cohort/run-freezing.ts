import { createHash } from 'node:crypto';
import type { OrganizationDatabase } from '@plumbline/database';
import type { FrozenCohort } from '@plumbline/database/client';
import { type CohortSnapshot, cohortDefinition, DomainError, encodeSnapshot } from '@plumbline/domain';
import { contentKey } from '@plumbline/storage';
import type { WorkerContext } from '../screening/worker-context.ts';
import { lockFreezing } from './lock-freezing.ts';
import { takeSnapshot } from './take-snapshot.ts';

export interface FreezingContext extends WorkerContext {
  /** The same organization at one moment for all of a transaction, with every purpose, and with time for a million studies. */
  readonly moment: OrganizationDatabase;
}

export type FreezingEnd = 'COMPLETED' | 'CANCELLED' | 'ALREADY_ENDED';

/**
 * Freezes what somebody asked for: reads, writes the bytes into storage under their hash, then the row. Begun again after a
 * crash it begins anew; delivered again after its end it does nothing. Bytes that no row names, of one that was cancelled at
 * the last moment, are harmless: the next freezing of the same content finds them.
 *
 * @throws DomainError COHORT_NOT_FOUND
 */
export async function runFreezing(
  context: FreezingContext,
  { frozenCohortId }: { readonly frozenCohortId: string },
): Promise<FreezingEnd> {
  const begun = await begin(context, frozenCohortId);
  if (begun === null) return 'ALREADY_ENDED';
  const snapshot = await context.moment.transaction((transaction) =>
    takeSnapshot(transaction, begun.definition, (done, inAll) => tellProgress(context, frozenCohortId, done, inAll)),
  );
  if (snapshot === null) return 'CANCELLED';
  const bytes = encodeSnapshot(snapshot);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const storageKey = contentKey(context.organization.organizationId, sha256);
  await context.storage.put(storageKey, bytes);
  return complete(context, frozenCohortId, snapshot, { sha256, storageKey, byteLength: bytes.byteLength });
}

function begin(context: FreezingContext, frozenCohortId: string) {
  return context.organization.transaction(async (transaction) => {
    const freezing = await lockFreezing(transaction, frozenCohortId);
    if (freezing === null) throw new DomainError('COHORT_NOT_FOUND');
    if (hasEnded(freezing)) return null;
    const { cohortId, definitionNumber: number } = freezing;
    const { criterion } = await transaction.cohortDefinition.findFirstOrThrow({ where: { cohortId, number } });
    await transaction.frozenCohort.update({
      where: { id: frozenCohortId },
      data: { state: 'RUNNING', studiesDone: 0, studiesInAll: null },
    });
    return { definition: cohortDefinition(criterion) };
  });
}

function hasEnded({ state }: FrozenCohort): boolean {
  return state !== 'QUEUED' && state !== 'RUNNING';
}

/** False when it was cancelled meanwhile. */
async function tellProgress(
  { organization }: FreezingContext,
  id: string,
  studiesDone: number,
  studiesInAll: number,
): Promise<boolean> {
  const { count } = await organization.transaction((transaction) =>
    transaction.frozenCohort.updateMany({ where: { id, state: 'RUNNING' }, data: { studiesDone, studiesInAll } }),
  );
  return count === 1;
}

function complete(
  context: FreezingContext,
  frozenCohortId: string,
  { header, referenceSource }: CohortSnapshot,
  stored: Pick<FrozenCohort, 'sha256' | 'storageKey' | 'byteLength'>,
): Promise<FreezingEnd> {
  const { studies, patients, flow } = header;
  return context.organization.transaction(async (transaction) => {
    const freezing = await lockFreezing(transaction, frozenCohortId);
    if (freezing === null || hasEnded(freezing)) return freezing?.state === 'CANCELLED' ? 'CANCELLED' : 'ALREADY_ENDED';
    const referenceCount = referenceSource.reduce((count, source) => count + (source === 255 ? 0 : 1), 0);
    await transaction.frozenCohort.update({
      where: { id: frozenCohortId },
      data: {
        state: 'COMPLETED',
        studiesDone: studies,
        studiesInAll: studies,
        ...stored,
        studyCount: studies,
        patientCount: patients,
        referenceCount,
        flow: { ...flow, noResult: { ...flow.noResult } },
        endedAt: new Date(),
      },
    });
    await transaction.record({
      action: 'EXECUTE',
      activity: 'cohort:freeze',
      entityType: 'Group',
      entityId: freezing.cohortId,
      detail: { frozenCohortId, state: 'COMPLETED', studies, sha256: stored.sha256 ?? '' },
    });
    return 'COMPLETED';
  });
}
