import type { OrganizationTransaction } from '@plumbline/database';
import type { RunPurpose } from '@plumbline/database/enums';
import { DomainError } from '@plumbline/domain';
import { type LockedRun, lockRuns } from './lock-runs.ts';
import { type RegisteredManifest, registeredManifest } from './registered-manifest.ts';
import { type RunFilm, runFilms } from './run-films.ts';
import type { WorkerContext } from './worker-context.ts';

export interface BegunRun extends RegisteredManifest {
  readonly inferenceRunId: string;
  readonly purpose: RunPurpose;
  readonly studyId: string;
  /** In view order. */
  readonly films: readonly RunFilm[];
}

/**
 * Takes queued runs of one organization to work on them, all in one transaction. A run that a dead worker left RUNNING,
 * or that FAILED before, is taken again.
 *
 * @returns one answer a run, in order: null when it is completed already, as the job was delivered twice; the DomainError
 * RUN_NOT_FOUND, CORONAL_VIEW_MISSING (its films are not there) or MODEL_INVALID when it cannot be begun
 */
export async function beginRuns(
  context: WorkerContext,
  inferenceRunIds: readonly string[],
): Promise<(BegunRun | null | DomainError)[]> {
  return context.organization.transaction(async (transaction) => {
    const runs = await lockRuns(transaction, inferenceRunIds);
    const films = await readFilms(transaction, [...runs.values()]);
    const answers = new Map<string, BegunRun | null | DomainError>();
    for (const run of runs.values()) answers.set(run.id, await begin(transaction, run, films.get(run.studyId) ?? []));
    const begun = [...runs.values()].filter((run) => isBegun(answers.get(run.id)));
    if (begun.length > 0) await markRunning(transaction, begun);
    return inferenceRunIds.map((id) => answers.get(id) ?? (runs.has(id) ? null : new DomainError('RUN_NOT_FOUND')));
  });
}

function isBegun(answer: BegunRun | null | DomainError | undefined): answer is BegunRun {
  return answer !== null && answer !== undefined && !(answer instanceof DomainError);
}

async function begin(
  transaction: OrganizationTransaction,
  run: LockedRun,
  films: readonly RunFilm[],
): Promise<BegunRun | null | DomainError> {
  if (run.status === 'COMPLETED') return null;
  try {
    const registered = await registeredManifest(transaction, run.modelVersionId);
    const chosen = runFilms(films, run.inputSha256);
    if (chosen === undefined) return new DomainError('CORONAL_VIEW_MISSING');
    return { inferenceRunId: run.id, purpose: run.purpose, studyId: run.studyId, films: chosen, ...registered };
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

async function readFilms(
  transaction: OrganizationTransaction,
  runs: readonly LockedRun[],
): Promise<ReadonlyMap<string, readonly RunFilm[]>> {
  const films = await transaction.$queryRaw<(RunFilm & { studyId: string })[]>`
    select study_id as "studyId", view::text as "view", sha256, storage_key as "storageKey"
      from instance where study_id = any(${runs.map(({ studyId }) => studyId)}::uuid[])`;
  return Map.groupBy(films, ({ studyId }) => studyId);
}

async function markRunning(transaction: OrganizationTransaction, runs: readonly LockedRun[]): Promise<void> {
  await transaction.$executeRaw`
    update inference_run set status = 'RUNNING', started_at = now(), failure_code = null
     where id = any(${runs.map(({ id }) => id)}::uuid[])`;
  await transaction.$executeRaw`
    update imaging_study set screening_status = 'RUNNING', screening_reason = null
     where id = any(${runs.filter(({ isLatest }) => isLatest).map(({ studyId }) => studyId)}::uuid[])`;
  await transaction.record(
    ...runs.map(({ studyId, patientId }) => ({
      action: 'EXECUTE' as const,
      activity: 'screening:begin',
      entityType: 'ImagingStudy',
      entityId: studyId,
      patientId,
    })),
  );
}
