import { requireWithin } from '../input/require-within.ts';
import { areaUnderCurve } from './area-under-curve.ts';
import type { RocCurve } from './roc-curve.ts';

/** The curve with only these of its points. */
function curveAt(curve: RocCurve, kept: Uint32Array): RocCurve {
  const pick = (values: Float64Array | Uint32Array) => (_: number, index: number) => values[kept[index] ?? 0] ?? 0;
  return {
    positives: curve.positives,
    negatives: curve.negatives,
    thresholds: new Float64Array(kept.length).map(pick(curve.thresholds)),
    truePositives: new Uint32Array(kept.length).map(pick(curve.truePositives)),
    falsePositives: new Uint32Array(kept.length).map(pick(curve.falsePositives)),
    sensitivity: new Float64Array(kept.length).map(pick(curve.sensitivity)),
    specificity: new Float64Array(kept.length).map(pick(curve.specificity)),
  };
}

/** The first point, and the last of each of `steps` equal stretches of sensitivity + (1 − specificity). */
function evenlySpaced(curve: RocCurve, steps: number): Uint32Array {
  const last = curve.thresholds.length - 1;
  const stretchOf = (point: number) =>
    Math.floor((((curve.sensitivity[point] ?? 0) + 1 - (curve.specificity[point] ?? 0)) * steps) / 2);
  const kept: number[] = [0];
  let stretch = stretchOf(1);
  for (let point = 1; point < last; point += 1) {
    const next = stretchOf(point + 1);
    if (next > stretch) kept.push(point);
    stretch = next;
  }
  kept.push(last);
  return Uint32Array.from(kept);
}

/**
 * Fewer points of the same curve for display: each is a true operating point, and the area differs by at most `tolerance`.
 *
 * Points evenly spaced along the curve, 256 stretches and then twice as many until the area holds; a chord is then nowhere
 * further from the curve than its stretch. Throws NOT_FINITE and OUT_OF_RANGE.
 */
export function thinCurve(curve: RocCurve, tolerance = 1e-6): RocCurve {
  requireWithin(tolerance, 0, 1, 'tolerance');
  const area = areaUnderCurve(curve);
  for (let steps = 256; steps < 2 * curve.thresholds.length; steps *= 2) {
    const thinned = curveAt(curve, evenlySpaced(curve, steps));
    if (Math.abs(areaUnderCurve(thinned) - area) <= tolerance) return thinned;
  }
  return curve;
}
