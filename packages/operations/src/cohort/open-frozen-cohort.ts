import { createHash } from 'node:crypto';
import type { OrganizationTransaction } from '@plumbline/database';
import type { FrozenCohort } from '@plumbline/database/client';
import { type CohortSnapshot, DomainError, decodeSnapshot } from '@plumbline/domain';
import { ObjectMissing, type Storage } from '@plumbline/storage';
import { z } from 'zod';

export interface OpenedCohort {
  readonly frozen: FrozenCohort;
  /** Of the bytes that the snapshot was read from: every figure of it carries this. */
  readonly sha256: string;
  readonly snapshot: CohortSnapshot;
}

const uuid = z.uuid();

/**
 * A frozen cohort with its snapshot, proved to be the very bytes that were frozen. Who may see it is for the caller to ask.
 *
 * @throws DomainError COHORT_NOT_FOUND, COHORT_NOT_FROZEN, COHORT_SNAPSHOT_DAMAGED
 */
export async function openFrozenCohort(
  transaction: OrganizationTransaction,
  storage: Pick<Storage, 'get'>,
  frozenCohortId: string,
): Promise<OpenedCohort> {
  const frozen = uuid.safeParse(frozenCohortId).success
    ? await transaction.frozenCohort.findUnique({ where: { id: frozenCohortId } })
    : null;
  if (frozen === null) throw new DomainError('COHORT_NOT_FOUND');
  const { sha256, storageKey } = frozen;
  if (sha256 === null || storageKey === null) throw new DomainError('COHORT_NOT_FROZEN');
  const bytes = await readBytes(storage, storageKey);
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new DomainError('COHORT_SNAPSHOT_DAMAGED');
  return { frozen, sha256, snapshot: decodeSnapshot(bytes) };
}

async function readBytes(storage: Pick<Storage, 'get'>, key: string): Promise<Uint8Array> {
  try {
    return await storage.get(key);
  } catch (cause) {
    if (cause instanceof ObjectMissing) throw new DomainError('COHORT_SNAPSHOT_DAMAGED', {}, { cause });
    throw cause;
  }
}
