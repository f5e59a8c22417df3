import { requireWithin } from '../input/require-within.ts';
import { type OperatingPoint, operatingPoint } from './operating-point.ts';
import type { RocCurve } from './roc-curve.ts';

/** The lowest threshold, and so the most sensitive, with at least this specificity. Throws NOT_FINITE and OUT_OF_RANGE. */
export function pointAtSpecificity(curve: RocCurve, specificity: number): OperatingPoint {
  requireWithin(specificity, 0, 1, 'specificity');
  const point = curve.specificity.findLastIndex((reached) => reached >= specificity);
  return operatingPoint(curve, point);
}
