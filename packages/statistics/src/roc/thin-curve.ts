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

/** Twice the area below the chord from one point to another, in pairs of cases. */
function chordArea(curve: RocCurve, from: number, to: number): number {
  const width = (curve.falsePositives[to] ?? 0) - (curve.falsePositives[from] ?? 0);
  return width * ((curve.truePositives[to] ?? 0) + (curve.truePositives[from] ?? 0));
}

/** Twice the area below the curve up to each point, in pairs of cases: whole numbers. */
function areasOf(curve: RocCurve): Float64Array {
  const areas = new Float64Array(curve.thresholds.length);
  for (let point = 1; point < areas.length; point += 1) {
    areas[point] = (areas[point - 1] ?? 0) + chordArea(curve, point - 1, point);
  }
  return areas;
}

/**
 * The first point, one of each of `steps` equal stretches of sensitivity + (1 − specificity), and the last. Of a stretch the point
 * whose chord leaves the smallest error so far, above or below: the errors of the stretches cancel instead of adding up.
 */
function onePerStretch(curve: RocCurve, areas: Float64Array, steps: number): Uint32Array {
  const last = curve.thresholds.length - 1;
  const stretchOf = (point: number) =>
    Math.floor((((curve.sensitivity[point] ?? 0) + 1 - (curve.specificity[point] ?? 0)) * steps) / 2);
  const kept: number[] = [0];
  let from = 0;
  let owed = 0;
  for (let point = 1; point < last; ) {
    const stretch = stretchOf(point);
    let best = point;
    let bestError = Number.POSITIVE_INFINITY;
    for (; point < last && stretchOf(point) === stretch; point += 1) {
      const error = owed + (areas[point] ?? 0) - (areas[from] ?? 0) - chordArea(curve, from, point);
      if (Math.abs(error) > Math.abs(bestError)) continue;
      best = point;
      bestError = error;
    }
    kept.push(best);
    from = best;
    owed = bestError;
  }
  kept.push(last);
  return Uint32Array.from(kept);
}

/**
 * Fewer points of the same curve for display: each is a true operating point, and the area differs by at most `tolerance`.
 *
 * One point in each of 256 stretches along the curve, and then of twice as many until the area holds; a chord is nowhere further
 * from the curve than its two stretches. Throws NOT_FINITE and OUT_OF_RANGE.
 */
export function thinCurve(curve: RocCurve, tolerance = 1e-6): RocCurve {
  requireWithin(tolerance, 0, 1, 'tolerance');
  const area = areaUnderCurve(curve);
  const areas = areasOf(curve);
  for (let steps = 256; steps < 2 * curve.thresholds.length; steps *= 2) {
    const thinned = curveAt(curve, onePerStretch(curve, areas, steps));
    if (Math.abs(areaUnderCurve(thinned) - area) <= tolerance) return thinned;
  }
  return curve;
}
