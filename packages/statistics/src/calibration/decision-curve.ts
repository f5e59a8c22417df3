import { requireBothClasses } from '../input/require-both-classes.ts';
import { requireProbabilities } from '../input/require-probabilities.ts';
import { requireSameLength } from '../input/require-same-length.ts';
import { StatisticsError } from '../statistics-error.ts';
import { twoByTwoTable } from '../two-by-two/two-by-two-table.ts';

/** Net benefit, in true positives a case, of acting on the model or on every case at one threshold; on none it is 0. */
export interface DecisionPoint {
  readonly threshold: number;
  readonly netBenefit: number;
  readonly netBenefitOfAll: number;
}

/**
 * The decision curve: TP/n − FP/n · t/(1−t) at each threshold t, against acting on all.
 *
 * Assumes calibrated probabilities and the cases' prevalence. Throws EMPTY, SINGLE_CLASS, LENGTH_MISMATCH, NOT_FINITE and
 * OUT_OF_RANGE (a threshold of 1 has infinite odds).
 * Source: Vickers A, Elkin E. Decision curve analysis, Med. Decis. Making 26 (2006) 565–574.
 */
export function decisionCurve(
  labels: Uint8Array,
  probabilities: Float64Array,
  thresholds: Float64Array,
): readonly DecisionPoint[] {
  requireSameLength(labels, probabilities, 'labels and probabilities');
  const { positives, negatives } = requireBothClasses(labels);
  requireProbabilities(probabilities);
  requireProbabilities(thresholds, 'thresholds');
  if (thresholds.includes(1)) throw new StatisticsError('OUT_OF_RANGE', 'A threshold of 1 has infinite odds.');
  return Array.from(thresholds, (threshold) => {
    const { truePositives, falsePositives } = twoByTwoTable(labels, probabilities, threshold);
    const odds = threshold / (1 - threshold);
    const benefit = (found: number, alarms: number) => (found - alarms * odds) / labels.length;
    return {
      threshold,
      netBenefit: benefit(truePositives, falsePositives),
      netBenefitOfAll: benefit(positives, negatives),
    };
  });
}
