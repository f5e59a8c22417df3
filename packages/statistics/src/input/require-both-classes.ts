import { StatisticsError } from '../statistics-error.ts';
import { countPositives } from './count-positives.ts';

/** The number of cases with and without the condition. Throws EMPTY, OUT_OF_RANGE, or SINGLE_CLASS when one is nought. */
export function requireBothClasses(labels: Uint8Array): { readonly positives: number; readonly negatives: number } {
  const positives = countPositives(labels);
  const negatives = labels.length - positives;
  if (positives === 0) throw new StatisticsError('SINGLE_CLASS', 'No case has the condition.');
  if (negatives === 0) throw new StatisticsError('SINGLE_CLASS', 'Every case has the condition.');
  return { positives, negatives };
}
