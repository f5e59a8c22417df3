import type { OrganizationTransaction } from '@plumbline/database';
import type { FrozenCohort } from '@plumbline/database/client';
import { DomainError } from '@plumbline/domain';
import { ObjectMissing, type Storage } from '@plumbline/storage';
import { z } from 'zod';

/** A frozen cohort whose freezing has ended well. */
export interface FrozenRow {
  readonly frozen: FrozenCohort;
  readonly sha256: string;
  readonly storageKey: string;
}

const uuid = z.uuid();

/** @throws DomainError COHORT_NOT_FOUND, COHORT_NOT_FROZEN */
export async function requireFrozen(transaction: OrganizationTransaction, frozenCohortId: string): Promise<FrozenRow> {
  const frozen = uuid.safeParse(frozenCohortId).success
    ? await transaction.frozenCohort.findUnique({ where: { id: frozenCohortId } })
    : null;
  if (frozen === null) throw new DomainError('COHORT_NOT_FOUND');
  const { sha256, storageKey } = frozen;
  if (sha256 === null || storageKey === null) throw new DomainError('COHORT_NOT_FROZEN');
  return { frozen, sha256, storageKey };
}

/**
 * The bytes as they lie in storage; whether they are what was frozen is still to be proved.
 *
 * @throws DomainError COHORT_SNAPSHOT_DAMAGED where there are none
 */
export async function frozenBytes(storage: Pick<Storage, 'get'>, storageKey: string): Promise<Uint8Array> {
  try {
    return await storage.get(storageKey);
  } catch (cause) {
    if (cause instanceof ObjectMissing) throw new DomainError('COHORT_SNAPSHOT_DAMAGED', {}, { cause });
    throw cause;
  }
}
