import type { DispositionState } from '@plumbline/database/enums';
import type { ErrorCode } from '../errors.ts';

interface RecordedStep {
  readonly id: string;
  readonly state: DispositionState;
  readonly recordedById: string;
  readonly recordedAt: Date;
}

/** Long enough to notice a slip, too short for anybody to have acted on it. */
export const withdrawalMinutes = 10;

/**
 * Why a step cannot be taken back, or null when it can: it is the latest that stands, the person recorded it, and did so
 * within the last ten minutes. Later somebody may have acted on it, so the next step says what is true instead. A result
 * is never taken back, since its reference standard stands with it; a later reference standard supersedes that.
 */
export function withdrawalRefusal(
  step: RecordedStep,
  standing: readonly { readonly id: string }[],
  personId: string,
  now: Date,
): Extract<ErrorCode, `DISPOSITION_${string}`> | null {
  if (step.id !== standing.at(-1)?.id) return 'DISPOSITION_NOT_LATEST';
  if (step.recordedById !== personId) return 'DISPOSITION_NOT_YOURS';
  if (step.state === 'MRI_RESULT') return 'DISPOSITION_HAS_REFERENCE';
  return now.getTime() - step.recordedAt.getTime() > withdrawalMinutes * 60_000 ? 'DISPOSITION_TOO_OLD' : null;
}
