import type { DispositionState } from '@plumbline/database/enums';
import { DomainError } from '../errors.ts';
import { careNote } from './care-note.ts';
import { nextSteps } from './next-steps.ts';

/** One step on the way after a reading, as a person records it. */
export interface DispositionContent {
  readonly state: DispositionState;
  /** Only of FOLLOW_UP. */
  readonly followUpMonths: number | null;
  readonly note: string | null;
}

const longestFollowUpMonths = 60;

/**
 * The step as it is recorded.
 *
 * @param standing the step that stands, null when there is none
 * @param hasReference whether what the MRI showed is recorded with the step
 * @throws DomainError DISPOSITION_NOT_NEXT, FOLLOW_UP_MONTHS_INVALID, REFERENCE_MISSING, REFERENCE_UNASKED, NOTE_TOO_LONG
 */
export function dispositionContent(
  content: DispositionContent,
  standing: DispositionState | null,
  hasReference: boolean,
): DispositionContent {
  const { state, followUpMonths, note } = content;
  if (!nextSteps(standing).includes(state)) throw new DomainError('DISPOSITION_NOT_NEXT');
  if (state === 'FOLLOW_UP' ? !isFollowUp(followUpMonths) : followUpMonths !== null) {
    throw new DomainError('FOLLOW_UP_MONTHS_INVALID');
  }
  if (state === 'MRI_RESULT' && !hasReference) throw new DomainError('REFERENCE_MISSING');
  if (state !== 'MRI_RESULT' && hasReference) throw new DomainError('REFERENCE_UNASKED');
  return { state, followUpMonths, note: careNote(note) };
}

function isFollowUp(months: number | null): boolean {
  return months !== null && Number.isInteger(months) && months >= 1 && months <= longestFollowUpMonths;
}
