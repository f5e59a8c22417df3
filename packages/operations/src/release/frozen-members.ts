import type { OrganizationTransaction } from '@plumbline/database';
import { DomainError } from '@plumbline/domain';
import { type CohortMember, cohortMembers } from './cohort-members.ts';

/**
 * The studies of a frozen cohort with what was true of them when it was frozen, in the order of their ids.
 *
 * @throws DomainError COHORT_NOT_FOUND
 */
export async function frozenMembers(
  transaction: OrganizationTransaction,
  cohortId: string,
): Promise<readonly CohortMember[]> {
  const cohort = await transaction.evaluationCohort.findUnique({ where: { id: cohortId }, select: { members: true } });
  if (cohort === null) throw new DomainError('COHORT_NOT_FOUND');
  return cohortMembers.parse(cohort.members).toSorted((one, other) => (one.studyId < other.studyId ? -1 : 1));
}

/** The studies of a frozen cohort, in the order of their ids. Throws as frozenMembers. */
export async function cohortStudyIds(transaction: OrganizationTransaction, cohortId: string): Promise<string[]> {
  return (await frozenMembers(transaction, cohortId)).map(({ studyId }) => studyId);
}
