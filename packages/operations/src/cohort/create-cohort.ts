import type { Cohort } from '@plumbline/database/client';
import { cohortDefinition } from '@plumbline/domain';
import { actingPerson } from '../access/acting-person.ts';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';
import { cohortNaming } from './cohort-naming.ts';
import { writeDefinition } from './write-definition.ts';

export interface CohortToCreate {
  /** 3 to 100 characters. */
  readonly name: string;
  readonly description: string;
  /** A criterion as a client sends it. */
  readonly definition: unknown;
}

/**
 * Keeps a definition under a name, for the whole organization.
 *
 * @throws DomainError PERMISSION_MISSING, COHORT_NAME_INVALID, COHORT_DEFINITION_INVALID, COHORT_DEFINITION_TOO_LARGE
 */
export async function createCohort(context: OperationContext, input: CohortToCreate): Promise<Cohort> {
  await requirePermission(context, 'cohort:define');
  const createdById = actingPerson(context, 'cohort:define');
  const naming = cohortNaming(input);
  const definition = cohortDefinition(input.definition);
  return context.organization.transaction(async (transaction) => {
    const cohort = await transaction.cohort.create({ data: { ...naming, createdById } });
    await writeDefinition(transaction, { cohortId: cohort.id, number: 1, definition, writtenById: createdById });
    await transaction.record({
      action: 'CREATE',
      activity: 'cohort:define',
      entityType: 'Group',
      entityId: cohort.id,
      detail: { definition: 1 },
    });
    return cohort;
  });
}
