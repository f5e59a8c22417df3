import type { OrganizationTransaction } from '@plumbline/database';
import type { ImagingStudy, Reading } from '@plumbline/database/client';
import type { Agreement } from '@plumbline/database/enums';
import { DomainError, readingReason } from '@plumbline/domain';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';
import { findStudy } from '../study/find-study.ts';

export interface ReadingToSign {
  readonly studyId: string;
  readonly agreement: Agreement;
  readonly reason: string;
  /** The run whose result the reader saw, null for none; when left out, whatever stands now. */
  readonly screeningId?: string | null | undefined;
}

export interface SignedReading {
  readonly reading: Reading;
  readonly study: ImagingStudy;
}

/**
 * Signs a person's word on a study. What is signed stands for ever; a later reading stands beside it. The reading keeps
 * the run whose result was on the screen, or none; a result that came or went meanwhile is not signed unseen.
 *
 * @throws DomainError PERMISSION_MISSING (also when no person is acting), REASON_MISSING, STUDY_NOT_FOUND,
 * SCREENING_CHANGED
 */
export async function signReading(context: OperationContext, input: ReadingToSign): Promise<SignedReading> {
  await requirePermission(context, 'reading:sign');
  const readerId = context.agent.userId;
  if (readerId === null) throw new DomainError('PERMISSION_MISSING', { permission: 'reading:sign' });
  const reason = readingReason(input.reason);
  return context.organization.transaction(async (transaction) => {
    const found = await findStudy(transaction, input.studyId);
    if (found === null) throw new DomainError('STUDY_NOT_FOUND');
    const shown = await standingRun(transaction, found.id);
    const seen = input.screeningId === undefined ? shown : input.screeningId;
    if (seen !== shown) throw new DomainError('SCREENING_CHANGED');
    const reading = await transaction.reading.create({
      data: {
        studyId: found.id,
        readerId,
        inferenceRunId: shown,
        agreement: input.agreement,
        reason,
      },
    });
    const study = await transaction.imagingStudy.update({
      where: { id: found.id },
      data: { readingStatus: 'SIGNED' },
    });
    await transaction.record({
      action: 'CREATE',
      activity: 'reading:sign',
      entityType: 'ImagingStudy',
      entityId: study.id,
      patientId: study.patientId,
      detail: { agreement: input.agreement, hadResult: shown !== null },
    });
    return { reading, study };
  });
}

/** The run over the study's films as they are now, if it has a result. */
async function standingRun(transaction: OrganizationTransaction, studyId: string): Promise<string | null> {
  const latest = await transaction.inferenceRun.findFirst({
    where: { studyId },
    orderBy: [{ queuedAt: 'desc' }, { id: 'desc' }],
    select: { id: true, status: true },
  });
  return latest?.status === 'COMPLETED' ? latest.id : null;
}
