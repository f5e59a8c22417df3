import { requireWithin } from '../input/require-within.ts';
import { type OperatingPoint, operatingPoint } from './operating-point.ts';
import type { RocCurve } from './roc-curve.ts';

/** The highest threshold, and so the most specific, with at least this sensitivity. Throws NOT_FINITE and OUT_OF_RANGE. */
export function pointAtSensitivity(curve: RocCurve, sensitivity: number): OperatingPoint {
  requireWithin(sensitivity, 0, 1, 'sensitivity');
  const point = curve.sensitivity.findIndex((reached) => reached >= sensitivity);
  return operatingPoint(curve, point);
}
