import type { ErrorCode } from '@plumbline/domain';
import type { WorkerContext } from '../screening/worker-context.ts';
import { lockFreezing } from './lock-freezing.ts';

/** The last attempt at a freezing failed. One that has ended already is left as it is. */
export async function failFreezing(
  context: WorkerContext,
  { frozenCohortId, code }: { readonly frozenCohortId: string; readonly code: ErrorCode },
): Promise<void> {
  await context.organization.transaction(async (transaction) => {
    const freezing = await lockFreezing(transaction, frozenCohortId);
    if (freezing?.state !== 'QUEUED' && freezing?.state !== 'RUNNING') return;
    await transaction.frozenCohort.update({
      where: { id: frozenCohortId },
      data: { state: 'FAILED', failureCode: code, endedAt: new Date() },
    });
    await transaction.record({
      action: 'UPDATE',
      activity: 'cohort:freeze',
      outcome: 'SERIOUS_FAILURE',
      entityType: 'Group',
      entityId: freezing.cohortId,
      detail: { frozenCohortId, state: 'FAILED', code },
    });
  });
}
