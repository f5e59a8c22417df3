import type { OrganizationTransaction } from '@plumbline/database';
import type { FrozenCohort } from '@plumbline/database/client';
import { z } from 'zod';

const uuid = z.uuid();

/** The freezing, its row held until the transaction ends; null when there is none. */
export async function lockFreezing(
  transaction: OrganizationTransaction,
  frozenCohortId: string,
): Promise<FrozenCohort | null> {
  if (!uuid.safeParse(frozenCohortId).success) return null;
  await transaction.$queryRaw`select from frozen_cohort where id = ${frozenCohortId}::uuid for update`;
  return transaction.frozenCohort.findUnique({ where: { id: frozenCohortId } });
}
