import { requireBothClasses } from '../input/require-both-classes.ts';
import { requireSameLength } from '../input/require-same-length.ts';
import { ascendingOrder } from './ascending-order.ts';

/** The distinct scores from the lowest to the highest, with how many cases of each class have them. */
export interface TieGroups {
  readonly scores: Float64Array;
  readonly positives: Uint32Array;
  readonly negatives: Uint32Array;
  readonly positiveTotal: number;
  readonly negativeTotal: number;
}

/**
 * Sorts once and gathers equal scores; everything about one ROC curve follows from it in one pass.
 * Throws EMPTY, SINGLE_CLASS, LENGTH_MISMATCH, NOT_FINITE and OUT_OF_RANGE.
 */
export function tieGroups(labels: Uint8Array, scores: Float64Array): TieGroups {
  requireSameLength(labels, scores, 'labels and scores');
  const { positives: positiveTotal, negatives: negativeTotal } = requireBothClasses(labels);
  const order = ascendingOrder(scores);
  const distinct = new Float64Array(order.length);
  const positives = new Uint32Array(order.length);
  const sizes = new Uint32Array(order.length);
  let group = -1;
  let previous = Number.NaN;
  for (let rank = 0; rank < order.length; rank += 1) {
    const index = order[rank] ?? 0;
    const score = scores[index] ?? 0;
    if (score !== previous) {
      group += 1;
      distinct[group] = score;
      previous = score;
    }
    sizes[group] = (sizes[group] ?? 0) + 1;
    positives[group] = (positives[group] ?? 0) + (labels[index] ?? 0);
  }
  const count = group + 1;
  for (let each = 0; each < count; each += 1) sizes[each] = (sizes[each] ?? 0) - (positives[each] ?? 0);
  return {
    scores: distinct.subarray(0, count),
    positives: positives.subarray(0, count),
    negatives: sizes.subarray(0, count),
    positiveTotal,
    negativeTotal,
  };
}
