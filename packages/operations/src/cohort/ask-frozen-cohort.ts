import type { OrganizationTransaction } from '@plumbline/database';
import { isPermitted, type Permission } from '@plumbline/domain';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';
import { computeFigures } from './compute-figures.ts';
import type { FiguresKind, FiguresTask, FiguresWork } from './figures-work.ts';
import { frozenBytes, requireFrozen } from './frozen-bytes.ts';

/** A question to a frozen cohort, and what the audit trail keeps of it. */
interface CohortQuestion<Kind extends FiguresKind> {
  readonly permission: Extract<Permission, 'cohort:view' | 'cohort:export'>;
  readonly frozenCohortId: string;
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
  taskOf(showsSmallCells: boolean, transaction: OrganizationTransaction): Promise<Extract<FiguresTask, { kind: Kind }>>;
}

/**
 * Permission, the frozen cohort's row, the audit event, and then the work in a thread, after the transaction: figures are computed
 * from bytes that never change.
 *
 * @throws DomainError PERMISSION_MISSING, COHORT_NOT_FOUND, COHORT_NOT_FROZEN, COHORT_SNAPSHOT_DAMAGED, and what the work throws
 */
export async function askFrozenCohort<Kind extends FiguresKind>(
  context: OperationContext,
  question: CohortQuestion<Kind>,
): Promise<FiguresWork[Kind]['result']> {
  const { permission, frozenCohortId, detail } = question;
  await requirePermission(context, permission);
  const showsSmallCells = isPermitted(context.agent.role, 'cohort:small-cells');
  const { sha256, storageKey, task } = await context.organization.transaction(async (transaction) => {
    const row = await requireFrozen(transaction, frozenCohortId);
    await transaction.record({
      action: 'READ',
      activity: permission,
      entityType: 'Group',
      entityId: row.frozen.cohortId,
      detail: { ...detail, frozenCohortId, showsSmallCells },
    });
    return { ...row, task: await question.taskOf(showsSmallCells, transaction) };
  });
  return computeFigures<Kind>(await frozenBytes(context.storage, storageKey), sha256, task);
}
