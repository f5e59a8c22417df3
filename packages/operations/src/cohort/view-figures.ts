import type { CohortAnalysis } from '@plumbline/domain';
import type { OperationContext } from '../access/operation-context.ts';
import { analysisRequest } from './analysis-request.ts';
import { askFrozenCohort } from './ask-frozen-cohort.ts';
import type { FiguresToView } from './figures-to-view.ts';

/**
 * All figures of one version and task over a frozen cohort, for the screen. A role without `cohort:small-cells` gets no group with
 * fewer than five in a cell.
 *
 * @throws DomainError PERMISSION_MISSING, COHORT_NOT_FOUND, COHORT_NOT_FROZEN, COHORT_SNAPSHOT_DAMAGED, VERSION_NOT_IN_COHORT,
 * FIGURES_PARAMETERS_INVALID, COHORT_TOO_SMALL
 */
export function viewFigures(context: OperationContext, input: FiguresToView): Promise<CohortAnalysis> {
  const { frozenCohortId, modelVersionId, task } = input;
  return askFrozenCohort<'ANALYSIS'>(context, {
    permission: 'cohort:view',
    frozenCohortId,
    detail: { modelVersionId, task },
    taskOf: async (showsSmallCells, transaction) => ({
      kind: 'ANALYSIS',
      request: await analysisRequest(transaction, input, showsSmallCells),
    }),
  });
}
