import { createHash } from 'node:crypto';
import { DomainError } from '@plumbline/domain';
import { contentKey } from '@plumbline/storage';
import { type JudgedRun, judgeRun } from './judge-run.ts';
import { type LaidHeatmap, layHeatmaps } from './lay-heatmaps.ts';
import { lockRuns } from './lock-runs.ts';
import type { RunOutput } from './run-output.ts';
import type { WorkerContext } from './worker-context.ts';
import { writeRuns } from './write-runs.ts';

/** How a run ended; ALREADY_RECORDED when it had ended before, which is then left as it is. */
export type RecordedEnd = 'COMPLETED' | 'ABSTAINED' | 'ALREADY_RECORDED';

/** What one run's rows are made of. */
export interface RunRecord {
  readonly inferenceRunId: string;
  readonly provider: string | null;
  readonly computeMs: number | null;
  readonly judged: JudgedRun;
  readonly heatmaps: readonly (LaidHeatmap & { readonly storageKey: string })[];
}

/**
 * Writes what became of runs of one organization, each once and all in one transaction: film findings, the results and
 * heatmaps of every network that has a result, status and flag of the study if no newer films wait, and one audit event.
 * When no network decides some task the study is ABSTAINED with the reason, unflagged and without a number.
 *
 * @returns one answer a run, in order; the DomainError RUN_NOT_FOUND, MODEL_FAILED or MODEL_INVALID (the output is not
 * what the manifest promises) or STORAGE_UNAVAILABLE harms no other run
 */
export async function recordRuns(
  context: WorkerContext,
  outputs: readonly RunOutput[],
): Promise<(RecordedEnd | DomainError)[]> {
  const records = await Promise.all(outputs.map((output) => prepareRecord(context, output)));
  const sound = records.filter(isRecord);
  if (sound.length === 0) return records.filter((record) => record instanceof DomainError);
  return context.organization.transaction(async (transaction) => {
    const ids = sound.map(({ inferenceRunId }) => inferenceRunId);
    const runs = await lockRuns(transaction, ids);
    const written = new Set<RunRecord>();
    const open = new Map([...runs].filter(([, run]) => run.status !== 'COMPLETED'));
    for (const record of sound) {
      const run = open.get(record.inferenceRunId);
      if (run === undefined || (record.judged.status === 'ABSTAINED' && run.status === 'FAILED')) continue;
      open.delete(record.inferenceRunId);
      written.add(record);
    }
    await writeRuns(transaction, [...written], runs);
    return records.map((record) => {
      if (record instanceof DomainError) return record;
      if (!runs.has(record.inferenceRunId)) return new DomainError('RUN_NOT_FOUND');
      return written.has(record) ? record.judged.status : 'ALREADY_RECORDED';
    });
  });
}

function isRecord(record: RunRecord | DomainError): record is RunRecord {
  return !(record instanceof DomainError);
}

/** The heatmaps are in storage before the rows that name them are written: a row never points at nothing. */
async function prepareRecord(context: WorkerContext, output: RunOutput): Promise<RunRecord | DomainError> {
  try {
    const judged = judgeRun(output);
    // Heatmaps are for the study's readers; a version on trial is compared by its numbers.
    const isShown = judged.status === 'COMPLETED' && output.run.purpose === 'CLINICAL';
    const { bytes, heatmaps } = layHeatmaps(output, isShown ? judged.withResult : []);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const storageKey = contentKey(context.organization.organizationId, sha256);
    if (heatmaps.length > 0) {
      await context.storage.put(storageKey, bytes).catch((cause: unknown) => {
        throw new DomainError('STORAGE_UNAVAILABLE', {}, { cause });
      });
    }
    return {
      inferenceRunId: output.run.inferenceRunId,
      provider: output.model?.provider ?? null,
      computeMs: output.model?.output.computeMs ?? null,
      judged,
      heatmaps: heatmaps.map((heatmap) => ({ ...heatmap, storageKey })),
    };
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}
