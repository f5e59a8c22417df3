import { requireWithin } from '../input/require-within.ts';
import { StatisticsError } from '../statistics-error.ts';
import type { RocCurve } from './roc-curve.ts';

export interface PartialAuroc {
  /** The area over the range; at most the range's width. */
  readonly area: number;
  /** ½(1 + (area − chance)/(width − chance)): ½ for chance and 1 for a perfect curve. */
  readonly standardized: number;
}

/** ∫ height d(across) for across in [from, to], by trapezia; both rise together. */
function areaBetween(across: Float64Array, height: Float64Array, from: number, to: number): number {
  let area = 0;
  for (let point = 1; point < across.length; point += 1) {
    const left = across[point - 1] ?? 0;
    const right = across[point] ?? 0;
    const start = Math.max(left, from);
    const end = Math.min(right, to);
    if (end <= start) continue;
    const base = height[point - 1] ?? 0;
    const slope = ((height[point] ?? 0) - base) / (right - left);
    area += (end - start) * (base + slope * ((start + end) / 2 - left));
  }
  return area;
}

/**
 * The area under the curve between two specificities, or to its right between two sensitivities, with McClish's standard form.
 *
 * Over specificity [s, t]: ∫ sensitivity d(1 − specificity) from 1−t to 1−s. Over sensitivity [s, t]: ∫ specificity
 * d(sensitivity). Chance is the area under the diagonal. Throws NOT_FINITE and OUT_OF_RANGE (also for an empty range).
 * Source: McClish D. Analyzing a portion of the ROC curve, Med. Decis. Making 9 (1989) 190–195.
 */
export function partialAuroc(
  curve: RocCurve,
  over: 'specificity' | 'sensitivity',
  least: number,
  most: number,
): PartialAuroc {
  requireWithin(least, 0, 1, `least ${over}`);
  requireWithin(most, least, 1, `greatest ${over}`);
  if (least === most) throw new StatisticsError('OUT_OF_RANGE', `The range of ${over} has no width.`);
  const width = most - least;
  const chance = width * (1 - (least + most) / 2);
  const area =
    over === 'specificity'
      ? areaBetween(
          curve.specificity.map((value) => 1 - value),
          curve.sensitivity,
          1 - most,
          1 - least,
        )
      : areaBetween(curve.sensitivity, curve.specificity, least, most);
  return { area, standardized: (1 + (area - chance) / (width - chance)) / 2 };
}
