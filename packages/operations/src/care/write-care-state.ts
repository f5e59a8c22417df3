import type { OrganizationTransaction } from '@plumbline/database';
import type { ImagingStudy } from '@plumbline/database/client';
import { mriDecidedAt } from '@plumbline/domain';
import { readSteps } from './open-for-care.ts';

/** Brings the study in line with the steps that stand now. */
export async function writeCareState(
  transaction: OrganizationTransaction,
  { id, cmsSuspectedAt }: ImagingStudy,
): Promise<ImagingStudy> {
  const steps = await readSteps(transaction, id);
  return transaction.imagingStudy.update({
    where: { id },
    data: {
      disposition: steps.at(-1)?.state ?? null,
      mriDecidedAt: mriDecidedAt(steps, cmsSuspectedAt),
      version: { increment: 1 },
    },
  });
}
