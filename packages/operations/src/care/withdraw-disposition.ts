import type { OrganizationTransaction } from '@plumbline/database';
import type { Disposition } from '@plumbline/database/client';
import { DomainError, withdrawalRefusal } from '@plumbline/domain';
import { z } from 'zod';
import { actingPerson } from '../access/acting-person.ts';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';
import { openForCare, readSteps } from './open-for-care.ts';
import type { RecordedDisposition } from './record-disposition.ts';
import { writeCareState } from './write-care-state.ts';

const uuid = z.uuid();

/**
 * Takes the latest step back: a row that withdraws it, so that both stay to be seen. The step before stands again.
 *
 * @throws DomainError PERMISSION_MISSING, DISPOSITION_NOT_FOUND, READING_WITHHELD, and what domain's withdrawalRefusal says
 */
export async function withdrawDisposition(
  context: OperationContext,
  { dispositionId }: { readonly dispositionId: string },
): Promise<RecordedDisposition> {
  await requirePermission(context, 'disposition:record');
  const personId = actingPerson(context, 'disposition:record');
  return context.organization.transaction(async (transaction) => {
    const { studyId, state } = await findStep(transaction, dispositionId);
    const opened = await openForCare(context, transaction, studyId);
    const step = await findStep(transaction, dispositionId);
    const refusal = withdrawalRefusal(step, await readSteps(transaction, studyId), personId, new Date());
    if (refusal !== null) throw new DomainError(refusal);
    const disposition = await transaction.disposition.create({
      data: { studyId, state, withdrawsId: step.id, recordedById: personId },
    });
    const study = await writeCareState(transaction, opened);
    await transaction.record({
      action: 'UPDATE',
      activity: 'disposition:record',
      entityType: 'ImagingStudy',
      entityId: study.id,
      patientId: study.patientId,
      detail: { state, withdrawn: true },
    });
    return { disposition, study };
  });
}

async function findStep(transaction: OrganizationTransaction, id: string): Promise<Disposition> {
  const found = uuid.safeParse(id).success ? await transaction.disposition.findUnique({ where: { id } }) : null;
  if (found === null || found.withdrawsId !== null) throw new DomainError('DISPOSITION_NOT_FOUND');
  return found;
}
