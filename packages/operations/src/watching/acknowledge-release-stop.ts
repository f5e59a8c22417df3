import type { ReleaseStop } from '@plumbline/database/client';
import { DomainError } from '@plumbline/domain';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePerson } from '../release/require-person.ts';

/**
 * An administrator has seen that a version was taken out. The first who says so stays; the notice is no longer shown.
 *
 * @throws DomainError PERMISSION_MISSING, RELEASE_STOP_NOT_FOUND
 */
export async function acknowledgeReleaseStop(
  context: OperationContext,
  { releaseStopId }: { readonly releaseStopId: string },
): Promise<ReleaseStop> {
  const acknowledgedById = await requirePerson(context);
  return context.organization.transaction(async (transaction) => {
    const { count } = await transaction.releaseStop.updateMany({
      where: { id: releaseStopId, acknowledgedAt: null },
      data: { acknowledgedById, acknowledgedAt: new Date() },
    });
    const stop = await transaction.releaseStop.findUnique({ where: { id: releaseStopId } });
    if (stop === null) throw new DomainError('RELEASE_STOP_NOT_FOUND');
    if (count > 0) {
      await transaction.record({
        action: 'UPDATE',
        activity: 'model:deploy',
        entityType: 'ReleaseStop',
        entityId: stop.id,
      });
    }
    return stop;
  });
}
