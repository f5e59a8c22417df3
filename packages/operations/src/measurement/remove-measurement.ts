import type { Measurement } from '@plumbline/database/client';
import { DomainError } from '@plumbline/domain';
import { actingPerson } from '../access/acting-person.ts';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';
import { findOwnMeasurement } from './find-own-measurement.ts';

/**
 * Takes a measurement off its film. Its row stays, superseded, and can be put back.
 *
 * @throws DomainError PERMISSION_MISSING, MEASUREMENT_NOT_FOUND (also when it was moved or removed before),
 *   MEASUREMENT_OF_ANOTHER
 */
export async function removeMeasurement(
  context: OperationContext,
  input: { readonly measurementId: string },
): Promise<Measurement> {
  await requirePermission(context, 'measurement:write');
  const authorId = actingPerson(context, 'measurement:write');
  return context.organization.transaction(async (transaction) => {
    const before = await findOwnMeasurement(transaction, input.measurementId, authorId);
    if (before.supersededAt !== null) throw new DomainError('MEASUREMENT_NOT_FOUND');
    const removed = await transaction.measurement.update({
      where: { id: before.id },
      data: { supersededAt: new Date() },
    });
    await transaction.record({
      action: 'DELETE',
      activity: 'measurement:write',
      entityType: 'ImagingStudy',
      entityId: before.studyId,
      patientId: before.study.patientId,
      detail: { kind: before.kind },
    });
    return removed;
  });
}
