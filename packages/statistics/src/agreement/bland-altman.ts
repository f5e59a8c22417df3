import { studentQuantile } from '../distribution/student-quantile.ts';
import { requireLevel } from '../input/require-level.ts';
import { requireMeasurements } from '../input/require-measurements.ts';
import { requireSameLength } from '../input/require-same-length.ts';
import type { Interval } from '../interval.ts';
import { StatisticsError } from '../statistics-error.ts';

export interface Estimate extends Interval {
  readonly estimate: number;
}

export interface BlandAltman {
  /** Mean of first minus second. */
  readonly bias: Estimate;
  readonly standardDeviation: number;
  readonly lowerLimit: Estimate;
  readonly upperLimit: Estimate;
}

/** Limits of agreement lie this many standard deviations from the bias: they hold 95 % of normal differences. */
const standardDeviations = 1.96;

/**
 * Bias and 95 % limits of agreement of two measurements of the same subjects, in their unit, with intervals.
 *
 * Bias d̄ ± t·s/√n; limits d̄ ± 1.96 s, each ± t·s·√(1/n + 1.96²/(2(n−1))), t with n−1 degrees of freedom. Assumes independent
 * subjects, and differences that are normal and do not grow with the measurement: look at the plot. Throws EMPTY (fewer than two),
 * LENGTH_MISMATCH, NOT_FINITE and OUT_OF_RANGE.
 * Source: Bland J, Altman D. Lancet 327 (1986) 307–310; the limits' variance from Stat. Methods Med. Res. 8 (1999) 135–160.
 */
export function blandAltman(first: Float64Array, second: Float64Array, level = 0.95): BlandAltman {
  requireLevel(level);
  requireSameLength(first, second, 'measurements');
  requireMeasurements(first);
  requireMeasurements(second);
  const n = first.length;
  if (n < 2) throw new StatisticsError('EMPTY', 'There are fewer than two subjects.');
  const differences = first.map((value, index) => value - (second[index] ?? 0));
  const bias = differences.reduce((sum, value) => sum + value, 0) / n;
  const squares = differences.reduce((sum, value) => sum + (value - bias) ** 2, 0);
  const standardDeviation = Math.sqrt(squares / (n - 1));
  const t = -studentQuantile((1 - level) / 2, n - 1);
  const around = (estimate: number, variance: number): Estimate => {
    const reach = t * standardDeviation * Math.sqrt(variance);
    return { estimate, lower: estimate - reach, upper: estimate + reach, level };
  };
  const ofLimit = 1 / n + standardDeviations ** 2 / (2 * (n - 1));
  return {
    bias: around(bias, 1 / n),
    standardDeviation,
    lowerLimit: around(bias - standardDeviations * standardDeviation, ofLimit),
    upperLimit: around(bias + standardDeviations * standardDeviation, ofLimit),
  };
}
