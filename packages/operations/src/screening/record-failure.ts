import type { ErrorCode } from '@plumbline/domain';
import { recordNoResult } from './record-no-result.ts';
import type { WorkerContext } from './worker-context.ts';

/**
 * The last attempt at a run failed, for example with MODEL_FAILED. The study is FAILED and unflagged, to be read without
 * help. A completed run is left as it is.
 *
 * @returns whether this call changed the run
 * @throws DomainError RUN_NOT_FOUND
 */
export async function recordFailure(
  context: WorkerContext,
  input: { readonly inferenceRunId: string; readonly code: ErrorCode },
): Promise<{ readonly recorded: boolean }> {
  return recordNoResult(context, { ...input, screeningStatus: 'FAILED' });
}
