import type { OrganizationTransaction } from '@plumbline/database';
import type { Rescreening } from '@plumbline/database/client';

/** Takes a re-screening for this transaction alone; null when there is none. */
export async function lockRescreening(
  transaction: OrganizationTransaction,
  rescreeningId: string,
): Promise<Rescreening | null> {
  await transaction.$queryRaw`select id from rescreening where id = ${rescreeningId}::uuid for update`;
  return transaction.rescreening.findUnique({ where: { id: rescreeningId } });
}
