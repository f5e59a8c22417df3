import { StatisticsError } from '../statistics-error.ts';
import { type OperatingPoint, operatingPoint } from './operating-point.ts';
import type { RocCurve } from './roc-curve.ts';

/**
 * What the curve says of any threshold, also one that no case has: the point whose cases are those at or above it. Its `threshold`
 * is the lowest score among them. A search by halves. Throws NOT_FINITE where the threshold is not a number.
 */
export function pointAtThreshold(curve: RocCurve, threshold: number): OperatingPoint {
  if (Number.isNaN(threshold)) throw new StatisticsError('NOT_FINITE', 'The threshold is not a number.');
  let point = 0;
  let beyond = curve.thresholds.length;
  while (beyond - point > 1) {
    const middle = (point + beyond) >>> 1;
    if ((curve.thresholds[middle] ?? 0) >= threshold) point = middle;
    else beyond = middle;
  }
  return operatingPoint(curve, point);
}
