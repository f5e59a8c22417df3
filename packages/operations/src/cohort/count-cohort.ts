import { cohortDefinition } from '@plumbline/domain';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';
import { criterionCondition } from './criterion-condition.ts';

/** How many studies meet a definition now, and where they leave the flow to what can be analysed (domain, CohortFlow). */
export interface CohortCount {
  readonly members: number;
  readonly noFilmPair: number;
  readonly noResult: number;
  readonly noReferenceStandard: number;
  readonly indeterminate: number;
  readonly analysed: number;
}

/**
 * Counts while somebody builds a definition. One pass over a narrow row a study: no index serves free combinations of and, or
 * and not, and a million rows are read in less time than a person needs to look up. Numbers only, so no viewing is recorded.
 *
 * @param input a definition as a client sends it
 * @throws DomainError PERMISSION_MISSING, COHORT_DEFINITION_INVALID, COHORT_DEFINITION_TOO_LARGE
 */
export async function countCohort(
  context: OperationContext,
  input: { readonly definition: unknown },
): Promise<CohortCount> {
  await requirePermission(context, 'cohort:view');
  const condition = criterionCondition(cohortDefinition(input.definition));
  return context.organization.transaction(async (transaction) => {
    const [counted] = await transaction.$queryRaw<CohortCount[]>`
      select count(*)::int as "members",
             (count(*) filter (where f.leaves_at = 1))::int as "noFilmPair",
             (count(*) filter (where f.leaves_at = 2))::int as "noResult",
             (count(*) filter (where f.leaves_at = 3))::int as "noReferenceStandard",
             (count(*) filter (where f.leaves_at = 4))::int as "indeterminate",
             (count(*) filter (where f.leaves_at = 0))::int as "analysed"
        from study_fact f where ${condition}`;
    if (counted === undefined) throw new Error('A count without a group has one row.');
    return counted;
  });
}
