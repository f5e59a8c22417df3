import type { ImagingStudy } from '@plumbline/database/client';
import { changeRefusal } from '@plumbline/domain';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';
import { actingPerson } from './acting-person.ts';
import { loadAssignment, type StudyToAssign } from './load-assignment.ts';
import { recordAssignment } from './record-assignment.ts';

/**
 * Puts an escalated study back where its priority and its waiting place it; the audit trail keeps both.
 *
 * @throws DomainError PERMISSION_MISSING, STUDY_NOT_FOUND, STUDY_NOT_WAITING, STUDY_TAKEN, STUDY_CHANGED
 */
export async function withdrawEscalation(context: OperationContext, input: StudyToAssign): Promise<ImagingStudy> {
  await requirePermission(context, 'study:assign');
  const person = actingPerson(context.agent, 'study:assign');
  return context.organization.transaction(async (transaction) => {
    const study = await loadAssignment(transaction, input.studyId);
    const refusal = changeRefusal(study, { id: person.id, version: input.version });
    if (refusal !== null) throw refusal;
    const change = { escalatedById: null, escalatedAt: null, escalationReason: null };
    return recordAssignment(transaction, study, 'withdraw-escalation', change);
  });
}
