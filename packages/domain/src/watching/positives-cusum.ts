import { cusum } from '@plumbline/statistics';
import type { CountedShare } from './watch-sample.ts';

/** The sum at which a clinic is warned, and at which a version is taken out. */
export const cusumLimits = { warning: 9, stop: 18 } as const;

/**
 * CUSUM of the positive rate over the days since the version came into use. Days are joined until they hold `minimum` results;
 * each such block is a standard score on the arcsine scale, where a share's spread does not depend on the share (Anscombe,
 * Biometrika 35 (1948) 246–254).
 *
 * The reference's own share is known to its error alone, and that error is the same every day: so much is allowed for
 * before deviations add up.
 *
 * @param days the oldest first
 * @returns the larger of both sums after each block, with the day that ends it; empty before the first block is full
 */
export function positivesCusum(
  reference: CountedShare,
  days: readonly CountedShare[],
  minimum: number,
): readonly { readonly day: number; readonly sum: number }[] {
  const blocks: { readonly day: number; readonly share: CountedShare }[] = [];
  let open: CountedShare = { count: 0, total: 0 };
  for (const [day, { count, total }] of days.entries()) {
    open = { count: open.count + count, total: open.total + total };
    if (open.total < minimum) continue;
    blocks.push({ day, share: open });
    open = { count: 0, total: 0 };
  }
  if (blocks.length === 0 || reference.total === 0) return [];
  const expected = angle(reference);
  const scores = Float64Array.from(blocks, ({ share }) => 2 * Math.sqrt(share.total + 0.5) * (angle(share) - expected));
  const usual = blocks.reduce((sum, { share }) => sum + share.total, 0) / blocks.length;
  const allowance = 0.5 + 2 * Math.sqrt(usual / reference.total);
  const { upper, lower } = cusum(scores, { target: 0, allowance, decisionInterval: cusumLimits.warning });
  return blocks.map(({ day }, place) => ({ day, sum: Math.max(upper[place] ?? 0, lower[place] ?? 0) }));
}

function angle({ count, total }: CountedShare): number {
  return Math.asin(Math.sqrt((count + 3 / 8) / (total + 3 / 4)));
}
