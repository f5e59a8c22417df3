import type { DispositionState } from '@plumbline/database/enums';

/**
 * Which step may follow which. Asking for a neurosurgeon's opinion is possible at any time; an MRI is requested, done and
 * read in this order, and what was requested can be called off by deciding otherwise.
 */
const following: Readonly<Record<DispositionState | 'NOTHING', readonly DispositionState[]>> = {
  NOTHING: ['CONSIDER_MRI', 'MRI_REQUESTED', 'FOLLOW_UP', 'NO_ACTION', 'NEUROSURGERY_REFERRED'],
  CONSIDER_MRI: ['MRI_REQUESTED', 'FOLLOW_UP', 'NO_ACTION', 'NEUROSURGERY_REFERRED'],
  MRI_REQUESTED: ['MRI_DONE', 'FOLLOW_UP', 'NO_ACTION', 'NEUROSURGERY_REFERRED'],
  MRI_DONE: ['MRI_RESULT', 'NEUROSURGERY_REFERRED'],
  MRI_RESULT: ['NEUROSURGERY_REFERRED', 'MRI_REQUESTED', 'FOLLOW_UP', 'NO_ACTION'],
  NEUROSURGERY_REFERRED: ['MRI_REQUESTED', 'MRI_DONE', 'FOLLOW_UP', 'NO_ACTION'],
  FOLLOW_UP: ['FOLLOW_UP', 'CONSIDER_MRI', 'MRI_REQUESTED', 'NO_ACTION', 'NEUROSURGERY_REFERRED'],
  NO_ACTION: ['CONSIDER_MRI', 'MRI_REQUESTED', 'FOLLOW_UP', 'NEUROSURGERY_REFERRED'],
};

/** The steps that may come after the one that stands, the likeliest first; null when none was recorded. */
export function nextSteps(standing: DispositionState | null): readonly DispositionState[] {
  return following[standing ?? 'NOTHING'];
}
