import type { ImagingStudy } from '@plumbline/database/client';
import { DomainError, overdueBefore } from '@plumbline/domain';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';
import { readSettings } from '../settings/read-settings.ts';
import { actingPerson } from './acting-person.ts';
import { findNextStudy } from './find-next-study.ts';
import { recordAssignment } from './record-assignment.ts';

/**
 * Assigns to who asks the first study of the worklist that nobody has and that this person has not read before.
 *
 * @throws DomainError PERMISSION_MISSING (also when no person is acting), NOTHING_TO_TAKE
 */
export async function takeNextStudy(context: OperationContext): Promise<ImagingStudy> {
  await requirePermission(context, 'study:assign');
  const person = actingPerson(context.agent, 'study:assign');
  return context.organization.transaction(async (transaction) => {
    const { maximumWaitMinutes } = await readSettings(transaction);
    const overdue = overdueBefore(new Date(), maximumWaitMinutes);
    const id = await findNextStudy(transaction, { personId: person.id, overdue });
    if (id === null) throw new DomainError('NOTHING_TO_TAKE');
    return recordAssignment(transaction, { id }, 'take-next', { assigneeId: person.id, assignedAt: new Date() });
  });
}
