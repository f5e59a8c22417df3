import type { OrganizationTransaction } from '@plumbline/database';
import type { InferenceRunStatus } from '@plumbline/database/enums';
import { DomainError } from '@plumbline/domain';
import { lockStudy } from '../study/lock-study.ts';

export interface LockedRun {
  readonly id: string;
  readonly studyId: string;
  readonly patientId: string;
  readonly modelVersionId: string;
  readonly inputSha256: string;
  readonly status: InferenceRunStatus;
  /** False once newer films were queued: then the study's status and flag are no longer this run's to set. */
  readonly isLatest: boolean;
}

/**
 * Takes a run for this transaction alone. Everything that writes a study's screening locks the study's row first, so
 * two deliveries of one job, or a job and newly arrived films, come one after the other.
 *
 * @throws DomainError RUN_NOT_FOUND
 */
export async function lockRun(transaction: OrganizationTransaction, inferenceRunId: string): Promise<LockedRun> {
  const found = await transaction.inferenceRun.findUnique({
    where: { id: inferenceRunId },
    select: { studyId: true },
  });
  if (found === null) throw new DomainError('RUN_NOT_FOUND');
  await lockStudy(transaction, found.studyId);
  const run = await transaction.inferenceRun.findUniqueOrThrow({
    where: { id: inferenceRunId },
    include: { study: { select: { patientId: true } } },
  });
  const latest = await transaction.inferenceRun.findFirst({
    where: { studyId: run.studyId },
    orderBy: [{ queuedAt: 'desc' }, { id: 'desc' }],
    select: { id: true },
  });
  return { ...run, patientId: run.study.patientId, isLatest: latest?.id === run.id };
}
