import type { ImagingStudy } from '@plumbline/database/client';
import { changeRefusal, readingReason } from '@plumbline/domain';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';
import { actingPerson } from './acting-person.ts';
import { loadAssignment, type StudyToAssign } from './load-assignment.ts';
import { recordAssignment } from './record-assignment.ts';

export interface StudyToEscalate extends StudyToAssign {
  /** 3 to 2,000 characters. */
  readonly reason: string;
}

/**
 * Puts the study before all others, for a reason that colleagues see. It stays there until it is read or the escalation
 * is withdrawn.
 *
 * @throws DomainError PERMISSION_MISSING, REASON_MISSING, STUDY_NOT_FOUND, STUDY_NOT_WAITING, STUDY_TAKEN, STUDY_CHANGED
 */
export async function escalateStudy(context: OperationContext, input: StudyToEscalate): Promise<ImagingStudy> {
  await requirePermission(context, 'study:assign');
  const person = actingPerson(context.agent, 'study:assign');
  const escalationReason = readingReason(input.reason);
  return context.organization.transaction(async (transaction) => {
    const study = await loadAssignment(transaction, input.studyId);
    const refusal = changeRefusal(study, { id: person.id, version: input.version });
    if (refusal !== null) throw refusal;
    const change = { escalatedById: person.id, escalatedAt: new Date(), escalationReason };
    return recordAssignment(transaction, study, 'escalate', change);
  });
}
