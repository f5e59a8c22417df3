import type { Disposition, ImagingStudy } from '@plumbline/database/client';
import { type DispositionContent, dispositionContent, type ReferenceContent } from '@plumbline/domain';
import { actingPerson } from '../access/acting-person.ts';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';
import { openForCare } from './open-for-care.ts';
import { writeCareState } from './write-care-state.ts';
import { writeReference } from './write-reference.ts';

export interface DispositionToRecord extends DispositionContent {
  readonly studyId: string;
  /** The study's version that the person saw. */
  readonly version: number;
  /** What the MRI showed; with MRI_RESULT, and only with it. */
  readonly referenceStandard: ReferenceContent | null;
}

export interface RecordedDisposition {
  readonly disposition: Disposition;
  readonly study: ImagingStudy;
}

/**
 * Records the next step on the way after a reading. The result of an MRI is recorded together with what it showed, in one
 * transaction: a result without a reference standard would say that it is known and not what.
 *
 * @throws DomainError PERMISSION_MISSING, STUDY_NOT_FOUND, STUDY_CHANGED, STUDY_UNREAD, READING_WITHHELD, and what
 * domain's dispositionContent and referenceContent say
 */
export async function recordDisposition(
  context: OperationContext,
  { studyId, version, referenceStandard, ...step }: DispositionToRecord,
): Promise<RecordedDisposition> {
  await requirePermission(context, 'disposition:record');
  if (referenceStandard !== null) await requirePermission(context, 'reference:record');
  const recordedById = actingPerson(context, 'disposition:record');
  return context.organization.transaction(async (transaction) => {
    const opened = await openForCare(context, transaction, studyId, version);
    const content = dispositionContent(step, opened.disposition, referenceStandard !== null);
    const disposition = await transaction.disposition.create({
      data: { studyId: opened.id, recordedById, ...content },
    });
    if (referenceStandard !== null) await writeReference(transaction, opened, recordedById, referenceStandard);
    const study = await writeCareState(transaction, opened);
    await transaction.record({
      action: 'CREATE',
      activity: 'disposition:record',
      entityType: 'ImagingStudy',
      entityId: study.id,
      patientId: study.patientId,
      detail: { state: content.state },
    });
    return { disposition, study };
  });
}
