import { normalDeviate } from '../distribution/normal-deviate.ts';
import { twoSidedNormal } from '../distribution/two-sided-normal.ts';
import type { Interval } from '../interval.ts';
import { StatisticsError } from '../statistics-error.ts';
import { deLongCovariance } from './delong-covariance.ts';
import { placements } from './placements.ts';

export interface PairedAreas extends Interval {
  readonly first: number;
  readonly second: number;
  /** First minus second. */
  readonly difference: number;
  readonly standardError: number;
  readonly z: number;
  readonly pValue: number;
}

/**
 * DeLong's test of two AUROCs over the same cases: z = (A − B)/√(Var A + Var B − 2 Cov), two-sided, with the interval of A − B.
 *
 * The variance is that of the placements' differences, so that scores which order the cases alike give exactly 0, and then z = 0
 * and p = 1. Assumes independent cases. Throws ZERO_VARIANCE where areas differ without variance, and what `placements` throws.
 * Source: DeLong E, DeLong D, Clarke-Pearson D. Biometrics 44 (1988) 837–845.
 */
export function deLongPairedTest(
  labels: Uint8Array,
  firstScores: Float64Array,
  secondScores: Float64Array,
  level = 0.95,
): PairedAreas {
  const deviate = normalDeviate(level);
  const first = placements(labels, firstScores);
  const second = placements(labels, secondScores);
  const difference = first.auroc - second.auroc;
  const values = first.values.map((value, index) => value - (second.values[index] ?? 0));
  const between = { auroc: difference, values };
  const standardError = Math.sqrt(deLongCovariance(labels, between, between));
  if (standardError === 0 && difference !== 0) {
    throw new StatisticsError('ZERO_VARIANCE', 'The areas differ, but no case varies: a test has no scale.');
  }
  const z = difference === 0 ? 0 : difference / standardError;
  const lower = Math.max(-1, difference - deviate * standardError);
  const upper = Math.min(1, difference + deviate * standardError);
  const pValue = twoSidedNormal(z);
  return { first: first.auroc, second: second.auroc, difference, standardError, z, pValue, lower, upper, level };
}
