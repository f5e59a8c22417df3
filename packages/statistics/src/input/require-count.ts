import { StatisticsError } from '../statistics-error.ts';
import { requireWithin } from './require-within.ts';

/** Refuses what is not a whole number of at least `least`. */
export function requireCount(value: number, name: string, least = 0): void {
  requireWithin(value, least, Number.MAX_SAFE_INTEGER, name);
  if (!Number.isInteger(value)) throw new StatisticsError('OUT_OF_RANGE', `The ${name} is not a whole number.`);
}
