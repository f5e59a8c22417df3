import { requireFinite } from '../input/require-finite.ts';
import { requireSameLength } from '../input/require-same-length.ts';
import { requireWithin } from '../input/require-within.ts';
import { StatisticsError } from '../statistics-error.ts';

/** The share of each bin after adding the pseudo-count to all. */
function sharesOf(counts: Float64Array, pseudoCount: number): Float64Array {
  const total = counts.reduce((sum, count) => sum + count + pseudoCount, 0);
  if (total === 0) throw new StatisticsError('EMPTY', 'There are no cases.');
  return counts.map((count) => (count + pseudoCount) / total);
}

/**
 * The population stability index Σ (q − p) ln(q/p) of the bin shares p before and q now: 0 for equal ones, never negative.
 *
 * Counts in the same bins; by custom below 0.1 is stable and above 0.25 a shift, but it grows with few cases: its expectation
 * without a shift is about (bins − 1)(1/n + 1/m). An empty bin makes it infinite: give a pseudo-count, as 0.5, or merge bins.
 * Throws EMPTY, LENGTH_MISMATCH, NOT_FINITE, OUT_OF_RANGE, and ZERO_CELL for an empty bin.
 * Source: Yurdakul B, Naranjo J. Statistical properties of the population stability index, J. Risk Model Valid. 14 (2020);
 * the sum is Jeffreys' divergence, Proc. R. Soc. A 186 (1946) 453–461.
 */
export function populationStabilityIndex(before: Float64Array, now: Float64Array, pseudoCount = 0): number {
  requireSameLength(before, now, 'bins');
  requireWithin(pseudoCount, 0, Number.MAX_SAFE_INTEGER, 'pseudo-count');
  for (const counts of [before, now]) {
    requireFinite(counts, 'counts');
    for (const count of counts) requireWithin(count, 0, Number.MAX_SAFE_INTEGER, 'count of a bin');
  }
  const expected = sharesOf(before, pseudoCount);
  const observed = sharesOf(now, pseudoCount);
  let index = 0;
  for (const [bin, p] of expected.entries()) {
    const q = observed[bin] ?? 0;
    if (p === 0 || q === 0) throw new StatisticsError('ZERO_CELL', `Bin ${bin + 1} is empty before or now.`);
    index += (q - p) * Math.log(q / p);
  }
  return index;
}
