import type { ErrorCode } from '@plumbline/domain';
import type { PreparedTensor, Preprocessing } from '@plumbline/inference';

/** What the worker says to a thread that prepares films. */
export interface PrepareRequest {
  readonly id: number;
  readonly storageKey: string;
  readonly preprocessing: Preprocessing;
}

/** What a thread answers; the tensor's memory changes hands and is not copied. */
export type PrepareReply =
  | ({ readonly id: number } & PreparedTensor)
  /** Something is wrong with the film: trying again would not help. */
  | { readonly id: number; readonly refusal: ErrorCode }
  /** Something else went wrong; the code is null when it was not expected. */
  | { readonly id: number; readonly code: ErrorCode | null; readonly cause: unknown };
