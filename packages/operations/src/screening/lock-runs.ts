import type { OrganizationTransaction } from '@plumbline/database';
import type { InferenceRunStatus, RunPurpose } from '@plumbline/database/enums';

export interface LockedRun {
  readonly id: string;
  readonly studyId: string;
  readonly patientId: string;
  readonly modelVersionId: string;
  readonly inputSha256: string;
  readonly status: InferenceRunStatus;
  readonly purpose: RunPurpose;
  /** The re-screening that asked for it. */
  readonly rescreeningId: string | null;
  /**
   * False once newer films were queued, and for a run that is not for the study's readers: the study's status and flag are
   * not this run's to set.
   */
  readonly isLatest: boolean;
}

/**
 * Takes runs for this transaction alone. Everything that writes a study's screening locks the study's row first, so two
 * deliveries of one job, or a job and newly arrived films, come one after the other; rows are locked in the order of
 * their ids, so two transactions over many studies do not wait for each other in a circle. What is read is read after
 * the lock was had.
 *
 * @returns by run id; without those that are not there
 */
export async function lockRuns(
  transaction: OrganizationTransaction,
  inferenceRunIds: readonly string[],
): Promise<ReadonlyMap<string, LockedRun>> {
  const ids = [...inferenceRunIds];
  await transaction.$queryRaw`
    select id from imaging_study
     where id in (select study_id from inference_run where id = any(${ids}::uuid[]))
     order by id for update`;
  const runs = await transaction.$queryRaw<LockedRun[]>`
    select r.id, r.study_id as "studyId", s.patient_id as "patientId", r.model_version_id as "modelVersionId",
           r.input_sha256 as "inputSha256", r.status::text as "status",
           r.purpose::text as "purpose", r.rescreening_id as "rescreeningId",
           r.purpose = 'CLINICAL' and not exists (
             select from inference_run newer
              where newer.study_id = r.study_id and newer.purpose = 'CLINICAL' and (newer.queued_at, newer.id) > (r.queued_at, r.id)
           ) as "isLatest"
      from inference_run r join imaging_study s on s.id = r.study_id
     where r.id = any(${ids}::uuid[])`;
  return new Map(runs.map((run) => [run.id, run]));
}
