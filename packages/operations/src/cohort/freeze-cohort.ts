import type { FrozenCohort } from '@plumbline/database/client';
import { DomainError } from '@plumbline/domain';
import { freezeCohort as freezeCohortJob } from '@plumbline/jobs';
import { actingPerson } from '../access/acting-person.ts';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';
import { type CohortPlace, requireCohort } from './require-cohort.ts';

/**
 * Asks for the studies that meet the cohort's definition to be frozen: membership, results, readings and reference standards
 * as they are when the job gets to it, as bytes with a hash.
 *
 * @throws DomainError PERMISSION_MISSING, COHORT_NOT_FOUND, also when it was removed, COHORT_CHANGED, FREEZING_UNDER_WAY
 */
export async function freezeCohort(context: OperationContext, place: CohortPlace): Promise<FrozenCohort> {
  await requirePermission(context, 'cohort:freeze');
  const requestedById = actingPerson(context, 'cohort:freeze');
  return context.organization.transaction(async (transaction) => {
    const { cohort, definition } = await requireCohort(transaction, place);
    if (cohort.removedAt !== null) throw new DomainError('COHORT_NOT_FOUND');
    const underWay = await transaction.frozenCohort.count({
      where: { cohortId: cohort.id, state: { in: ['QUEUED', 'RUNNING'] } },
    });
    if (underWay > 0) throw new DomainError('FREEZING_UNDER_WAY');
    const frozen = await transaction.frozenCohort.create({
      data: { cohortId: cohort.id, definitionNumber: definition.number, requestedById },
    });
    const { organizationId } = transaction;
    await transaction.enqueue({ job: freezeCohortJob.name, payload: { organizationId, frozenCohortId: frozen.id } });
    await transaction.record({
      action: 'CREATE',
      activity: 'cohort:freeze',
      entityType: 'Group',
      entityId: cohort.id,
      detail: { frozenCohortId: frozen.id, definition: definition.number },
    });
    return frozen;
  });
}
