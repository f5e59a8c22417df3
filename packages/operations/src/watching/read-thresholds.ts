import type { OrganizationTransaction } from '@plumbline/database';
import { defaultWatchThresholds, type WatchThresholds } from '@plumbline/domain';

/** The thresholds in force, with the id of their row; the defaults have none. */
export async function readThresholds(
  transaction: OrganizationTransaction,
): Promise<WatchThresholds & { readonly id: string | null }> {
  const own = await transaction.watchThresholds.findFirst({ orderBy: [{ setAt: 'desc' }, { id: 'desc' }] });
  return own ?? { id: null, ...defaultWatchThresholds };
}
