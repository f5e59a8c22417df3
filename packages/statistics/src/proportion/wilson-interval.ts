import { normalDeviate } from '../distribution/normal-deviate.ts';
import { requireShare } from '../input/require-share.ts';
import type { Proportion } from './proportion.ts';

/**
 * Wilson's score interval, without continuity correction: (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n).
 *
 * Assumes independent cases with one probability. Holds its level on average; never leaves [0, 1], and reaches 0 and 1 exactly at
 * 0 of n and n of n. Throws EMPTY, OUT_OF_RANGE and NOT_FINITE.
 * Source: Wilson E. J. Am. Stat. Assoc. 22 (1927); method 3 of Newcombe R. Stat. Med. 17 (1998) 857–872.
 */
export function wilsonInterval(count: number, total: number, level = 0.95): Proportion {
  requireShare(count, total);
  const z = normalDeviate(level);
  const squared = z * z;
  const centre = count + squared / 2;
  const halfWidth = z * Math.sqrt((count * (total - count)) / total + squared / 4);
  const lower = count === 0 ? 0 : Math.max(0, (centre - halfWidth) / (total + squared));
  const upper = count === total ? 1 : Math.min(1, (centre + halfWidth) / (total + squared));
  return { count, total, estimate: count / total, lower, upper, level };
}
