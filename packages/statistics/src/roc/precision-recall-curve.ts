import { type TieGroups, tieGroups } from './tie-groups.ts';

/** One point a distinct score, from the highest threshold down; a case is positive at or above it. */
export interface PrecisionRecallCurve {
  readonly thresholds: Float64Array;
  /** TP/(TP + FP), the PPV at this threshold. */
  readonly precision: Float64Array;
  /** TP/P, the sensitivity. */
  readonly recall: Float64Array;
  /** Σ (recall_k − recall_{k−1})·precision_k: no interpolation, which would be too high. */
  readonly averagePrecision: number;
}

function curveOf(groups: TieGroups): PrecisionRecallCurve {
  const points = groups.scores.length;
  const thresholds = groups.scores.slice().reverse();
  const precision = new Float64Array(points);
  const recall = new Float64Array(points);
  let found = 0;
  let flagged = 0;
  let averagePrecision = 0;
  for (let point = 0; point < points; point += 1) {
    const positives = groups.positives[points - 1 - point] ?? 0;
    found += positives;
    flagged += positives + (groups.negatives[points - 1 - point] ?? 0);
    precision[point] = found / flagged;
    recall[point] = found / groups.positiveTotal;
    averagePrecision += (positives / groups.positiveTotal) * (found / flagged);
  }
  return { thresholds, precision, recall, averagePrecision };
}

/**
 * The precision-recall curve and average precision. Both depend on the prevalence among the cases given.
 *
 * `labels` are 1 with the condition and 0 without. Throws EMPTY, SINGLE_CLASS, LENGTH_MISMATCH, NOT_FINITE and OUT_OF_RANGE.
 * Source: Davis J, Goadrich M. The relationship between precision-recall and ROC curves, ICML (2006) 233–240.
 */
export function precisionRecallCurve(labels: Uint8Array, scores: Float64Array): PrecisionRecallCurve {
  return curveOf(tieGroups(labels, scores));
}
