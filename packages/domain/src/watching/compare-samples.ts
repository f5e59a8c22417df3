import { betaTails, fisherExact, kolmogorovSmirnov, populationStabilityIndex } from '@plumbline/statistics';
import type { CountedShare } from './watch-sample.ts';

/** How far two samples lie apart, and how probable as much is when nothing has changed. */
export interface Shift {
  /** Population stability index. */
  readonly index: number;
  readonly pValue: number;
}

/** Half a case in every bin: an empty one would make the index infinite. */
const pseudoCount = 0.5;
const bins = 5;

/** Kolmogorov–Smirnov's p value, and the index over fifths of the reference. Both hold at least one number. */
export function distributionShift(reference: readonly number[], window: readonly number[]): Shift {
  const [before, now] = [Float64Array.from(reference), Float64Array.from(window)];
  const { pValue } = kolmogorovSmirnov(before, now);
  const sorted = before.toSorted();
  const edges = Array.from(
    { length: bins - 1 },
    (_, bin) => sorted[Math.floor(((bin + 1) * sorted.length) / bins)] ?? 0,
  );
  const binned = (values: Float64Array) => {
    const counts = new Float64Array(bins);
    for (const value of values) {
      const bin = edges.filter((edge) => value >= edge).length;
      counts[bin] = (counts[bin] ?? 0) + 1;
    }
    return counts;
  };
  return { index: populationStabilityIndex(binned(before), binned(now), pseudoCount), pValue };
}

/**
 * Each kind against the rest by Fisher's exact test, times the number of kinds (Bonferroni). χ² would need five expected in
 * each cell, and the kind that matters most, one that was never seen before, has none.
 */
export function mixShift(
  reference: Readonly<Record<string, number>>,
  window: Readonly<Record<string, number>>,
): Shift | null {
  const kinds = [...new Set([...Object.keys(reference), ...Object.keys(window)])].sort();
  const before = Float64Array.from(kinds, (kind) => reference[kind] ?? 0);
  const now = Float64Array.from(kinds, (kind) => window[kind] ?? 0);
  const [totalBefore, totalNow] = [before, now].map((counts) => counts.reduce((sum, count) => sum + count, 0));
  if (!totalBefore || !totalNow) return null;
  if (kinds.length < 2) return { index: 0, pValue: 1 };
  const pValues = kinds.map((_, place) => {
    const first = { count: before[place] ?? 0, total: totalBefore };
    return fisherExact(first, { count: now[place] ?? 0, total: totalNow }).twoSidedP;
  });
  const pValue = Math.min(1, Math.min(...pValues) * kinds.length);
  return { index: populationStabilityIndex(before, now, pseudoCount), pValue };
}

/** Whether a share has grown: Fisher's exact test, one-sided. */
export function shareGrowth(reference: CountedShare, window: CountedShare): Shift {
  const cells = ({ count, total }: CountedShare) => Float64Array.of(count, total - count);
  const index = populationStabilityIndex(cells(reference), cells(window), pseudoCount);
  return { index, pValue: fisherExact(reference, window).largerP };
}

/** How probable so many or more are when the true share is the limit: the exact binomial tail. */
export function excessP({ count, total }: CountedShare, limit: number): number {
  return count === 0 ? 1 : betaTails(limit, count, total - count + 1).lower;
}
