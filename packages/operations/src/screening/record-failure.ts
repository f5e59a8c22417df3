import { DomainError, type ErrorCode, studyFlag, studyPriority } from '@plumbline/domain';
import { continueRescreenings } from './continue-rescreenings.ts';
import { lockRuns } from './lock-runs.ts';
import type { WorkerContext } from './worker-context.ts';

/**
 * The last attempt at a run failed, for example with MODEL_FAILED. The study is FAILED and unflagged, to be read without
 * help. A run that has ended already, with or without a result, is left as it is.
 *
 * @returns whether this call changed the run
 * @throws DomainError RUN_NOT_FOUND
 */
export async function recordFailure(
  context: WorkerContext,
  { inferenceRunId, code }: { readonly inferenceRunId: string; readonly code: ErrorCode },
): Promise<{ readonly recorded: boolean }> {
  return context.organization.transaction(async (transaction) => {
    const run = (await lockRuns(transaction, [inferenceRunId])).get(inferenceRunId);
    if (run === undefined) throw new DomainError('RUN_NOT_FOUND');
    if (run.status === 'COMPLETED' || run.status === 'FAILED') return { recorded: false };
    await transaction.inferenceRun.update({
      where: { id: run.id },
      data: { status: 'FAILED', failureCode: code, completedAt: new Date() },
    });
    if (run.isLatest) {
      const flag = studyFlag([]);
      const ended = { screeningStatus: 'FAILED', screeningReason: code, screenedAt: new Date() } as const;
      await transaction.imagingStudy.update({
        where: { id: run.studyId },
        data: { ...ended, flag, priority: studyPriority(flag, []) },
      });
    }
    await transaction.record({
      action: 'UPDATE',
      activity: 'screening:record',
      outcome: 'SERIOUS_FAILURE',
      entityType: 'ImagingStudy',
      entityId: run.studyId,
      patientId: run.patientId,
      detail: { status: 'FAILED', code },
    });
    await continueRescreenings(transaction, [run]);
    return { recorded: true };
  });
}
