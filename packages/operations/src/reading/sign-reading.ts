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
}

export interface SignedReading {
  readonly reading: Reading;
  readonly study: ImagingStudy;
}

/**
 * Signs a person's word on a study. What is signed stands for ever; a later reading stands beside it. The reading keeps
 * the run whose result was on the screen: the latest completed one, or none.
 *
 * @throws DomainError PERMISSION_MISSING (also when no person is acting), REASON_MISSING, STUDY_NOT_FOUND
 */
export async function signReading(context: OperationContext, input: ReadingToSign): Promise<SignedReading> {
  await requirePermission(context, 'reading:sign');
  const readerId = context.agent.userId;
  if (readerId === null) throw new DomainError('PERMISSION_MISSING', { permission: 'reading:sign' });
  const reason = readingReason(input.reason);
  return context.organization.transaction(async (transaction) => {
    const found = await findStudy(transaction, input.studyId);
    if (found === null) throw new DomainError('STUDY_NOT_FOUND');
    const shown = await transaction.inferenceRun.findFirst({
      where: { studyId: found.id, status: 'COMPLETED' },
      orderBy: [{ completedAt: 'desc' }, { id: 'desc' }],
      select: { id: true },
    });
    const reading = await transaction.reading.create({
      data: {
        studyId: found.id,
        readerId,
        inferenceRunId: shown?.id ?? null,
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
