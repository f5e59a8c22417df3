import type { OrganizationTransaction } from '@plumbline/database';
import type { ImagingStudy, ReferenceStandard } from '@plumbline/database/client';
import { type ReferenceContent, referenceContent } from '@plumbline/domain';

/** Writes what turned out to be true of a study, with its audit event. @throws DomainError as domain's referenceContent says */
export async function writeReference(
  transaction: OrganizationTransaction,
  { id: studyId, patientId }: ImagingStudy,
  recordedById: string,
  content: ReferenceContent,
): Promise<ReferenceStandard> {
  const reference = await transaction.referenceStandard.create({
    data: { studyId, recordedById, ...referenceContent(content, new Date()) },
  });
  await transaction.record({
    action: 'CREATE',
    activity: 'reference:record',
    entityType: 'ImagingStudy',
    entityId: studyId,
    patientId,
    detail: { source: reference.source },
  });
  return reference;
}
