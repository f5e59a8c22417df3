import { aurocOfGroups } from './auroc-of-groups.ts';
import { tieGroups } from './tie-groups.ts';

/**
 * The area under the empirical ROC curve: the share of (with, without) pairs in which the case with the condition has the
 * higher score, a tie counting one half. O(n) after the sort, and never above 1.
 *
 * `labels` are 1 with the condition and 0 without. Throws EMPTY, SINGLE_CLASS, LENGTH_MISMATCH, NOT_FINITE and OUT_OF_RANGE.
 * Source: Bamber D. J. Math. Psychol. 12 (1975) 387–415.
 */
export function auroc(labels: Uint8Array, scores: Float64Array): number {
  return aurocOfGroups(tieGroups(labels, scores));
}
