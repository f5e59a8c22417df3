import type { OrganizationTransaction } from '@plumbline/database';

/**
 * Keeps when both views of the study were first there, once: the time limit of the screening result begins then, also
 * when a film is taken again later.
 */
export async function markPaired(transaction: OrganizationTransaction, studyId: string): Promise<void> {
  await transaction.$executeRaw`
    update imaging_study set paired_at = pair.arrived_at
      from (select max(first.arrived_at) as arrived_at
              from (select min(received_at) as arrived_at from instance
                     where study_id = ${studyId}::uuid group by view) first
            having count(*) = 2) pair
     where imaging_study.id = ${studyId}::uuid and imaging_study.paired_at is null`;
}
