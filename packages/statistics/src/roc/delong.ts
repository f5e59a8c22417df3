import { normalDeviate } from '../distribution/normal-deviate.ts';
import type { Interval } from '../interval.ts';
import { StatisticsError } from '../statistics-error.ts';
import { aurocOfGroups } from './auroc-of-groups.ts';
import { type TieGroups, tieGroups } from './tie-groups.ts';

export interface DeLong extends Interval {
  readonly auroc: number;
  readonly variance: number;
  readonly standardError: number;
  readonly positives: number;
  readonly negatives: number;
}

interface Placements {
  readonly auroc: number;
  /** Sums of the squared distances of the placement values of each class from the area. */
  readonly positiveSquares: number;
  readonly negativeSquares: number;
}

function placementsOf(groups: TieGroups): Placements {
  const { positiveTotal, negativeTotal } = groups;
  const auroc = aurocOfGroups(groups);
  let positivesBelow = 0;
  let negativesBelow = 0;
  let positiveSquares = 0;
  let negativeSquares = 0;
  for (let group = 0; group < groups.scores.length; group += 1) {
    const positives = groups.positives[group] ?? 0;
    const negatives = groups.negatives[group] ?? 0;
    const positiveOff = (2 * negativesBelow + negatives) / (2 * negativeTotal) - auroc;
    const negativeOff = 1 - (2 * positivesBelow + positives) / (2 * positiveTotal) - auroc;
    positiveSquares += positives * positiveOff * positiveOff;
    negativeSquares += negatives * negativeOff * negativeOff;
    positivesBelow += positives;
    negativesBelow += negatives;
  }
  return { auroc, positiveSquares, negativeSquares };
}

/**
 * The AUROC with DeLong's variance and a normal interval inside [0, 1].
 *
 * Var = Σ(V₁₀ − A)²/((n₁−1)n₁) + Σ(V₀₁ − A)²/((n₀−1)n₀), where V₁₀ of a case with the condition is the share of cases without
 * that score below it (ties half), V₀₁ alike. One sort, then one pass over the distinct scores. Assumes independent cases, and
 * enough for a normal area: at a perfect separation the variance is 0 and the interval has no width.
 *
 * Throws EMPTY, SINGLE_CLASS (also with one case of a class), LENGTH_MISMATCH, NOT_FINITE and OUT_OF_RANGE.
 * Source: DeLong E, DeLong D, Clarke-Pearson D. Biometrics 44 (1988) 837–845; by midranks, Sun X, Xu W. IEEE Signal Process.
 * Lett. 21 (2014) 1389–1393.
 */
export function deLong(labels: Uint8Array, scores: Float64Array, level = 0.95): DeLong {
  const z = normalDeviate(level);
  const groups = tieGroups(labels, scores);
  const { positiveTotal: positives, negativeTotal: negatives } = groups;
  if (positives < 2 || negatives < 2) {
    throw new StatisticsError('SINGLE_CLASS', 'A variance needs two cases with the condition and two without.');
  }
  const { auroc, positiveSquares, negativeSquares } = placementsOf(groups);
  const variance = positiveSquares / (positives - 1) / positives + negativeSquares / (negatives - 1) / negatives;
  const standardError = Math.sqrt(variance);
  const lower = Math.max(0, auroc - z * standardError);
  const upper = Math.min(1, auroc + z * standardError);
  return { auroc, variance, standardError, lower, upper, level, positives, negatives };
}
