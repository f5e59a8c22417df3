import type { StudyFlag, Task } from '@plumbline/database/enums';

/** What a band is wide: every probability has its place inside the band of its flag. */
export const priorityBandWidth = 10_000;

/** CMS before scoliosis before "a person must look without help" before nothing found. */
const bandOf: Readonly<Record<StudyFlag, number>> = { CMS: 0, SCOLIOSIS: 1, NONE: 2, CLEAR: 3 };

/** Whose probability orders the studies of a flag; without a result there is none. */
const orderingTask: Readonly<Record<StudyFlag, Task | null>> = {
  CMS: 'CMS',
  SCOLIOSIS: 'SCOLIOSIS',
  NONE: null,
  CLEAR: 'CMS',
};

/**
 * The place of a study in the worklist as one number, smaller first: the band of its flag, the probable first within it.
 * It is stored with the study, so that the list can be walked along an index; `compareWorklist` says when it counts.
 *
 * @param results the deciding results that the flag follows from; probabilities from 0 to 1
 */
export function studyPriority(
  flag: StudyFlag,
  results: readonly { readonly task: Task; readonly probability: number }[],
): number {
  const first = bandOf[flag] * priorityBandWidth;
  const probability = results.find(({ task }) => task === orderingTask[flag])?.probability;
  return probability === undefined ? first : first + 9_999 - Math.floor(probability * 9_999);
}

/** The priorities that studies of this flag have: from the first, which belongs to it, to the second, which does not. */
export function priorityBand(flag: StudyFlag): readonly [number, number] {
  const first = bandOf[flag] * priorityBandWidth;
  return [first, first + priorityBandWidth];
}
