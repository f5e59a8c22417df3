import type { OrganizationTransaction } from '@plumbline/database';
import { studyIdAt } from '@plumbline/domain';
import type { Storage } from '@plumbline/storage';
import { openFrozenCohort } from '../cohort/open-frozen-cohort.ts';

/** The studies of a frozen cohort, in the order of their ids. Throws as openFrozenCohort. */
export async function cohortStudyIds(
  transaction: OrganizationTransaction,
  storage: Pick<Storage, 'get'>,
  frozenCohortId: string,
): Promise<string[]> {
  const { snapshot } = await openFrozenCohort(transaction, storage, frozenCohortId);
  return Array.from({ length: snapshot.truth.CMS.length }, (_, place) => studyIdAt(snapshot.studyIds, place));
}
