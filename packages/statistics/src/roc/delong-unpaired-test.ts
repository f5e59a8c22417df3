import { studentQuantile } from '../distribution/student-quantile.ts';
import { studentTails } from '../distribution/student-tails.ts';
import { requireLevel } from '../input/require-level.ts';
import type { Interval } from '../interval.ts';
import { StatisticsError } from '../statistics-error.ts';
import { type DeLong, deLong } from './delong.ts';

export interface LabelledScores {
  readonly labels: Uint8Array;
  readonly scores: Float64Array;
}

export interface UnpairedAreas extends Interval {
  readonly first: number;
  readonly second: number;
  /** First minus second. */
  readonly difference: number;
  readonly standardError: number;
  readonly t: number;
  readonly df: number;
  readonly pValue: number;
}

/** Satterthwaite's degrees of freedom, over the cases of each sample. */
function degreesOf(first: DeLong, second: DeLong): number {
  const part = ({ variance, positives, negatives }: DeLong) => (variance * variance) / (positives + negatives - 1);
  return (first.variance + second.variance) ** 2 / (part(first) + part(second));
}

/**
 * DeLong's test of two AUROCs over different cases: t = (A − B)/√(Var A + Var B) with Satterthwaite's degrees of freedom.
 *
 * Assumes independent cases, within and between the samples. Throws ZERO_VARIANCE where both variances are 0 and what `deLong`
 * throws. Source: DeLong and others (1988); the t reference as in Robin X and others, pROC, BMC Bioinformatics 12 (2011) 77.
 */
export function deLongUnpairedTest(one: LabelledScores, other: LabelledScores, level = 0.95): UnpairedAreas {
  requireLevel(level);
  const first = deLong(one.labels, one.scores, level);
  const second = deLong(other.labels, other.scores, level);
  const difference = first.auroc - second.auroc;
  const standardError = Math.sqrt(first.variance + second.variance);
  if (standardError === 0) throw new StatisticsError('ZERO_VARIANCE', 'Neither area has a variance to test against.');
  const df = degreesOf(first, second);
  const t = difference / standardError;
  const reach = -studentQuantile((1 - level) / 2, df) * standardError;
  const pValue = 2 * studentTails(-Math.abs(t), df).lower;
  const lower = Math.max(-1, difference - reach);
  const upper = Math.min(1, difference + reach);
  return { first: first.auroc, second: second.auroc, difference, standardError, t, df, pValue, lower, upper, level };
}
