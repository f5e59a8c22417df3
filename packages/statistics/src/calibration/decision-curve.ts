import { requireProbabilities } from '../input/require-probabilities.ts';
import { pointAtThreshold } from '../roc/point-at-threshold.ts';
import { rocCurve } from '../roc/roc-curve.ts';
import { StatisticsError } from '../statistics-error.ts';

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
  requireProbabilities(probabilities);
  requireProbabilities(thresholds, 'thresholds');
  if (thresholds.includes(1)) throw new StatisticsError('OUT_OF_RANGE', 'A threshold of 1 has infinite odds.');
  const curve = rocCurve(labels, probabilities);
  const { positives, negatives } = curve;
  return Array.from(thresholds, (threshold) => {
    const { truePositives, falsePositives } = pointAtThreshold(curve, threshold);
    const odds = threshold / (1 - threshold);
    const benefit = (found: number, alarms: number) => (found - alarms * odds) / labels.length;
    return {
      threshold,
      netBenefit: benefit(truePositives, falsePositives),
      netBenefitOfAll: benefit(positives, negatives),
    };
  });
}
