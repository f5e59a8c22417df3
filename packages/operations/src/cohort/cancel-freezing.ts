import type { FrozenCohort } from '@plumbline/database/client';
import { DomainError } from '@plumbline/domain';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';
import { lockFreezing } from './lock-freezing.ts';

/**
 * Ends a freezing that has not ended: one that waits is never begun, one that runs stops before its next thousands of studies.
 *
 * @throws DomainError PERMISSION_MISSING, COHORT_NOT_FOUND, FREEZING_ENDED
 */
export async function cancelFreezing(
  context: OperationContext,
  { frozenCohortId }: { readonly frozenCohortId: string },
): Promise<FrozenCohort> {
  await requirePermission(context, 'cohort:freeze');
  return context.organization.transaction(async (transaction) => {
    const freezing = await lockFreezing(transaction, frozenCohortId);
    if (freezing === null) throw new DomainError('COHORT_NOT_FOUND');
    if (freezing.state !== 'QUEUED' && freezing.state !== 'RUNNING') throw new DomainError('FREEZING_ENDED');
    await transaction.record({
      action: 'UPDATE',
      activity: 'cohort:freeze',
      entityType: 'Group',
      entityId: freezing.cohortId,
      detail: { frozenCohortId, state: 'CANCELLED' },
    });
    return transaction.frozenCohort.update({
      where: { id: freezing.id },
      data: { state: 'CANCELLED', endedAt: new Date() },
    });
  });
}
