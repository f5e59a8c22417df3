import type { OrganizationTransaction } from '@plumbline/database';
import { DomainError } from '@plumbline/domain';
import { z } from 'zod';

const uuid = z.uuid();

/**
 * A measurement with its film and study, its row held until the transaction ends, so that of two changes one finds it
 * superseded.
 *
 * @throws DomainError MEASUREMENT_NOT_FOUND, MEASUREMENT_OF_ANOTHER when somebody else drew it
 */
export async function findOwnMeasurement(
  transaction: OrganizationTransaction,
  measurementId: string,
  personId: string,
) {
  if (!uuid.safeParse(measurementId).success) throw new DomainError('MEASUREMENT_NOT_FOUND');
  await transaction.$queryRaw`select id from measurement where id = ${measurementId}::uuid for update`;
  const measurement = await transaction.measurement.findUnique({
    where: { id: measurementId },
    include: { instance: true, study: true },
  });
  if (measurement === null) throw new DomainError('MEASUREMENT_NOT_FOUND');
  if (measurement.authorId !== personId) throw new DomainError('MEASUREMENT_OF_ANOTHER');
  return measurement;
}
