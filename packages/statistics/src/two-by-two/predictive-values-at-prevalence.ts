import { normalDeviate } from '../distribution/normal-deviate.ts';
import { requireWithin } from '../input/require-within.ts';
import type { Interval } from '../interval.ts';
import { StatisticsError } from '../statistics-error.ts';
import { requireTwoByTwoTable, type TwoByTwoTable } from './two-by-two-table.ts';

export interface PredictiveValue extends Interval {
  readonly estimate: number;
}

export interface PredictiveValuesAtPrevalence {
  readonly prevalence: number;
  readonly positive: PredictiveValue;
  readonly negative: PredictiveValue;
  /** True where a count of nought called for adding z²/2 to each count of the two samples. */
  readonly adjusted: boolean;
}

interface Samples {
  readonly sensitivity: number;
  readonly specificity: number;
  readonly diseased: number;
  readonly healthy: number;
}

/** The two samples with `added` to each of their counts. */
function samplesOf(table: TwoByTwoTable, added: number): Samples {
  const diseased = table.truePositives + table.falseNegatives + 2 * added;
  const healthy = table.falsePositives + table.trueNegatives + 2 * added;
  const sensitivity = (table.truePositives + added) / diseased;
  return { sensitivity, specificity: (table.trueNegatives + added) / healthy, diseased, healthy };
}

/** The value with these odds, and the interval of ln odds ± z·√variance. */
function valueAt(odds: number, variance: number, z: number, level: number): PredictiveValue {
  const reach = Math.exp(z * Math.sqrt(variance));
  const share = (ratio: number) => 1 / (1 + 1 / ratio);
  return { estimate: share(odds), lower: share(odds / reach), upper: share(odds * reach), level };
}

/**
 * PPV and NPV at a prevalence that the table does not have, by Bayes' rule, with logit intervals by the delta method.
 *
 * var logit PPV = (1−Se)/(Se·n₁) + Sp/((1−Sp)·n₀); var logit NPV = Se/((1−Se)·n₁) + (1−Sp)/(Sp·n₀). Where a count is nought,
 * z²/2 is added to every count first (the adjusted logit), also for the estimate. Assumes that sensitivity and specificity
 * travel to the other prevalence. Throws EMPTY, SINGLE_CLASS, OUT_OF_RANGE and NOT_FINITE.
 * Source: Mercaldo N, Lau K, Zhou X. Confidence intervals for predictive values with an emphasis to case-control studies,
 * Stat. Med. 26 (2007) 2170–2183.
 */
export function predictiveValuesAtPrevalence(
  table: TwoByTwoTable,
  prevalence: number,
  level = 0.95,
): PredictiveValuesAtPrevalence {
  requireTwoByTwoTable(table);
  requireWithin(prevalence, Number.MIN_VALUE, 1 - Number.EPSILON / 2, 'prevalence');
  const { truePositives, falsePositives, falseNegatives, trueNegatives } = table;
  if (truePositives + falseNegatives === 0) throw new StatisticsError('SINGLE_CLASS', 'No case has the condition.');
  if (falsePositives + trueNegatives === 0) throw new StatisticsError('SINGLE_CLASS', 'Every case has the condition.');
  const z = normalDeviate(level);
  const adjusted = [truePositives, falsePositives, falseNegatives, trueNegatives].includes(0);
  const { sensitivity, specificity, diseased, healthy } = samplesOf(table, adjusted ? (z * z) / 2 : 0);
  const missed = 1 - sensitivity;
  const alarmed = 1 - specificity;
  const odds = prevalence / (1 - prevalence);
  const positiveVariance = missed / sensitivity / diseased + specificity / alarmed / healthy;
  const negativeVariance = sensitivity / missed / diseased + alarmed / specificity / healthy;
  return {
    prevalence,
    positive: valueAt((odds * sensitivity) / alarmed, positiveVariance, z, level),
    negative: valueAt(specificity / (odds * missed), negativeVariance, z, level),
    adjusted,
  };
}
