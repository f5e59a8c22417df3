import { logGamma } from '../distribution/log-gamma.ts';
import { requireShare } from '../input/require-share.ts';

export interface FisherExact {
  /** That the second share is at least as large as seen, were both the same. */
  readonly largerP: number;
  /** That a table at most as probable as the one seen comes up. */
  readonly twoSidedP: number;
}

function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}

/** Rounding makes equally probable tables differ in the last places; R's fisher.test allows for the same part. */
const alike = 1 + 1e-7;

/**
 * Fisher's exact test of two independent shares, count of total each, given all four margins. It holds its level at any size,
 * also where a share is nought and χ² is of no use.
 *
 * Throws EMPTY, OUT_OF_RANGE and NOT_FINITE. Source: Fisher R. J. R. Stat. Soc. 98 (1935) 39–82; two-sided as R's fisher.test.
 */
export function fisherExact(
  first: { readonly count: number; readonly total: number },
  second: { readonly count: number; readonly total: number },
): FisherExact {
  requireShare(first.count, first.total);
  requireShare(second.count, second.total);
  const both = first.count + second.count;
  const lowest = Math.max(0, both - first.total);
  const highest = Math.min(second.total, both);
  const all = logChoose(first.total + second.total, both);
  const probabilityOf = (count: number) =>
    Math.exp(logChoose(second.total, count) + logChoose(first.total, both - count) - all);
  const seen = probabilityOf(second.count);
  let [largerP, twoSidedP] = [0, 0];
  for (let count = lowest; count <= highest; count += 1) {
    const probability = probabilityOf(count);
    if (count >= second.count) largerP += probability;
    if (probability <= seen * alike) twoSidedP += probability;
  }
  return { largerP: Math.min(1, largerP), twoSidedP: Math.min(1, twoSidedP) };
}
