import { StatisticsError } from '../statistics-error.ts';
import { requireWithin } from './require-within.ts';

/** Refuses a confidence level that is not strictly between 0 and 1. */
export function requireLevel(level: number): void {
  requireWithin(level, 0, 1, 'confidence level');
  if (level === 0 || level === 1) {
    throw new StatisticsError('OUT_OF_RANGE', 'The confidence level lies strictly between 0 and 1.');
  }
}
