import type { OrganizationTransaction } from '@plumbline/database';
import { studyFlag, studyPriority } from '@plumbline/domain';
import { continueRescreenings } from './continue-rescreenings.ts';
import type { LockedRun } from './lock-runs.ts';
import type { RunRecord } from './record-runs.ts';

/**
 * The rows of runs that have ended, table by table: one statement a table however many runs there are, its rows as one
 * JSON document, since the worker's path is measured against the bare model.
 */
export async function writeRuns(
  transaction: OrganizationTransaction,
  records: readonly RunRecord[],
  runs: ReadonlyMap<string, LockedRun>,
): Promise<void> {
  const ended = records.flatMap((record) => {
    const run = runs.get(record.inferenceRunId);
    return run === undefined ? [] : [{ record, run }];
  });
  if (ended.length === 0) return;
  await insertFindings(transaction, ended);
  await insertResults(transaction, ended);
  await insertHeatmaps(transaction, records);
  await endRuns(transaction, records);
  await endStudies(transaction, ended);
  await transaction.record(...ended.map(auditRecord));
  await continueRescreenings(
    transaction,
    ended.map(({ run }) => run),
  );
}

interface EndedRun {
  readonly record: RunRecord;
  readonly run: LockedRun;
}

/** A run that abstained before and was delivered again finds its findings there. */
async function insertFindings(transaction: OrganizationTransaction, ended: readonly EndedRun[]): Promise<void> {
  const rows = ended.flatMap(({ record: { inferenceRunId, judged }, run: { purpose } }) =>
    judged.films.map((film) => ({ inferenceRunId, purpose, ...film })),
  );
  await transaction.$executeRaw`
    insert into film_finding (id, inference_run_id, purpose, view, finding, coronal_probability, sagittal_probability,
                              neither_probability, distance, grey_mean, grey_deviation, clipped_share, aspect_ratio)
    select uuidv7(), f.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as f(
      "inferenceRunId" uuid, "purpose" run_purpose, "view" view, "finding" film_finding_code, "coronalProbability" double precision,
      "sagittalProbability" double precision, "neitherProbability" double precision, "distance" double precision, "greyMean" double precision,
      "greyDeviation" double precision, "clippedShare" double precision, "aspectRatio" double precision)
    on conflict do nothing`;
}

async function insertResults(transaction: OrganizationTransaction, ended: readonly EndedRun[]): Promise<void> {
  const rows = ended.flatMap(({ record: { inferenceRunId, judged }, run: { studyId, purpose } }) =>
    judged.status === 'COMPLETED'
      ? judged.results.map((result) => ({ studyId, inferenceRunId, purpose, ...result }))
      : [],
  );
  if (rows.length === 0) return;
  await transaction.$executeRaw`
    insert into screening_result (id, study_id, inference_run_id, purpose, architecture, task, deciding, outcome, logit,
                                  probability, operating_point, threshold)
    select uuidv7(), r.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(
      "studyId" uuid, "inferenceRunId" uuid, "purpose" run_purpose, "architecture" architecture, "task" task, "deciding" boolean,
      "outcome" screening_outcome, "logit" double precision, "probability" double precision, "operatingPoint" text,
      "threshold" double precision)`;
}

async function insertHeatmaps(transaction: OrganizationTransaction, records: readonly RunRecord[]): Promise<void> {
  const rows = records.flatMap(({ inferenceRunId, heatmaps }) =>
    heatmaps.map((heatmap) => ({ inferenceRunId, ...heatmap })),
  );
  if (rows.length === 0) return;
  await transaction.$executeRaw`
    insert into heatmap (id, inference_run_id, architecture, view, task, "rows", "columns", storage_key, byte_offset,
                         content_top, content_left, content_height, content_width)
    select uuidv7(), h.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as h(
      "inferenceRunId" uuid, "architecture" architecture, "view" view, "task" task, "rows" integer,
      "columns" integer, "storageKey" text, "byteOffset" integer, "contentTop" double precision,
      "contentLeft" double precision, "contentHeight" double precision, "contentWidth" double precision)`;
}

async function endRuns(transaction: OrganizationTransaction, records: readonly RunRecord[]): Promise<void> {
  const rows = records.map(({ inferenceRunId: id, provider, computeMs, judged }) =>
    judged.status === 'COMPLETED'
      ? { id, provider, computeMs, status: 'COMPLETED', failureCode: null }
      : { id, provider, computeMs, status: 'FAILED', failureCode: judged.reason },
  );
  await transaction.$executeRaw`
    update inference_run set status = e.status, failure_code = e."failureCode", provider = e.provider,
           compute_ms = e."computeMs", completed_at = now()
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as e(
        "id" uuid, "status" inference_run_status, "failureCode" text, "provider" text, "computeMs" double precision)
     where inference_run.id = e.id`;
}

/** Newer films that wait leave status, flag and place in the worklist to their own run. */
async function endStudies(transaction: OrganizationTransaction, ended: readonly EndedRun[]): Promise<void> {
  const rows = ended
    .filter(({ run }) => run.isLatest)
    .map(({ record: { judged }, run }) => endedStudy(run.studyId, judged));
  if (rows.length === 0) return;
  await transaction.$executeRaw`
    update imaging_study set screening_status = e.status, screening_reason = e.reason, flag = e.flag,
           priority = e.priority, screened_at = now()
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as e(
        "id" uuid, "status" screening_status, "reason" text, "flag" study_flag, "priority" integer)
     where imaging_study.id = e.id`;
}

function endedStudy(id: string, judged: RunRecord['judged']) {
  const deciding = judged.status === 'COMPLETED' ? judged.results.filter(({ deciding }) => deciding) : [];
  const reason = judged.status === 'COMPLETED' ? null : judged.reason;
  const flag = studyFlag(deciding);
  return { id, status: judged.status, reason, flag, priority: studyPriority(flag, deciding) };
}

function auditRecord({ record: { judged, heatmaps }, run: { studyId, patientId, purpose } }: EndedRun) {
  const about = { activity: 'screening:record', entityType: 'ImagingStudy', entityId: studyId, patientId } as const;
  if (judged.status === 'ABSTAINED') {
    return { ...about, action: 'UPDATE', detail: { purpose, status: judged.status, code: judged.reason } } as const;
  }
  const detail = { purpose, status: judged.status, results: judged.results.length, heatmaps: heatmaps.length };
  return { ...about, action: 'CREATE', detail } as const;
}
