import type { ImagingStudy, ReferenceStandard } from '@plumbline/database/client';
import type { ReferenceContent } from '@plumbline/domain';
import { actingPerson } from '../access/acting-person.ts';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';
import { openForCare } from './open-for-care.ts';
import { writeReference } from './write-reference.ts';

export interface ReferenceToRecord extends ReferenceContent {
  readonly studyId: string;
}

/**
 * Records what turned out to be true of a study that was read: the comparator of every sensitivity and specificity. A
 * later one supersedes an earlier one; both are kept.
 *
 * @throws DomainError PERMISSION_MISSING, STUDY_NOT_FOUND, STUDY_UNREAD, READING_WITHHELD, and what domain's
 * referenceContent says
 */
export async function recordReferenceStandard(
  context: OperationContext,
  { studyId, ...content }: ReferenceToRecord,
): Promise<{ readonly referenceStandard: ReferenceStandard; readonly study: ImagingStudy }> {
  await requirePermission(context, 'reference:record');
  const recordedById = actingPerson(context, 'reference:record');
  return context.organization.transaction(async (transaction) => {
    const study = await openForCare(context, transaction, studyId);
    const referenceStandard = await writeReference(transaction, study, recordedById, content);
    return { referenceStandard, study };
  });
}
