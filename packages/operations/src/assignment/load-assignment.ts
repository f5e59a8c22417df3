import type { OrganizationTransaction } from '@plumbline/database';
import { DomainError } from '@plumbline/domain';
import { findStudy } from '../study/find-study.ts';
import { lockStudy } from '../study/lock-study.ts';

/** What a change of who works on the study has to name. */
export interface StudyToAssign {
  readonly studyId: string;
  /** The version that the person saw. */
  readonly version: number;
}

/**
 * Holds the study's row until the transaction ends and says who works on it and who has read it. Of two people who want
 * it at once the second waits here, and then sees what the first has done.
 *
 * @throws DomainError STUDY_NOT_FOUND
 */
export async function loadAssignment(transaction: OrganizationTransaction, studyId: string) {
  const found = await findStudy(transaction, studyId);
  if (found === null) throw new DomainError('STUDY_NOT_FOUND');
  await lockStudy(transaction, found.id);
  const { assignee, readings, ...study } = await transaction.imagingStudy.findUniqueOrThrow({
    where: { id: found.id },
    include: {
      assignee: { select: { id: true, displayName: true } },
      readings: { select: { readerId: true } },
    },
  });
  return { ...study, assignee, readerIds: readings.map(({ readerId }) => readerId) };
}
