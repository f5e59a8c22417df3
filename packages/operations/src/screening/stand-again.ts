import type { OrganizationTransaction } from '@plumbline/database';
import type { InferenceRun } from '@plumbline/database/client';
import { studyFlag, studyPriority } from '@plumbline/domain';
import { screenStudy } from '@plumbline/jobs';

/**
 * Makes an earlier run the standing one again, because the study's films are once more what it was over: its place is
 * behind every other run, and status, flag and priority of the study follow what it said. One that has no result is queued once more instead.
 */
export async function standAgain(transaction: OrganizationTransaction, run: InferenceRun): Promise<void> {
  const { id, studyId, organizationId, completedAt } = run;
  const isCompleted = run.status === 'COMPLETED';
  await transaction.inferenceRun.update({
    where: { id },
    data: { queuedAt: new Date(), ...(!isCompleted && { status: 'QUEUED', failureCode: null }) },
  });
  if (!isCompleted) {
    await transaction.imagingStudy.update({
      where: { id: studyId },
      data: { screeningStatus: 'QUEUED', screeningReason: null },
    });
    const payload = { organizationId, studyId, inferenceRunId: id };
    await transaction.enqueue({ job: screenStudy.name, payload });
    return;
  }
  const decided = await transaction.screeningResult.findMany({ where: { inferenceRunId: id, deciding: true } });
  const flag = studyFlag(decided);
  await transaction.imagingStudy.update({
    where: { id: studyId },
    data: {
      screeningStatus: 'COMPLETED',
      screeningReason: null,
      flag,
      priority: studyPriority(flag, decided),
      screenedAt: completedAt,
    },
  });
}
