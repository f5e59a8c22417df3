import { requireFinite } from './require-finite.ts';
import { requireWithin } from './require-within.ts';

/** Refuses no measurements, NaN, infinities, and numbers so large (beyond 1e100) that their squares leave the doubles. */
export function requireMeasurements(values: ArrayLike<number>, name = 'measurements'): void {
  requireFinite(values, name);
  for (let index = 0; index < values.length; index += 1) requireWithin(values[index] ?? 0, -1e100, 1e100, name);
}
