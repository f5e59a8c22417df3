import { requireLevel } from '../input/require-level.ts';
import { normalQuantile } from './normal-quantile.ts';

/** The z of a two-sided interval with this level: 1.959963984540054 for 0.95. Throws OUT_OF_RANGE and NOT_FINITE. */
export function normalDeviate(level: number): number {
  requireLevel(level);
  return -normalQuantile((1 - level) / 2);
}
