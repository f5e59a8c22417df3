import { DomainError } from '@plumbline/domain';
import { type Manifest, manifestSchema } from '@plumbline/inference';
import type { WorkerContext } from './worker-context.ts';

/**
 * The manifest of the model version that a run belongs to, as it was registered.
 *
 * @throws DomainError RUN_NOT_FOUND, MODEL_INVALID when the row's manifest is none
 */
export async function readRunManifest(context: WorkerContext, inferenceRunId: string): Promise<Manifest> {
  const run = await context.organization.transaction((transaction) =>
    transaction.inferenceRun.findUnique({
      where: { id: inferenceRunId },
      select: { modelVersion: { select: { manifest: true } } },
    }),
  );
  if (run === null) throw new DomainError('RUN_NOT_FOUND');
  return parseManifest(run.modelVersion.manifest);
}

/** @throws DomainError MODEL_INVALID */
export function parseManifest(row: unknown): Manifest {
  const manifest = manifestSchema.safeParse(row);
  if (!manifest.success) throw new DomainError('MODEL_INVALID', {}, { cause: manifest.error });
  return manifest.data;
}
