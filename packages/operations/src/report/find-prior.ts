import type { OrganizationTransaction } from '@plumbline/database';
import type { ImagingStudy } from '@plumbline/database/client';
import type { ReportInput } from '@plumbline/domain';

export async function findPrior(
  _transaction: OrganizationTransaction,
  _study: ImagingStudy,
): Promise<ReportInput['prior']> {
  return null;
}
