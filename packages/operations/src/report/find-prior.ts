import type { OrganizationTransaction } from '@plumbline/database';
import type { ImagingStudy } from '@plumbline/database/client';
import { principalReading, type ReportInput } from '@plumbline/domain';
import { reportedReadings } from './reported-readings.ts';

/** The patient's last study whose films were taken before this one's and that nobody has to read any more. */
export async function findPrior(
  transaction: OrganizationTransaction,
  study: ImagingStudy,
): Promise<ReportInput['prior']> {
  const others = await transaction.imagingStudy.findMany({
    where: { patientId: study.patientId, readingStatus: 'SIGNED', id: { not: study.id } },
    select: { id: true, startedAt: true, receivedAt: true },
  });
  const takenAt = (of: Pick<ImagingStudy, 'startedAt' | 'receivedAt'>) => of.startedAt ?? of.receivedAt;
  const earlier = others.filter((other) => takenAt(other) < takenAt(study));
  const last = earlier.toSorted((one, other) => takenAt(other).getTime() - takenAt(one).getTime())[0];
  if (last === undefined) return null;
  const reading = principalReading(await reportedReadings(transaction, last.id));
  return { takenAt: takenAt(last), curves: reading?.curves ?? [] };
}
