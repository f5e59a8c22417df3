import { kolmogorovQuantile } from '../distribution/kolmogorov-quantile.ts';
import { requireLevel } from '../input/require-level.ts';
import type { RocCurve } from './roc-curve.ts';

/** Bounds of sensitivity at the points of the curve that it was made from. */
export interface SimultaneousBand {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly level: number;
}

/** The highest sensitivity with a false-positive share of at most `share`, straight between points; `from` is where to look. */
function sensitivityAt(curve: RocCurve, share: number, from: number): { point: number; sensitivity: number } {
  const falseShare = (point: number) => (curve.falsePositives[point] ?? curve.negatives) / curve.negatives;
  let point = from;
  while (point + 1 < curve.thresholds.length && falseShare(point + 1) <= share) point += 1;
  const base = curve.sensitivity[point] ?? 1;
  const run = falseShare(point + 1) - falseShare(point);
  const rise = (curve.sensitivity[point + 1] ?? base) - base;
  return { point, sensitivity: run > 0 ? base + (rise * (share - falseShare(point))) / run : base };
}

/**
 * A band that holds the whole curve with the level: the curve moved by d down and e to the right, and by both the other way.
 *
 * d = c/√n₁ and e = c/√n₀ with c the √level quantile of Kolmogorov's distribution: each class's distribution function lies in its
 * band with √level, and the two are independent. Asymptotic and wide. Assumes continuous scores (ties make it wider than need be) and
 * independent cases. Throws NOT_FINITE and OUT_OF_RANGE.
 * Source: Campbell G. Advances in statistical methodology for the evaluation of diagnostic and laboratory tests, Stat. Med. 13
 * (1994) 499–508.
 */
export function simultaneousBand(curve: RocCurve, level = 0.95): SimultaneousBand {
  requireLevel(level);
  const c = kolmogorovQuantile(Math.sqrt(level));
  const down = c / Math.sqrt(curve.positives);
  const across = c / Math.sqrt(curve.negatives);
  const lower = new Float64Array(curve.thresholds.length);
  const upper = new Float64Array(curve.thresholds.length);
  let behind = 0;
  let ahead = 0;
  for (let point = 0; point < curve.thresholds.length; point += 1) {
    const share = (curve.falsePositives[point] ?? 0) / curve.negatives;
    if (share >= across) {
      const left = sensitivityAt(curve, share - across, behind);
      behind = left.point;
      lower[point] = Math.max(0, left.sensitivity - down);
    }
    const right = sensitivityAt(curve, Math.min(1, share + across), ahead);
    ahead = right.point;
    upper[point] = Math.min(1, right.sensitivity + down);
  }
  return { lower, upper, level };
}
