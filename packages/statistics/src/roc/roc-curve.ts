import { tieGroups } from './tie-groups.ts';

/**
 * The empirical ROC curve from (0, 0) to (1, 1), one point a distinct score. Point k counts the cases at or above
 * `thresholds[k]`; the first threshold is +Infinity, which no case reaches.
 */
export interface RocCurve {
  readonly positives: number;
  readonly negatives: number;
  readonly thresholds: Float64Array;
  readonly truePositives: Uint32Array;
  readonly falsePositives: Uint32Array;
  readonly sensitivity: Float64Array;
  readonly specificity: Float64Array;
}

/**
 * The curve through all thresholds; tied scores make one slanted segment, whose area counts each tie one half.
 *
 * `labels` are 1 with the condition and 0 without. Throws EMPTY, SINGLE_CLASS, LENGTH_MISMATCH, NOT_FINITE and OUT_OF_RANGE.
 * Source: Fawcett T. An introduction to ROC analysis, Pattern Recognit. Lett. 27 (2006) 861–874.
 */
export function rocCurve(labels: Uint8Array, scores: Float64Array): RocCurve {
  const groups = tieGroups(labels, scores);
  const { positiveTotal: positives, negativeTotal: negatives } = groups;
  const points = groups.scores.length + 1;
  const thresholds = new Float64Array(points).fill(Number.POSITIVE_INFINITY, 0, 1);
  const truePositives = new Uint32Array(points);
  const falsePositives = new Uint32Array(points);
  const sensitivity = new Float64Array(points);
  const specificity = new Float64Array(points).fill(1, 0, 1);
  let above = 0;
  let aboveFalse = 0;
  for (let point = 1; point < points; point += 1) {
    const group = points - 1 - point;
    above += groups.positives[group] ?? 0;
    aboveFalse += groups.negatives[group] ?? 0;
    thresholds[point] = groups.scores[group] ?? 0;
    truePositives[point] = above;
    falsePositives[point] = aboveFalse;
    sensitivity[point] = above / positives;
    specificity[point] = (negatives - aboveFalse) / negatives;
  }
  return { positives, negatives, thresholds, truePositives, falsePositives, sensitivity, specificity };
}
