import { StatisticsError } from '../statistics-error.ts';

/** Refuses a value that is not finite, or lies outside [least, most]. */
export function requireWithin(value: number, least: number, most: number, name: string): void {
  if (!Number.isFinite(value)) throw new StatisticsError('NOT_FINITE', `The ${name} is not a finite number.`);
  if (value < least || value > most) {
    throw new StatisticsError('OUT_OF_RANGE', `The ${name} is ${value}; it lies between ${least} and ${most}.`);
  }
}
