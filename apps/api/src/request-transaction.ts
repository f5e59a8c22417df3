import type { OrganizationDatabase, OrganizationTransaction } from '@plumbline/database';

/** Makes the database roll back; it never leaves this file. */
class RolledBack extends Error {}

export interface RequestTransaction {
  readonly tx: OrganizationTransaction;
  /** Rejects when the database could not commit; nothing of the request is kept then. */
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

/**
 * Opens a transaction that outlives the call that opened it, for one request. The caller ends it, once. If it never
 * does, the database client's own limit on a transaction's time rolls it back.
 */
export async function openRequestTransaction(organization: OrganizationDatabase): Promise<RequestTransaction> {
  const opened = Promise.withResolvers<OrganizationTransaction>();
  const verdict = Promise.withResolvers<'COMMIT' | 'ROLLBACK'>();
  const ended = organization.transaction(async (tx) => {
    opened.resolve(tx);
    if ((await verdict.promise) === 'ROLLBACK') throw new RolledBack();
  });
  // Before it opened, a failure is the caller's answer; afterwards it is that of commit or rollback.
  ended.catch(opened.reject);
  const tx = await opened.promise;
  return {
    tx,
    async commit() {
      verdict.resolve('COMMIT');
      await ended;
    },
    async rollback() {
      verdict.resolve('ROLLBACK');
      await ended.catch((error: unknown) => {
        if (!(error instanceof RolledBack)) throw error;
      });
    },
  };
}
