import type { ErrorCode } from '@plumbline/domain';
import { recordNoResult } from './record-no-result.ts';
import type { WorkerContext } from './worker-context.ts';

/**
 * The model gave no result on these films and says why, for example FILM_UNUSABLE: trying again would not help.
 * The study is ABSTAINED and unflagged. A completed run is left as it is.
 *
 * @returns whether this call changed the run
 * @throws DomainError RUN_NOT_FOUND
 */
export async function recordAbstention(
  context: WorkerContext,
  input: { readonly inferenceRunId: string; readonly code: ErrorCode },
): Promise<{ readonly recorded: boolean }> {
  return recordNoResult(context, { ...input, screeningStatus: 'ABSTAINED' });
}
