import type { ImagingStudy } from '@plumbline/database/client';
import { changeRefusal, readBefore } from '@plumbline/domain';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';
import { actingPerson } from './acting-person.ts';
import { loadAssignment, type StudyToAssign } from './load-assignment.ts';
import { recordAssignment } from './record-assignment.ts';

/**
 * Assigns to who asks a study that a colleague has, knowing so: it is the version that they saw. Taking a study is for one
 * that is free; this is for the colleague who has gone home.
 *
 * @throws DomainError PERMISSION_MISSING, STUDY_NOT_FOUND, STUDY_NOT_WAITING, STUDY_TAKEN, STUDY_CHANGED, STUDY_READ_BEFORE
 */
export async function takeOverStudy(context: OperationContext, input: StudyToAssign): Promise<ImagingStudy> {
  await requirePermission(context, 'study:assign');
  const person = actingPerson(context.agent, 'study:assign');
  return context.organization.transaction(async (transaction) => {
    const study = await loadAssignment(transaction, input.studyId);
    const refusal = changeRefusal(study, { id: person.id, version: input.version }) ?? readBefore(study, person);
    if (refusal !== null) throw refusal;
    return recordAssignment(transaction, study, 'take-over', { assigneeId: person.id, assignedAt: new Date() });
  });
}
