import type { OperationContext } from '../access/operation-context.ts';
import { analysisRequest } from './analysis-request.ts';
import { askFrozenCohort } from './ask-frozen-cohort.ts';
import type { FiguresToView } from './figures-to-view.ts';

/**
 * Figures with everything that they were made from, as JSON in UTF-8 that `npm run cohort:verify` confirms. For a role without
 * `cohort:small-cells` without what tells members apart as persons, and so without groups.
 *
 * @throws DomainError what `viewFigures` throws
 */
export function exportFiguresFile(context: OperationContext, input: FiguresToView): Promise<Uint8Array> {
  const { frozenCohortId, modelVersionId, task } = input;
  return askFrozenCohort<'FILE'>(context, {
    permission: 'cohort:export',
    frozenCohortId,
    detail: { modelVersionId, task, format: 'JSON' },
    taskOf: async (showsSmallCells, transaction) => ({
      kind: 'FILE',
      request: await analysisRequest(transaction, input, showsSmallCells),
    }),
  });
}
