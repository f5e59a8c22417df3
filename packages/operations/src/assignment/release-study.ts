import type { ImagingStudy } from '@plumbline/database/client';
import { changeRefusal, DomainError } from '@plumbline/domain';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';
import { actingPerson } from './acting-person.ts';
import { loadAssignment, type StudyToAssign } from './load-assignment.ts';
import { recordAssignment } from './record-assignment.ts';

/**
 * Gives back a study that one has, for anybody to take: the undo of taking it.
 *
 * @throws DomainError PERMISSION_MISSING, STUDY_NOT_FOUND, STUDY_NOT_WAITING, STUDY_TAKEN, STUDY_CHANGED, STUDY_NOT_YOURS
 */
export async function releaseStudy(context: OperationContext, input: StudyToAssign): Promise<ImagingStudy> {
  await requirePermission(context, 'study:assign');
  const person = actingPerson(context.agent, 'study:assign');
  return context.organization.transaction(async (transaction) => {
    const study = await loadAssignment(transaction, input.studyId);
    const refusal = changeRefusal(study, { id: person.id, version: input.version });
    if (refusal !== null) throw refusal;
    if (study.assigneeId !== person.id) throw new DomainError('STUDY_NOT_YOURS');
    return recordAssignment(transaction, study, 'release', { assigneeId: null, assignedAt: null });
  });
}
