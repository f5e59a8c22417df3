import { type Database, forOrganization, translateDatabaseError } from '@plumbline/database';
import type { View } from '@plumbline/database/enums';
import { DomainError } from '@plumbline/domain';
import { findGraph, type StudyTensors } from '@plumbline/inference';
import type { JobHandler, ScreenStudy } from '@plumbline/jobs';
import type { Logger } from '@plumbline/logging';
import {
  type BegunRun,
  beginRuns,
  type RecordedEnd,
  type RunOutput,
  recordFailure,
  recordRuns,
  type WorkerContext,
  workerAgent,
} from '@plumbline/operations';
import type { Storage } from '@plumbline/storage';
import type { FilmPreparation, FilmThreads } from '../film-threads.ts';
import { GroupCommit } from '../group-commit.ts';
import type { LoadedModels } from '../loaded-models.ts';
import type { RunEnd, WorkerMetrics } from '../metrics.ts';

export interface ScreenStudySettings {
  readonly database: Database;
  readonly storage: Storage;
  readonly films: Pick<FilmThreads, 'prepare'>;
  readonly models: Pick<LoadedModels, 'run'>;
  readonly metrics: Pick<WorkerMetrics, 'ended'>;
  readonly logger: Logger;
}

/** Where the runs in hand meet: those of one organization are begun, and recorded, together. */
interface Desk {
  readonly begins: GroupCommit<string, BegunRun | null>;
  readonly records: GroupCommit<RunOutput, RecordedEnd>;
}

/**
 * Screens one run: films from storage, pixels, tensors, model, results. However often a run is delivered, its results
 * are written once. What another attempt cannot change is recorded at once; the rest is thrown, for the queue to try
 * again. A film that cannot be used is a finding, never a failure: the other one is still screened.
 */
export function screenStudyHandler(settings: ScreenStudySettings): JobHandler<ScreenStudy> {
  const contextOf = (organizationId: string) => workerContext(settings, organizationId);
  const desk: Desk = {
    begins: new GroupCommit((organizationId, ids) => beginRuns(contextOf(organizationId), ids)),
    records: new GroupCommit((organizationId, outputs) => recordRuns(contextOf(organizationId), outputs)),
  };
  return {
    work: async (job) => {
      const end = await screen(settings, desk, job).catch((error: unknown) =>
        endOf(contextOf(job.organizationId), job.inferenceRunId, error),
      );
      settings.metrics.ended(end);
      settings.logger.info({ inferenceRunId: job.inferenceRunId, end }, 'screening run ended');
    },
    giveUp: async ({ organizationId, inferenceRunId }, error) => {
      const code = domainErrorOf(error)?.code ?? 'SCREENING_FAILED';
      await recordFailure(contextOf(organizationId), { inferenceRunId, code });
      settings.metrics.ended('failed');
      settings.logger.error({ inferenceRunId, code }, 'screening run given up');
    },
  };
}

function workerContext({ database, storage, logger }: ScreenStudySettings, organizationId: string): WorkerContext {
  return {
    organization: forOrganization(database, organizationId, workerAgent, 'ALL'),
    agent: workerAgent,
    storage,
    logger,
  };
}

const ends: Readonly<Record<RecordedEnd, RunEnd>> = {
  COMPLETED: 'completed',
  ABSTAINED: 'abstained',
  ALREADY_RECORDED: 'already-completed',
};

async function screen(
  settings: ScreenStudySettings,
  desk: Desk,
  { organizationId, inferenceRunId }: ScreenStudy,
): Promise<RunEnd> {
  const run = await desk.begins.add(organizationId, inferenceRunId);
  if (run === null) return 'already-completed';
  const films = await Promise.all(run.films.map((film) => prepare(settings.films, run, film)));
  const tensors: StudyTensors = Object.fromEntries(
    films.flatMap((film) => ('tensor' in film ? [[film.view, film.tensor]] : [])),
  );
  const views = films.flatMap((film) => ('tensor' in film ? [film.view] : []));
  const isTaken = views.length > 0 && findGraph(run.manifest, views) !== undefined;
  const model = isTaken ? await settings.models.run(run, tensors) : null;
  return ends[await desk.records.add(organizationId, { run, films, model })];
}

/** Throws what another attempt may change: what is wrong with the film itself is told. */
async function prepare(
  films: Pick<FilmThreads, 'prepare'>,
  { manifest }: BegunRun,
  { view, storageKey }: BegunRun['films'][number],
): Promise<FilmPreparation & { readonly view: View }> {
  const input = manifest.inputs.find((candidate) => candidate.view === view);
  if (input === undefined) throw new DomainError('MODEL_INVALID', { view });
  return { view, ...(await films.prepare(storageKey, input.preprocessing)) };
}

/** Records what is settled and throws what another attempt may change. */
async function endOf(context: WorkerContext, inferenceRunId: string, error: unknown): Promise<RunEnd> {
  const failure = domainErrorOf(error);
  switch (failure?.kind) {
    case 'INPUT':
    case 'CONFLICT':
      context.logger.error({ inferenceRunId, code: failure.code, detail: failure.detail }, 'screening run cannot run');
      await recordFailure(context, { inferenceRunId, code: failure.code });
      return 'failed';
    case 'NOT_FOUND':
      context.logger.error({ inferenceRunId, code: failure.code }, 'screening run does not exist');
      return 'failed';
    case 'FORBIDDEN':
    case 'UNAUTHENTICATED':
    case 'UNAVAILABLE':
    case undefined:
      throw failure ?? error;
  }
}

function domainErrorOf(error: unknown): DomainError | null {
  if (error instanceof DomainError) return error;
  if (translateDatabaseError(error)?.kind !== 'UNAVAILABLE') return null;
  return new DomainError('DATABASE_UNAVAILABLE', {}, { cause: error });
}
