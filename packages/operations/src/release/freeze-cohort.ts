import type { EvaluationCohort } from '@plumbline/database/client';
import { DomainError, readingReason } from '@plumbline/domain';
import type { OperationContext } from '../access/operation-context.ts';
import { type CohortMember, membersSha256 } from './cohort-members.ts';
import { requirePerson } from './require-person.ts';

/**
 * Freezes all studies of the organization that have a reference standard, each with its newest, as a list with a hash: an
 * evaluation on it can be made again, whatever is recorded later.
 *
 * @throws DomainError PERMISSION_MISSING, REASON_MISSING for a name of less than 3 characters, COHORT_EMPTY
 */
export async function freezeCohort(
  context: OperationContext,
  input: { readonly name: string },
): Promise<EvaluationCohort> {
  const frozenById = await requirePerson(context);
  const name = readingReason(input.name).slice(0, 100);
  return context.organization.transaction(async (transaction) => {
    const members = await transaction.$queryRaw<CohortMember[]>`
      select distinct on (study_id) study_id as "studyId", id as "referenceStandardId"
        from reference_standard order by study_id, recorded_at desc, id desc`;
    if (members.length === 0) throw new DomainError('COHORT_EMPTY');
    const sha256 = membersSha256(members);
    const rows = members.map(({ studyId, referenceStandardId }) => ({ studyId, referenceStandardId }));
    const cohort = await transaction.evaluationCohort.create({
      data: { name, members: rows, studyCount: rows.length, sha256, frozenById },
    });
    await transaction.record({
      action: 'CREATE',
      activity: 'model:deploy',
      entityType: 'EvaluationCohort',
      entityId: cohort.id,
      detail: { studies: rows.length, sha256 },
    });
    return cohort;
  });
}
