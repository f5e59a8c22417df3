import type { OrganizationTransaction } from '@plumbline/database';

/** Holds the study's row until the transaction ends, so that its screening is written by one transaction at a time. */
export async function lockStudy(transaction: OrganizationTransaction, studyId: string): Promise<void> {
  await transaction.$queryRaw`select id from imaging_study where id = ${studyId}::uuid for update`;
}
