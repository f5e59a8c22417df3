import { readingReason, requireWatchThresholds, type WatchThresholds } from '@plumbline/domain';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePerson } from '../release/require-person.ts';

/**
 * Says when the clinic is warned, and when a version is taken out, from the next judged day on.
 *
 * @throws DomainError PERMISSION_MISSING, REASON_MISSING, WATCH_THRESHOLDS_INVALID
 */
export async function setWatchThresholds(
  context: OperationContext,
  { reason: given, ...thresholds }: WatchThresholds & { readonly reason: string },
): Promise<WatchThresholds> {
  const setById = await requirePerson(context);
  const reason = readingReason(given);
  requireWatchThresholds(thresholds);
  return context.organization.transaction(async (transaction) => {
    const set = await transaction.watchThresholds.create({ data: { ...thresholds, reason, setById } });
    await transaction.record({
      action: 'CREATE',
      activity: 'model:deploy',
      entityType: 'WatchThresholds',
      entityId: set.id,
      detail: { ...thresholds },
    });
    return set;
  });
}
