import { type OperatingPoint, operatingPoint } from './operating-point.ts';
import type { RocCurve } from './roc-curve.ts';

/**
 * The threshold with the largest J = sensitivity + specificity − 1; of equal ones the most sensitive (a screening test misses less).
 *
 * Compared in whole numbers of cases, TP·n₀ − FP·n₁, so that equal J are seen as equal. Source: Youden W. Cancer 3 (1950) 32–35.
 */
export function youdenPoint(curve: RocCurve): OperatingPoint & { readonly youdenIndex: number } {
  let best = 0;
  let most = 0;
  for (let point = 0; point < curve.thresholds.length; point += 1) {
    const gain =
      (curve.truePositives[point] ?? 0) * curve.negatives - (curve.falsePositives[point] ?? 0) * curve.positives;
    if (gain < most) continue;
    most = gain;
    best = point;
  }
  return { ...operatingPoint(curve, best), youdenIndex: most / (curve.positives * curve.negatives) };
}
