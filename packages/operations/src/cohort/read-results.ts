import type { OrganizationTransaction } from '@plumbline/database';

/** What one version says of one study: codes, -1 where it says nothing, and then why. */
export interface VersionResult {
  readonly studyId: string;
  readonly modelVersionId: string;
  readonly reason: string | null;
  readonly scoliosisProbability: number | null;
  readonly scoliosisOutcome: number;
  readonly scoliosisArchitecture: number;
  readonly cmsProbability: number | null;
  readonly cmsOutcome: number;
  readonly cmsArchitecture: number;
}

/**
 * The deciding answers of every version that was run over the films as they are now, for whatever purpose: of its runs the
 * one that completed last, and only without one the one that failed last. An answer to earlier films is none to these. The
 * transaction sees all purposes.
 */
export function readResults(
  transaction: OrganizationTransaction,
  studyIds: readonly string[],
): Promise<VersionResult[]> {
  return transaction.$queryRaw<VersionResult[]>`
    with film as (
      select distinct on (study_id, view) study_id, view, view::text || ' ' || sha256 as line
        from instance where study_id = any(${studyIds}::uuid[])
       order by study_id, view, received_at desc, id desc
    ), input as (
      select study_id, line as lines from film
      union all
      select study_id, string_agg(line, E'\n' order by view) from film group by study_id having count(*) > 1
    ), answered as (
      select distinct on (r.study_id, r.model_version_id)
             r.organization_id, r.id, r.study_id, r.model_version_id, r.status, r.failure_code
        from inference_run r
        join input i on i.study_id = r.study_id and r.input_sha256 = encode(sha256(convert_to(i.lines, 'UTF8')), 'hex')
       where r.study_id = any(${studyIds}::uuid[]) and r.status in ('COMPLETED', 'FAILED')
       order by r.study_id, r.model_version_id, r.status = 'COMPLETED' desc, r.queued_at desc, r.id desc
    )
    select a.study_id as "studyId", a.model_version_id as "modelVersionId",
           case when a.status = 'FAILED' then a.failure_code end as "reason",
           s.probability as "scoliosisProbability", code_of(s.outcome) as "scoliosisOutcome",
           code_of(s.architecture) as "scoliosisArchitecture",
           c.probability as "cmsProbability", code_of(c.outcome) as "cmsOutcome", code_of(c.architecture) as "cmsArchitecture"
      from answered a
      left join screening_result s on s.organization_id = a.organization_id and s.inference_run_id = a.id
            and s.task = 'SCOLIOSIS' and s.deciding
      left join screening_result c on c.organization_id = a.organization_id and c.inference_run_id = a.id
            and c.task = 'CMS' and c.deciding
     order by a.study_id, a.model_version_id`;
}
