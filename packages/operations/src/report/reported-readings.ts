import type { OrganizationTransaction } from '@plumbline/database';
import type { ImagingStudy } from '@plumbline/database/client';
import type { ReportReading } from '@plumbline/domain';

export async function reportedReadings(
  _transaction: OrganizationTransaction,
  _study: ImagingStudy,
): Promise<readonly ReportReading[]> {
  return [];
}
