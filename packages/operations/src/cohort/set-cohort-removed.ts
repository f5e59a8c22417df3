import type { Cohort } from '@plumbline/database/client';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';
import { type CohortPlace, requireCohort } from './require-cohort.ts';

export interface CohortToSet extends CohortPlace {
  /** True takes it out of the list, false brings it back: what was frozen of it stays in either case. */
  readonly removed: boolean;
}

/** @throws DomainError PERMISSION_MISSING, COHORT_NOT_FOUND, COHORT_CHANGED */
export async function setCohortRemoved(context: OperationContext, { removed, ...place }: CohortToSet): Promise<Cohort> {
  await requirePermission(context, 'cohort:define');
  return context.organization.transaction(async (transaction) => {
    const { cohort } = await requireCohort(transaction, place);
    await transaction.record({
      action: 'UPDATE',
      activity: 'cohort:define',
      entityType: 'Group',
      entityId: cohort.id,
      detail: { removed },
    });
    const changedAt = new Date();
    return transaction.cohort.update({
      where: { id: cohort.id },
      data: { removedAt: removed ? changedAt : null, version: { increment: 1 }, changedAt },
    });
  });
}
