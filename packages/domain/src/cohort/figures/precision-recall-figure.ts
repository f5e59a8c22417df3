import { precisionRecallCurve } from '@plumbline/statistics';
import type { Cases } from './cases-of.ts';

/** Precision (PPV) against recall (sensitivity), at the prevalence of the cohort; thinned for display to true operating points. */
export interface PrecisionRecallFigure {
  readonly averagePrecision: number;
  /** What flagging at random would have: the share of cases with the condition. */
  readonly base: number;
  readonly thresholds: readonly number[];
  readonly recall: readonly number[];
  readonly precision: readonly number[];
}

const stretches = 512;

/** The last point of each of equal stretches of recall. Throws what `precisionRecallCurve` throws: SINGLE_CLASS. */
export function precisionRecallFigure({ labels, scores }: Cases): PrecisionRecallFigure {
  const curve = precisionRecallCurve(labels, scores);
  const last = curve.thresholds.length - 1;
  const stretchOf = (point: number) => Math.floor((curve.recall[point] ?? 1) * stretches);
  const kept = Array.from(curve.thresholds.keys()).filter(
    (point) => point === 0 || point === last || stretchOf(point) < stretchOf(point + 1),
  );
  const at = (values: Float64Array) => kept.map((point) => values[point] ?? 0);
  return {
    averagePrecision: curve.averagePrecision,
    base: labels.reduce((sum, label) => sum + label, 0) / labels.length,
    thresholds: at(curve.thresholds),
    recall: at(curve.recall),
    precision: at(curve.precision),
  };
}
