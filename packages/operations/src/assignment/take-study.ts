import type { ImagingStudy } from '@plumbline/database/client';
import { takeRefusal } from '@plumbline/domain';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';
import { actingPerson } from './acting-person.ts';
import { loadAssignment, type StudyToAssign } from './load-assignment.ts';
import { recordAssignment } from './record-assignment.ts';

/**
 * Assigns the study to who asks. Of two people who want it at once, one gets it and the other is told who has it.
 *
 * @throws DomainError PERMISSION_MISSING (also when no person is acting), STUDY_NOT_FOUND, STUDY_NOT_WAITING, STUDY_TAKEN,
 * STUDY_CHANGED, STUDY_READ_BEFORE (another person has to read it now)
 */
export async function takeStudy(context: OperationContext, input: StudyToAssign): Promise<ImagingStudy> {
  await requirePermission(context, 'study:assign');
  const person = actingPerson(context.agent, 'study:assign');
  return context.organization.transaction(async (transaction) => {
    const study = await loadAssignment(transaction, input.studyId);
    const refusal = takeRefusal(study, { ...person, version: input.version });
    if (refusal !== null) throw refusal;
    return recordAssignment(transaction, study, 'take', { assigneeId: person.id, assignedAt: new Date() });
  });
}
