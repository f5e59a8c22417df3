import type { OrganizationTransaction } from '@plumbline/database';

/**
 * Lets a piece of a transaction see the runs of versions that are on trial, which row-level security otherwise hides. Only
 * for those who decide over releases, never on the way to a study's readers.
 */
export async function withAllPurposes<T>(transaction: OrganizationTransaction, work: () => Promise<T>): Promise<T> {
  await transaction.$executeRaw`select set_config('app.purposes', 'ALL', true)`;
  const result = await work();
  // When the work throws, the transaction or savepoint is rolled back, and the setting with it.
  await transaction.$executeRaw`select set_config('app.purposes', 'CLINICAL', true)`;
  return result;
}
