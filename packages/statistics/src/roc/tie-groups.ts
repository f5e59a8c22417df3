import { requireBothClasses } from '../input/require-both-classes.ts';
import { requireSameLength } from '../input/require-same-length.ts';
import { sortScores } from './sort-scores.ts';

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
  const sorted = sortScores(scores);
  const { length } = scores;
  const distinct = new Float64Array(length);
  const positives = new Uint32Array(length);
  const negatives = new Uint32Array(length);
  let group = 0;
  for (let start = 0; start < length; group += 1) {
    const score = sorted.scores[start] ?? 0;
    let found = 0;
    let end = start;
    for (; end < length && sorted.scores[end] === score; end += 1) found += labels[sorted.order[end] ?? 0] ?? 0;
    distinct[group] = score;
    positives[group] = found;
    negatives[group] = end - start - found;
    start = end;
  }
  return {
    scores: distinct.subarray(0, group),
    positives: positives.subarray(0, group),
    negatives: negatives.subarray(0, group),
    positiveTotal,
    negativeTotal,
  };
}
