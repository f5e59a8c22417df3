import type { Interval } from '../interval.ts';
import { quantileOfSorted } from './quantile-of-sorted.ts';

/** The (1 ± level)/2 quantiles of the replicates. Source: Efron B, Tibshirani R. An Introduction to the Bootstrap (1993), 13.3. */
export function percentileInterval(replicates: Float64Array, level: number): Interval {
  const sorted = replicates.toSorted();
  const outside = (1 - level) / 2;
  return { lower: quantileOfSorted(sorted, outside), upper: quantileOfSorted(sorted, 1 - outside), level };
}
