import type { OrganizationTransaction } from '@plumbline/database';
import type { FrozenCohort } from '@plumbline/database/client';
import { type CohortSnapshot, DomainError, decodeSnapshot } from '@plumbline/domain';
import type { Storage } from '@plumbline/storage';
import { frozenBytes, requireFrozen } from './frozen-bytes.ts';
import { sha256Hex } from './sha256-hex.ts';

export interface OpenedCohort {
  readonly frozen: FrozenCohort;
  /** Of the bytes that the snapshot was read from: every figure of it carries this. */
  readonly sha256: string;
  readonly snapshot: CohortSnapshot;
}

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
  const { frozen, sha256, storageKey } = await requireFrozen(transaction, frozenCohortId);
  const bytes = await frozenBytes(storage, storageKey);
  if (sha256Hex(bytes) !== sha256) throw new DomainError('COHORT_SNAPSHOT_DAMAGED');
  return { frozen, sha256, snapshot: decodeSnapshot(bytes) };
}
