import type { OrganizationTransaction } from '@plumbline/database';
import type { View } from '@plumbline/database/enums';
import { DomainError } from '@plumbline/domain';
import type { Manifest } from '@plumbline/inference';
import { inputSha256 } from './input-sha256.ts';
import { type LockedRun, lockRun } from './lock-run.ts';
import { parseManifest } from './read-run-manifest.ts';
import type { WorkerContext } from './worker-context.ts';

/** One film that goes into the run. */
export interface RunFilm {
  readonly view: View;
  readonly sha256: string;
  /** Where its Part 10 bytes lie in storage. */
  readonly storageKey: string;
}

export interface BegunRun {
  readonly inferenceRunId: string;
  readonly studyId: string;
  readonly modelVersionId: string;
  /** As it was registered with the model version, not as it lies on this machine's disk. */
  readonly manifest: Manifest;
  /** Of that manifest's bytes: the model's files on this machine must be the registered ones. */
  readonly manifestSha256: string;
  readonly films: readonly RunFilm[];
}

/**
 * Takes a queued run to work on it. A run that a dead worker left RUNNING, or that FAILED before, is taken again.
 *
 * @returns null when the run is completed already: the job was delivered twice
 * @throws DomainError RUN_NOT_FOUND, CORONAL_VIEW_MISSING, MODEL_INVALID
 */
export async function beginRun(
  context: WorkerContext,
  input: { readonly inferenceRunId: string },
): Promise<BegunRun | null> {
  return context.organization.transaction(async (transaction) => {
    const run = await lockRun(transaction, input.inferenceRunId);
    if (run.status === 'COMPLETED') return null;
    const begun = await readRun(transaction, run);
    await transaction.inferenceRun.update({
      where: { id: run.id },
      data: { status: 'RUNNING', startedAt: new Date(), failureCode: null },
    });
    if (run.isLatest) {
      await transaction.imagingStudy.update({
        where: { id: run.studyId },
        data: { screeningStatus: 'RUNNING', screeningReason: null },
      });
    }
    await transaction.record({
      action: 'EXECUTE',
      activity: 'screening:begin',
      entityType: 'ImagingStudy',
      entityId: run.studyId,
      patientId: run.patientId,
    });
    return begun;
  });
}

async function readRun(transaction: OrganizationTransaction, run: LockedRun): Promise<BegunRun> {
  const version = await transaction.modelVersion.findUniqueOrThrow({ where: { id: run.modelVersionId } });
  const manifest = parseManifest(version.manifest);
  const coronals = await transaction.instance.findMany({
    where: { studyId: run.studyId, view: 'CORONAL' },
    select: { view: true, sha256: true, storageKey: true },
  });
  const film = coronals.find(({ sha256 }) => inputSha256([sha256]) === run.inputSha256);
  if (film === undefined) throw new DomainError('CORONAL_VIEW_MISSING');
  return {
    inferenceRunId: run.id,
    studyId: run.studyId,
    modelVersionId: version.id,
    manifest,
    manifestSha256: version.manifestSha256,
    films: [film],
  };
}
