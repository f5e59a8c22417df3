import type { BlindedRead, ImagingStudy } from '@plumbline/database/client';
import type { CmsSuspicion, FindingPresence } from '@plumbline/database/enums';
import { DomainError } from '@plumbline/domain';
import { actingPerson } from '../access/acting-person.ts';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';
import { lockStandingStudy } from '../study/lock-standing-study.ts';
import { findWithheldOf } from './find-withheld.ts';

export interface BlindedReadToStore {
  readonly studyId: string;
  readonly scoliosis: FindingPresence;
  readonly cmsSuspicion: CmsSuspicion;
}

/**
 * Stores what a reader decides before the screening result is shown, with its time; from then on it is shown. It is
 * written once: a second thought belongs in the reading.
 *
 * @throws DomainError PERMISSION_MISSING, STUDY_NOT_FOUND, BLINDED_READ_STORED, BLINDED_READ_UNASKED when the result is
 * not kept from this person, so that nothing seen can be stored as decided unseen
 */
export async function storeBlindedRead(
  context: OperationContext,
  { studyId, scoliosis, cmsSuspicion }: BlindedReadToStore,
): Promise<{ readonly blindedRead: BlindedRead; readonly study: ImagingStudy }> {
  await requirePermission(context, 'reading:sign');
  const readerId = actingPerson(context, 'reading:sign');
  return context.organization.transaction(async (transaction) => {
    const study = await lockStandingStudy(transaction, studyId);
    const { result } = await findWithheldOf(transaction, context.agent, study);
    if (!result) {
      const stored = await transaction.blindedRead.count({ where: { studyId: study.id, readerId } });
      throw new DomainError(stored > 0 ? 'BLINDED_READ_STORED' : 'BLINDED_READ_UNASKED');
    }
    const blindedRead = await transaction.blindedRead.create({
      data: { studyId: study.id, readerId, scoliosis, cmsSuspicion },
    });
    await transaction.record({
      action: 'CREATE',
      activity: 'reading:sign',
      entityType: 'ImagingStudy',
      entityId: study.id,
      patientId: study.patientId,
      detail: { blinded: true },
    });
    return { blindedRead, study };
  });
}
