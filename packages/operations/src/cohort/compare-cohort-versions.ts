import type { Task } from '@plumbline/database/enums';
import { type CohortComparison, usualParameters } from '@plumbline/domain';
import type { OperationContext } from '../access/operation-context.ts';
import { askFrozenCohort } from './ask-frozen-cohort.ts';

export interface CohortVersionsToCompare {
  readonly frozenCohortId: string;
  /** Two to six. */
  readonly modelVersionIds: readonly string[];
  readonly task: Task;
  /** Null for each version's own operating points. */
  readonly threshold: number | null;
}

/**
 * Every pair of versions over the studies of a frozen cohort that both decided.
 *
 * @throws DomainError PERMISSION_MISSING, COHORT_NOT_FOUND, COHORT_NOT_FROZEN, COHORT_SNAPSHOT_DAMAGED, VERSION_NOT_IN_COHORT,
 * FIGURES_PARAMETERS_INVALID, COHORT_TOO_SMALL
 */
export function compareCohortVersions(
  context: OperationContext,
  input: CohortVersionsToCompare,
): Promise<CohortComparison> {
  const { frozenCohortId, modelVersionIds, task, threshold } = input;
  const { level } = usualParameters;
  return askFrozenCohort<'COMPARISON'>(context, {
    permission: 'cohort:view',
    frozenCohortId,
    detail: { task, versions: modelVersionIds.length },
    taskOf: async (showsSmallCells) => ({
      kind: 'COMPARISON',
      request: { modelVersionIds, task, threshold, level, showsSmallCells },
    }),
  });
}
