import type { RocCurve } from './roc-curve.ts';

/** The trapezoidal area under a curve, whole or thinned. */
export function areaUnderCurve(curve: RocCurve): number {
  let doubled = 0;
  for (let point = 1; point < curve.thresholds.length; point += 1) {
    const width = (curve.falsePositives[point] ?? 0) - (curve.falsePositives[point - 1] ?? 0);
    doubled += width * ((curve.truePositives[point] ?? 0) + (curve.truePositives[point - 1] ?? 0));
  }
  return doubled / (2 * curve.positives * curve.negatives);
}
