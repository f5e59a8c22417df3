import { AsyncLocalStorage } from 'node:async_hooks';
import type { OrganizationDatabase } from './for-organization.ts';
import { type OrganizationTransaction, organizationTransaction } from './organization-transaction.ts';

/** The transactions that the running code is already inside of. */
const open = new AsyncLocalStorage<readonly OrganizationTransaction[]>();

/**
 * The same organization inside a transaction that is already open, for operations called in a request that has one: each
 * `transaction(work)` is a SAVEPOINT, so a refused operation undoes itself and the request goes on. They run one after
 * the other, as savepoints are a stack; so inside `work` use its `tx`, or join that.
 */
export function joinTransaction(tx: OrganizationTransaction): OrganizationDatabase {
  const { organizationId, agent } = tx;
  let previous: Promise<unknown> = Promise.resolve();
  return {
    organizationId,
    transaction: <T>(work: (inner: OrganizationTransaction) => Promise<T>): Promise<T> => {
      const around = open.getStore() ?? [];
      if (around.includes(tx)) {
        return Promise.reject(new Error('This would wait for itself: use the tx of the transaction around it.'));
      }
      const run = () =>
        open.run([...around, tx], () =>
          tx.$transaction((inner) => work(organizationTransaction(inner, organizationId, agent))),
        );
      const result = previous.then(run, run);
      previous = result;
      return result;
    },
  };
}
