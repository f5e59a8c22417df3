import type { OrganizationTransaction } from '@plumbline/database';
import type { Cohort, CohortDefinition } from '@plumbline/database/client';
import { DomainError } from '@plumbline/domain';
import { z } from 'zod';

/** A cohort as somebody saw it. */
export interface CohortPlace {
  readonly cohortId: string;
  readonly version: number;
}

const uuid = z.uuid();

/**
 * The cohort, its row held until the transaction ends, and the definition that counts.
 *
 * @throws DomainError COHORT_NOT_FOUND, COHORT_CHANGED when it is not as it was seen
 */
export async function requireCohort(
  transaction: OrganizationTransaction,
  { cohortId, version }: CohortPlace,
): Promise<{ readonly cohort: Cohort; readonly definition: CohortDefinition }> {
  if (!uuid.safeParse(cohortId).success) throw new DomainError('COHORT_NOT_FOUND');
  await transaction.$queryRaw`select from cohort where id = ${cohortId}::uuid for update`;
  const found = await transaction.cohort.findUnique({
    where: { id: cohortId },
    include: { definitions: { orderBy: { number: 'desc' }, take: 1 } },
  });
  if (found === null) throw new DomainError('COHORT_NOT_FOUND');
  const { definitions, ...cohort } = found;
  if (cohort.version !== version) throw new DomainError('COHORT_CHANGED');
  const [definition] = definitions;
  if (definition === undefined) throw new Error('A cohort is written with its first definition.');
  return { cohort, definition };
}
