import type { FrozenCohort } from '@plumbline/database/client';
import type { CohortCriterion } from '@plumbline/domain';
import { createCohort, freezeCohort, runFreezing } from '@plumbline/operations';
import type { Clinic } from './clinic.ts';

export const everyStudy: CohortCriterion = { kind: 'ALL', criteria: [] };

/** A cohort of what meets the definition now, frozen as the job would. */
export async function freezeNow(clinic: Clinic, definition: CohortCriterion, name = 'Frozen'): Promise<FrozenCohort> {
  const admin = clinic.as('ADMIN');
  const { id: cohortId, version } = await createCohort(admin, { name, description: '', definition });
  const { id: frozenCohortId } = await freezeCohort(admin, { cohortId, version });
  await runFreezing(clinic.freezing, { frozenCohortId });
  return clinic.rows.transaction((transaction) =>
    transaction.frozenCohort.findUniqueOrThrow({ where: { id: frozenCohortId } }),
  );
}

/** All studies with a reference standard, as releases are evaluated on. */
export function freezeProven(clinic: Clinic, name: string): Promise<FrozenCohort> {
  return freezeNow(clinic, { kind: 'REFERENCE', oneOf: ['FOLLOW_UP', 'MRI'] }, name);
}
