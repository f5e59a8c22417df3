import type { CohortAnalysis } from '@plumbline/domain';
import type { OperationContext } from '../access/operation-context.ts';
import { analysisRequest } from './analysis-request.ts';
import { askFrozenCohort } from './ask-frozen-cohort.ts';
import type { FiguresToView } from './figures-to-view.ts';

export interface FiguresToExport extends FiguresToView {
  /** How they leave: kept in the audit trail. */
  readonly format: 'CSV' | 'HTML';
}

/**
 * The same figures as on the screen, to leave the platform; whoever asks lays them out.
 *
 * @throws DomainError what `viewFigures` throws
 */
export function exportFigures(context: OperationContext, input: FiguresToExport): Promise<CohortAnalysis> {
  const { frozenCohortId, modelVersionId, task, format } = input;
  return askFrozenCohort<'ANALYSIS'>(context, {
    permission: 'cohort:export',
    frozenCohortId,
    detail: { modelVersionId, task, format },
    taskOf: async (showsSmallCells, transaction) => ({
      kind: 'ANALYSIS',
      request: await analysisRequest(transaction, input, showsSmallCells),
    }),
  });
}
