import type { ImagingStudy } from '@plumbline/database/client';

/** As many as a timeline can show. */
export const priorsAtMost = 12;

/**
 * The condition for the studies of the same patient that came before: those whose first film arrived earlier. The dates that
 * modalities write are not always there.
 */
export function priorsOf({ id, patientId, receivedAt }: Pick<ImagingStudy, 'id' | 'patientId' | 'receivedAt'>) {
  return { patientId, id: { not: id }, receivedAt: { lt: receivedAt } };
}
