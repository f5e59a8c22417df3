import { StatisticsError } from '../statistics-error.ts';
import { requireFinite } from './require-finite.ts';

/** Refuses an empty array, and one that holds anything outside [0, 1]. */
export function requireProbabilities(values: ArrayLike<number>, name = 'probabilities'): void {
  requireFinite(values, name);
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? 0;
    if (value < 0 || value > 1) {
      throw new StatisticsError('OUT_OF_RANGE', `Among the ${name}, number ${index + 1} lies outside 0 to 1.`);
    }
  }
}
