import type { OrganizationTransaction } from '@plumbline/database';
import type { ReportReading } from '@plumbline/domain';

/** The signed readings of a study with those that were amended, in the order they were signed. */
export async function reportedReadings(
  transaction: OrganizationTransaction,
  studyId: string,
): Promise<readonly ReportReading[]> {
  const readings = await transaction.reading.findMany({
    where: { studyId },
    orderBy: [{ signedAt: 'asc' }, { id: 'asc' }],
    include: { reader: { select: { displayName: true } }, curves: { orderBy: { ordinal: 'asc' } } },
  });
  return readings.map(({ reader, ...reading }) => ({ ...reading, readerName: reader.displayName }));
}
