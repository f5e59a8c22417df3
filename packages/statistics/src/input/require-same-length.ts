import { StatisticsError } from '../statistics-error.ts';

/** Refuses two arrays that do not describe the same cases. */
export function requireSameLength(first: ArrayLike<number>, second: ArrayLike<number>, names: string): void {
  if (first.length !== second.length) {
    throw new StatisticsError('LENGTH_MISMATCH', `There are ${first.length} and ${second.length} ${names}.`);
  }
}
