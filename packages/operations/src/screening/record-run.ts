import { studyFlag } from '@plumbline/domain';
import type { FilmContent, FilmResult } from '@plumbline/inference';
import { lockRun } from './lock-run.ts';
import { readRunManifest } from './read-run-manifest.ts';
import { storeHeatmaps } from './store-heatmaps.ts';
import { taskResults } from './task-results.ts';
import type { WorkerContext } from './worker-context.ts';

/** What the model said of the film, and where the film lay in the model's input. */
export interface RunOutput {
  readonly inferenceRunId: string;
  /** The execution provider that really ran, for example cpu. */
  readonly provider: string;
  readonly result: FilmResult;
  readonly content: FilmContent;
}

/**
 * Writes the results of a run once: derives each task's probability and outcome at the operating point of the
 * registered manifest, keeps the heatmaps, and sets the study's status and flag if no newer films wait. A second call
 * for a completed run changes nothing.
 *
 * @returns whether this call wrote the results
 * @throws DomainError RUN_NOT_FOUND, MODEL_INVALID, MODEL_FAILED when the output is not what the manifest promises
 */
export async function recordRun(context: WorkerContext, output: RunOutput): Promise<{ readonly recorded: boolean }> {
  const manifest = await readRunManifest(context, output.inferenceRunId);
  const results = taskResults(output.result, manifest);
  const heatmaps = await storeHeatmaps(context, output, manifest);
  return context.organization.transaction(async (transaction) => {
    const run = await lockRun(transaction, output.inferenceRunId);
    if (run.status === 'COMPLETED') return { recorded: false };
    const ofRun = { studyId: run.studyId, inferenceRunId: run.id };
    await transaction.screeningResult.createMany({ data: results.map((result) => ({ ...result, ...ofRun })) });
    await transaction.heatmap.createMany({ data: heatmaps.map((heatmap) => ({ ...heatmap, inferenceRunId: run.id })) });
    await transaction.inferenceRun.update({
      where: { id: run.id },
      data: {
        status: 'COMPLETED',
        failureCode: null,
        provider: output.provider,
        completedAt: new Date(),
        computeMs: output.result.computeMs,
      },
    });
    if (run.isLatest) {
      await transaction.imagingStudy.update({
        where: { id: run.studyId },
        data: { screeningStatus: 'COMPLETED', screeningReason: null, flag: studyFlag(results) },
      });
    }
    await transaction.record({
      action: 'CREATE',
      activity: 'screening:record',
      entityType: 'ImagingStudy',
      entityId: run.studyId,
      patientId: run.patientId,
      detail: { status: 'COMPLETED', results: results.length, heatmaps: heatmaps.length },
    });
    return { recorded: true };
  });
}
