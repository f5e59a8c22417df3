import { StatisticsError } from '../statistics-error.ts';

/**
 * How many labels are 1; every other label must be 0.
 * Throws EMPTY without labels and OUT_OF_RANGE for another number.
 */
export function countPositives(labels: Uint8Array): number {
  if (labels.length === 0) throw new StatisticsError('EMPTY', 'There are no cases.');
  let positives = 0;
  for (let index = 0; index < labels.length; index += 1) {
    const label = labels[index] ?? 0;
    if (label > 1) throw new StatisticsError('OUT_OF_RANGE', `The label of case ${index + 1} is ${label}, not 0 or 1.`);
    positives += label;
  }
  return positives;
}
