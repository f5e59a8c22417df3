import type { Cohort } from '@plumbline/database/client';
import { cohortDefinition, definitionJson } from '@plumbline/domain';
import { actingPerson } from '../access/acting-person.ts';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';
import { cohortNaming } from './cohort-naming.ts';
import type { CohortToCreate } from './create-cohort.ts';
import { type CohortPlace, requireCohort } from './require-cohort.ts';
import { writeDefinition } from './write-definition.ts';

export interface CohortToRevise extends CohortPlace, CohortToCreate {}

/**
 * Gives a cohort another name, description or definition. Earlier definitions are kept, and what was frozen of them is as it
 * was; the same question put otherwise is no new definition.
 *
 * @throws DomainError PERMISSION_MISSING, COHORT_NAME_INVALID, COHORT_DEFINITION_INVALID, COHORT_DEFINITION_TOO_LARGE,
 * COHORT_NOT_FOUND, COHORT_CHANGED
 */
export async function reviseCohort(context: OperationContext, input: CohortToRevise): Promise<Cohort> {
  await requirePermission(context, 'cohort:define');
  const writtenById = actingPerson(context, 'cohort:define');
  const naming = cohortNaming(input);
  const definition = cohortDefinition(input.definition);
  return context.organization.transaction(async (transaction) => {
    const { cohort, definition: known } = await requireCohort(transaction, input);
    const isSame = definitionJson(cohortDefinition(known.criterion)) === definitionJson(definition);
    const number = isSame ? known.number : known.number + 1;
    if (!isSame) await writeDefinition(transaction, { cohortId: cohort.id, number, definition, writtenById });
    await transaction.record({
      action: 'UPDATE',
      activity: 'cohort:define',
      entityType: 'Group',
      entityId: cohort.id,
      detail: { definition: number },
    });
    return transaction.cohort.update({
      where: { id: cohort.id },
      data: { ...naming, version: { increment: 1 }, changedAt: new Date() },
    });
  });
}
