import { StatisticsError } from '../statistics-error.ts';
import type { RocCurve } from './roc-curve.ts';

/** One threshold of a curve: a case is positive at or above it. */
export interface OperatingPoint {
  readonly threshold: number;
  readonly sensitivity: number;
  readonly specificity: number;
  readonly truePositives: number;
  readonly falsePositives: number;
}

/** The point with this number on the curve; throws OUT_OF_RANGE beyond its end. */
export function operatingPoint(curve: RocCurve, point: number): OperatingPoint {
  const threshold = curve.thresholds[point];
  const sensitivity = curve.sensitivity[point];
  const specificity = curve.specificity[point];
  const truePositives = curve.truePositives[point];
  const falsePositives = curve.falsePositives[point];
  if (threshold === undefined || sensitivity === undefined || specificity === undefined) {
    throw new StatisticsError('OUT_OF_RANGE', `The curve has no point ${point}.`);
  }
  return {
    threshold,
    sensitivity,
    specificity,
    truePositives: truePositives ?? 0,
    falsePositives: falsePositives ?? 0,
  };
}
