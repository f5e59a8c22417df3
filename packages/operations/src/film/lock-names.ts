import type { OrganizationTransaction } from '@plumbline/database';

/**
 * Holds each name until the transaction ends, against every other transaction that asks for it: a lock on things that
 * have no row. Taken in one order, so that two transactions never wait for each other.
 */
export async function lockNames(transaction: OrganizationTransaction, names: readonly string[]): Promise<void> {
  for (const name of [...new Set(names)].sort()) {
    await transaction.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
  }
}
