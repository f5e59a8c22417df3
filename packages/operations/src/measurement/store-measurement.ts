import type { Measurement } from '@plumbline/database/client';
import type { MeasurementKind } from '@plumbline/database/enums';
import { DomainError, type FilmPoint, measure } from '@plumbline/domain';
import { z } from 'zod';
import { actingPerson } from '../access/acting-person.ts';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';
import { coordinatesOf, measuredFilm } from './measured-film.ts';

export interface MeasurementToStore {
  /** The film, by its row's id. */
  readonly filmId: string;
  readonly kind: MeasurementKind;
  readonly points: readonly FilmPoint[];
}

const uuid = z.uuid();

/**
 * Keeps a line or an angle that a person drew on a film. Its value is computed here from the points and the film's spacing.
 *
 * @throws DomainError PERMISSION_MISSING, INSTANCE_NOT_FOUND, MEASUREMENT_INVALID
 */
export async function storeMeasurement(context: OperationContext, input: MeasurementToStore): Promise<Measurement> {
  await requirePermission(context, 'measurement:write');
  const authorId = actingPerson(context, 'measurement:write');
  const { filmId, kind, points } = input;
  return context.organization.transaction(async (transaction) => {
    const film = uuid.safeParse(filmId).success
      ? await transaction.instance.findUnique({ where: { id: filmId }, include: { study: true } })
      : null;
    if (film === null) throw new DomainError('INSTANCE_NOT_FOUND');
    const measured = measure(kind, points, measuredFilm(film));
    const measurement = await transaction.measurement.create({
      data: { studyId: film.studyId, instanceId: film.id, kind, points: coordinatesOf(points), ...measured, authorId },
    });
    await transaction.record({
      action: 'CREATE',
      activity: 'measurement:write',
      entityType: 'ImagingStudy',
      entityId: film.studyId,
      patientId: film.study.patientId,
      detail: { kind },
    });
    return measurement;
  });
}
