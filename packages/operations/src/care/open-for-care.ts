import type { OrganizationTransaction } from '@plumbline/database';
import type { Disposition, ImagingStudy } from '@plumbline/database/client';
import { DomainError, standingSteps } from '@plumbline/domain';
import type { OperationContext } from '../access/operation-context.ts';
import { findWithheldOf } from '../reading/find-withheld.ts';
import { lockStandingStudy } from '../study/lock-standing-study.ts';

/**
 * The study, held, when this person may record what follows from its reading.
 *
 * @throws DomainError STUDY_NOT_FOUND, STUDY_CHANGED, STUDY_UNREAD, and READING_WITHHELD to a second reader, who would
 * learn the first reading from what followed it
 */
export async function openForCare(
  context: OperationContext,
  transaction: OrganizationTransaction,
  studyId: string,
  version?: number,
): Promise<ImagingStudy> {
  const study = await lockStandingStudy(transaction, studyId, version);
  if (study.firstReadAt === null) throw new DomainError('STUDY_UNREAD');
  const withheld = await findWithheldOf(transaction, context.agent, study);
  if (withheld.readings) throw new DomainError('READING_WITHHELD');
  return study;
}

/** The steps of a study that were not taken back, in the order they were recorded. */
export async function readSteps(
  transaction: OrganizationTransaction,
  studyId: string,
): Promise<readonly Disposition[]> {
  const steps = await transaction.disposition.findMany({
    where: { studyId },
    orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
  });
  return standingSteps(steps);
}
