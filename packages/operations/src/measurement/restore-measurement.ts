import type { OrganizationTransaction } from '@plumbline/database';
import type { Measurement } from '@plumbline/database/client';
import { DomainError } from '@plumbline/domain';
import { actingPerson } from '../access/acting-person.ts';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';
import { findOwnMeasurement } from './find-own-measurement.ts';

/**
 * Puts a removed measurement back: the undoing of its removal. One that stands already is given as it is; one that was
 * moved is not put back, because another row stands for it.
 *
 * @throws DomainError PERMISSION_MISSING, MEASUREMENT_NOT_FOUND, MEASUREMENT_OF_ANOTHER
 */
export async function restoreMeasurement(
  context: OperationContext,
  input: { readonly measurementId: string },
): Promise<Measurement> {
  await requirePermission(context, 'measurement:write');
  const authorId = actingPerson(context, 'measurement:write');
  return context.organization.transaction(async (transaction) => {
    const {
      study,
      instance: _instance,
      ...before
    } = await findOwnMeasurement(transaction, input.measurementId, authorId);
    if (before.supersededAt === null) return before;
    if (await wasMoved(transaction, before)) throw new DomainError('MEASUREMENT_NOT_FOUND');
    const restored = await transaction.measurement.update({ where: { id: before.id }, data: { supersededAt: null } });
    await transaction.record({
      action: 'UPDATE',
      activity: 'measurement:write',
      entityType: 'ImagingStudy',
      entityId: before.studyId,
      patientId: study.patientId,
      detail: { kind: before.kind, restored: true },
    });
    return restored;
  });
}

/** The row that stands for a moved one was written at the instant that superseded it. */
async function wasMoved(transaction: OrganizationTransaction, before: Measurement): Promise<boolean> {
  const { instanceId, kind, authorId, supersededAt } = before;
  if (supersededAt === null) return false;
  const successor = await transaction.measurement.findFirst({
    where: { instanceId, kind, authorId, createdAt: supersededAt },
    select: { id: true },
  });
  return successor !== null;
}
