import type { OrganizationTransaction } from '@plumbline/database';
import type { ImagingStudy } from '@plumbline/database/client';
import { changeRefusal, DomainError, readBefore } from '@plumbline/domain';
import { z } from 'zod';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';
import { actingPerson } from './acting-person.ts';
import { type ReaderMember, readerRoles } from './list-readers.ts';
import { loadAssignment, type StudyToAssign } from './load-assignment.ts';
import { recordAssignment } from './record-assignment.ts';

export interface StudyToHandOver extends StudyToAssign {
  /** A member of the clinic who reads studies. */
  readonly toUserId: string;
}

/**
 * Assigns the study to a colleague, whoever has it now: somebody who has gone home must not keep it from being read.
 *
 * @throws DomainError PERMISSION_MISSING, STUDY_NOT_FOUND, MEMBER_NOT_FOUND, STUDY_NOT_WAITING, STUDY_TAKEN,
 * STUDY_CHANGED, STUDY_READ_BEFORE
 */
export async function handOverStudy(context: OperationContext, input: StudyToHandOver): Promise<ImagingStudy> {
  await requirePermission(context, 'study:assign');
  const person = actingPerson(context.agent, 'study:assign');
  return context.organization.transaction(async (transaction) => {
    const study = await loadAssignment(transaction, input.studyId);
    const colleague = await findReader(transaction, input.toUserId);
    const refusal = changeRefusal(study, { id: person.id, version: input.version }) ?? readBefore(study, colleague);
    if (refusal !== null) throw refusal;
    return recordAssignment(transaction, study, 'hand-over', { assigneeId: colleague.id, assignedAt: new Date() });
  });
}

const uuid = z.uuid();

async function findReader(transaction: OrganizationTransaction, userId: string): Promise<ReaderMember> {
  const member = uuid.safeParse(userId).success
    ? await transaction.membership.findFirst({
        where: { userId, role: { in: readerRoles } },
        select: { user: { select: { id: true, displayName: true } } },
      })
    : null;
  if (member === null) throw new DomainError('MEMBER_NOT_FOUND');
  return member.user;
}
