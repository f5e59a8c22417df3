import { randomUUID } from 'node:crypto';
import type { Rescreening } from '@plumbline/database/client';
import { DomainError, type RescreeningStep, rescreeningStateAfter } from '@plumbline/domain';
import { continueRescreening } from '@plumbline/jobs';
import type { OperationContext } from '../access/operation-context.ts';
import { lockRescreening } from './lock-rescreening.ts';
import { requirePerson } from './require-person.ts';

export interface RescreeningChange {
  readonly rescreeningId: string;
  readonly step: RescreeningStep;
}

/**
 * Pauses, resumes or cancels a re-screening. Studies that were asked already are answered, and their answers stay; no
 * further one is asked while it is paused, or ever again once it is cancelled.
 *
 * @throws DomainError PERMISSION_MISSING, RESCREENING_NOT_FOUND, RESCREENING_STEP_REFUSED
 */
export async function changeRescreening(
  context: OperationContext,
  { rescreeningId, step }: RescreeningChange,
): Promise<Rescreening> {
  await requirePerson(context);
  return context.organization.transaction(async (transaction) => {
    const rescreening = await lockRescreening(transaction, rescreeningId);
    if (rescreening === null) throw new DomainError('RESCREENING_NOT_FOUND');
    const state = rescreeningStateAfter(rescreening.state, step);
    const changed = await transaction.rescreening.update({
      where: { id: rescreeningId },
      data: { state, changedAt: new Date() },
    });
    if (state === 'RUNNING') {
      const payload = { organizationId: transaction.organizationId, rescreeningId, causeId: randomUUID() };
      await transaction.enqueue({ job: continueRescreening.name, payload });
    }
    await transaction.record({
      action: 'UPDATE',
      activity: 'model:deploy',
      entityType: 'Rescreening',
      entityId: rescreeningId,
      detail: { step },
    });
    return changed;
  });
}
