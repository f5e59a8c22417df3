import { requireBothClasses } from '../input/require-both-classes.ts';
import { requireSameLength } from '../input/require-same-length.ts';
import { StatisticsError } from '../statistics-error.ts';
import { sortScores } from './sort-scores.ts';

/**
 * For every case, in the order given, the share of the other class on its right side (ties half): below it for a case with the
 * condition, above it for one without. DeLong's V₁₀ and V₀₁; the mean of either class is the area.
 */
export interface Placements {
  readonly auroc: number;
  readonly values: Float64Array;
}

/** Walks the tied runs of the sorted cases once and writes each case's placement. */
function fill(values: Float64Array, labels: Uint8Array, scores: Float64Array, positives: number): number {
  const { scores: sorted, order } = sortScores(scores);
  const negatives = order.length - positives;
  let positivesBelow = 0;
  let negativesBelow = 0;
  let doubledWins = 0;
  for (let start = 0; start < order.length; ) {
    const score = sorted[start];
    let end = start;
    let inside = 0;
    for (; end < order.length && sorted[end] === score; end += 1) inside += labels[order[end] ?? 0] ?? 0;
    const outside = end - start - inside;
    const ofPositive = (2 * negativesBelow + outside) / (2 * negatives);
    const ofNegative = (2 * (positives - positivesBelow) - inside) / (2 * positives);
    for (let rank = start; rank < end; rank += 1) {
      const index = order[rank] ?? 0;
      values[index] = labels[index] === 1 ? ofPositive : ofNegative;
    }
    doubledWins += inside * (2 * negativesBelow + outside);
    positivesBelow += inside;
    negativesBelow += outside;
    start = end;
  }
  return doubledWins / (2 * positives * negatives);
}

/**
 * The placement values of all cases, in O(n) after the sort.
 * Throws EMPTY, SINGLE_CLASS (also with one case of a class), LENGTH_MISMATCH, NOT_FINITE and OUT_OF_RANGE.
 * Source: DeLong E, DeLong D, Clarke-Pearson D. Biometrics 44 (1988) 837–845.
 */
export function placements(labels: Uint8Array, scores: Float64Array): Placements {
  requireSameLength(labels, scores, 'labels and scores');
  const { positives, negatives } = requireBothClasses(labels);
  if (positives < 2 || negatives < 2) {
    throw new StatisticsError('SINGLE_CLASS', 'A variance needs two cases with the condition and two without.');
  }
  const values = new Float64Array(labels.length);
  return { auroc: fill(values, labels, scores, positives), values };
}
