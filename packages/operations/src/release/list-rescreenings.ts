import type { Rescreening } from '@plumbline/database/client';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';
import { withAllPurposes } from './with-all-purposes.ts';

/** A re-screening with how far it is. */
export interface RescreeningProgress extends Rescreening {
  /** Studies that are answered, or of which nothing is to be asked. */
  readonly doneCount: number;
  /** Of them, those whose run ended without a result. */
  readonly failedCount: number;
}

const listedAtMost = 50;

/**
 * The clinic's re-screenings, the newest first, 50 at most.
 *
 * @throws DomainError PERMISSION_MISSING
 */
export async function listRescreenings(context: OperationContext): Promise<RescreeningProgress[]> {
  await requirePermission(context, 'model:deploy');
  return context.organization.transaction(async (transaction) => {
    const rescreenings = await transaction.rescreening.findMany({
      orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
      take: listedAtMost,
    });
    const ended = await withAllPurposes(transaction, () =>
      transaction.inferenceRun.groupBy({
        by: ['rescreeningId', 'status'],
        where: { rescreeningId: { in: rescreenings.map(({ id }) => id) }, status: { in: ['COMPLETED', 'FAILED'] } },
        _count: true,
      }),
    );
    const countOf = (id: string, status: string) =>
      ended.find((group) => group.rescreeningId === id && group.status === status)?._count ?? 0;
    return rescreenings.map((rescreening) => {
      const failedCount = countOf(rescreening.id, 'FAILED');
      const passed = rescreening.keptCount + rescreening.unfitCount;
      const doneCount = passed + failedCount + countOf(rescreening.id, 'COMPLETED');
      return { ...rescreening, doneCount, failedCount };
    });
  });
}
