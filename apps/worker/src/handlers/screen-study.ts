import { type Database, forOrganization, translateDatabaseError } from '@plumbline/database';
import { decodePixels } from '@plumbline/dicom';
import { DomainError } from '@plumbline/domain';
import { prepareTensor } from '@plumbline/inference';
import type { JobHandler, ScreenStudy } from '@plumbline/jobs';
import type { Logger } from '@plumbline/logging';
import {
  type BegunRun,
  beginRun,
  recordAbstention,
  recordFailure,
  recordRun,
  type WorkerContext,
  workerAgent,
} from '@plumbline/operations';
import type { Storage } from '@plumbline/storage';
import type { LoadedModels } from '../loaded-models.ts';
import type { RunEnd, WorkerMetrics } from '../metrics.ts';

export interface ScreenStudySettings {
  readonly database: Database;
  readonly storage: Storage;
  readonly models: Pick<LoadedModels, 'run'>;
  readonly metrics: Pick<WorkerMetrics, 'ended'>;
  readonly logger: Logger;
}

/**
 * Screens one run: film from storage, pixels, tensor, model, results. However often a run is delivered, its results are
 * written once. What another attempt cannot change is recorded at once; the rest is thrown, for the queue to try again.
 */
export function screenStudyHandler(settings: ScreenStudySettings): JobHandler<ScreenStudy> {
  return {
    work: async ({ organizationId, inferenceRunId }) => {
      const context = contextOf(settings, organizationId);
      const end = await screen(context, settings.models, inferenceRunId).catch((error: unknown) =>
        endOf(context, inferenceRunId, error),
      );
      settings.metrics.ended(end);
      settings.logger.info({ inferenceRunId, end }, 'screening run ended');
    },
    giveUp: async ({ organizationId, inferenceRunId }, error) => {
      const code = domainErrorOf(error)?.code ?? 'SCREENING_FAILED';
      await recordFailure(contextOf(settings, organizationId), { inferenceRunId, code });
      settings.metrics.ended('failed');
      settings.logger.error({ inferenceRunId, code }, 'screening run given up');
    },
  };
}

function contextOf({ database, storage, logger }: ScreenStudySettings, organizationId: string): WorkerContext {
  return {
    organization: forOrganization(database, organizationId, workerAgent),
    agent: workerAgent,
    storage,
    logger,
  };
}

async function screen(
  context: WorkerContext,
  models: Pick<LoadedModels, 'run'>,
  inferenceRunId: string,
): Promise<RunEnd> {
  const run = await beginRun(context, { inferenceRunId });
  if (run === null) return 'already-completed';
  const image = await decodePixels(await readFilmBytes(context, run));
  const { tensor, content } = prepareTensor(image, run.manifest.preprocessing);
  const { result, provider } = await models.run(run, tensor);
  const { recorded } = await recordRun(context, { inferenceRunId, provider, result, content });
  return recorded ? 'completed' : 'already-completed';
}

/** The one film that a coronal model takes. */
async function readFilmBytes(context: WorkerContext, run: BegunRun): Promise<Uint8Array> {
  const [film] = run.films;
  if (film === undefined) throw new DomainError('CORONAL_VIEW_MISSING');
  return context.storage.get(film.storageKey).catch((cause: unknown) => {
    throw new DomainError('STORAGE_UNAVAILABLE', {}, { cause });
  });
}

/** Records what is settled and throws what another attempt may change. */
async function endOf(context: WorkerContext, inferenceRunId: string, error: unknown): Promise<RunEnd> {
  const failure = domainErrorOf(error);
  switch (failure?.kind) {
    case 'INPUT':
      await recordAbstention(context, { inferenceRunId, code: failure.code });
      return 'abstained';
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
