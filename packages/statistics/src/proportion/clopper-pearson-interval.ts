import { betaQuantile } from '../distribution/beta-quantile.ts';
import { requireLevel } from '../input/require-level.ts';
import { requireShare } from '../input/require-share.ts';
import type { Proportion } from './proportion.ts';

/**
 * The exact interval: lower = Beta⁻¹(α/2; x, n−x+1), upper = Beta⁻¹(1−α/2; x+1, n−x), and 0 or 1 at the ends.
 *
 * Assumes independent cases with one probability. Covers at least the level, so it is wide for small n.
 * Throws EMPTY, OUT_OF_RANGE and NOT_FINITE.
 * Source: Clopper C, Pearson E. Biometrika 26 (1934) 404–413; method 5 of Newcombe R. Stat. Med. 17 (1998) 857–872.
 */
export function clopperPearsonInterval(count: number, total: number, level = 0.95): Proportion {
  requireShare(count, total);
  requireLevel(level);
  const outside = (1 - level) / 2;
  const lower = count === 0 ? 0 : betaQuantile(outside, count, total - count + 1);
  const upper = count === total ? 1 : betaQuantile(1 - outside, count + 1, total - count);
  return { count, total, estimate: count / total, lower, upper, level };
}
