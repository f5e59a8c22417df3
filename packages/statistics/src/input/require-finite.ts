import { StatisticsError } from '../statistics-error.ts';

/** Refuses an empty array, and one that holds NaN or an infinity. */
export function requireFinite(values: ArrayLike<number>, name: string): void {
  if (values.length === 0) throw new StatisticsError('EMPTY', `There are no ${name}.`);
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index];
    if (!Number.isFinite(value)) {
      throw new StatisticsError('NOT_FINITE', `Among the ${name}, number ${index + 1} is not a finite number.`);
    }
  }
}
