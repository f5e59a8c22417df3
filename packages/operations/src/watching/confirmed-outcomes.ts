import type { OrganizationTransaction } from '@plumbline/database';
import type { Task } from '@plumbline/database/enums';
import type { ConfirmedOutcome } from '@plumbline/domain';

/** What a release said of each study that has a reference standard, by its latest result and the latest standard. */
export function confirmedOutcomes(
  transaction: OrganizationTransaction,
  releaseId: string,
): Promise<(ConfirmedOutcome & { readonly task: Task })[]> {
  return transaction.$queryRaw<(ConfirmedOutcome & { readonly task: Task })[]>`
    select said.task::text as "task", said.outcome = 'POSITIVE' as "flagged",
           case said.task when 'CMS' then truth.cms else truth.scoliosis end as "present",
           truth.recorded_at as "recordedAt"
      from (select distinct on (study_id) study_id, cms, scoliosis, recorded_at
              from reference_standard order by study_id, recorded_at desc, id desc) truth
     cross join lateral (select id from inference_run
                          where study_id = truth.study_id and release_id = ${releaseId}::uuid
                            and purpose = 'CLINICAL' and status = 'COMPLETED'
                          order by completed_at desc, id desc limit 1) run
      join screening_result said on said.inference_run_id = run.id and said.deciding`;
}
