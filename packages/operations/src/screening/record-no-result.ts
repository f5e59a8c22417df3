import { type ErrorCode, studyFlag } from '@plumbline/domain';
import { lockRun } from './lock-run.ts';
import type { WorkerContext } from './worker-context.ts';

export interface NoResult {
  readonly inferenceRunId: string;
  readonly code: ErrorCode;
  readonly screeningStatus: 'ABSTAINED' | 'FAILED';
}

/** Ends a run without a result; a completed one, or one that has ended so already, is left as it is. */
export async function recordNoResult(
  context: WorkerContext,
  { inferenceRunId, code, screeningStatus }: NoResult,
): Promise<{ readonly recorded: boolean }> {
  return context.organization.transaction(async (transaction) => {
    const run = await lockRun(transaction, inferenceRunId);
    if (run.status === 'COMPLETED' || run.status === 'FAILED') return { recorded: false };
    await transaction.inferenceRun.update({
      where: { id: run.id },
      data: { status: 'FAILED', failureCode: code, completedAt: new Date() },
    });
    if (run.isLatest) {
      await transaction.imagingStudy.update({
        where: { id: run.studyId },
        data: { screeningStatus, screeningReason: code, flag: studyFlag([]) },
      });
    }
    await transaction.record({
      action: 'UPDATE',
      activity: 'screening:record',
      outcome: screeningStatus === 'FAILED' ? 'SERIOUS_FAILURE' : 'SUCCESS',
      entityType: 'ImagingStudy',
      entityId: run.studyId,
      patientId: run.patientId,
      detail: { status: screeningStatus, code },
    });
    return { recorded: true };
  });
}
