import type { Measurement } from '@plumbline/database/client';
import { DomainError, type FilmPoint, measure } from '@plumbline/domain';
import { actingPerson } from '../access/acting-person.ts';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';
import { findOwnMeasurement } from './find-own-measurement.ts';
import { coordinatesOf, measuredFilm } from './measured-film.ts';

export interface MeasurementToMove {
  readonly measurementId: string;
  readonly points: readonly FilmPoint[];
}

/**
 * Puts a measurement's points elsewhere. The row that stood stays, superseded; another one stands for it from the same
 * instant on.
 *
 * @throws DomainError PERMISSION_MISSING, MEASUREMENT_NOT_FOUND (also when it was moved or removed before),
 *   MEASUREMENT_OF_ANOTHER, MEASUREMENT_INVALID
 */
export async function moveMeasurement(context: OperationContext, input: MeasurementToMove): Promise<Measurement> {
  await requirePermission(context, 'measurement:write');
  const authorId = actingPerson(context, 'measurement:write');
  return context.organization.transaction(async (transaction) => {
    const before = await findOwnMeasurement(transaction, input.measurementId, authorId);
    if (before.supersededAt !== null) throw new DomainError('MEASUREMENT_NOT_FOUND');
    const { studyId, instanceId, kind, label, study } = before;
    const measured = measure(kind, input.points, measuredFilm(before.instance));
    const movedAt = new Date();
    await transaction.measurement.update({ where: { id: before.id }, data: { supersededAt: movedAt } });
    const moved = await transaction.measurement.create({
      data: {
        ...{ studyId, instanceId, kind, label, authorId },
        points: coordinatesOf(input.points),
        ...measured,
        createdAt: movedAt,
      },
    });
    await transaction.record({
      action: 'UPDATE',
      activity: 'measurement:write',
      entityType: 'ImagingStudy',
      entityId: studyId,
      patientId: study.patientId,
      detail: { kind },
    });
    return moved;
  });
}
