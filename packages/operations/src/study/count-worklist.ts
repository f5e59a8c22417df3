import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';
import { resultShown } from '../reading/result-shown.ts';

/** How many studies stand under each filter of the worklist. */
export interface WorklistCounts {
  readonly all: number;
  /** Flagged ones whose flag is not kept from the person who asks. */
  readonly cms: number;
  readonly scoliosis: number;
  readonly unread: number;
  /** Waiting for a film or a model, abstained or failed: a person looks without help. */
  readonly withoutResult: number;
  /** In the queue or being screened. */
  readonly inProgress: number;
}

/**
 * Counts the worklist in one statement. Numbers only, so no viewing is recorded.
 *
 * @throws DomainError PERMISSION_MISSING
 */
export async function countWorklist(context: OperationContext): Promise<WorklistCounts> {
  await requirePermission(context, 'study:list');
  return context.organization.transaction(async (transaction) => {
    const shown = await resultShown(transaction, context.agent);
    const rows = await transaction.$queryRaw<WorklistCounts[]>`
      select count(*)::int as "all",
             (count(*) filter (where flag = 'CMS' and ${shown}))::int as "cms",
             (count(*) filter (where flag = 'SCOLIOSIS' and ${shown}))::int as "scoliosis",
             (count(*) filter (where reading_status = 'UNREAD'))::int as "unread",
             (count(*) filter (where screening_status in ('WAITING', 'ABSTAINED', 'FAILED')))::int as "withoutResult",
             (count(*) filter (where screening_status in ('QUEUED', 'RUNNING')))::int as "inProgress"
        from imaging_study s`;
    return rows[0] ?? { all: 0, cms: 0, scoliosis: 0, unread: 0, withoutResult: 0, inProgress: 0 };
  });
}
