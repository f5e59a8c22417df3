import {
  type DeLong,
  deLong,
  type RocCurve,
  rocCurve,
  simultaneousBand,
  thinCurve,
  wilsonInterval,
} from '@plumbline/statistics';
import type { Cases } from './cases-of.ts';
import type { FigureParameters } from './figure-parameters.ts';

/**
 * The ROC curve, thinned to true operating points without changing its area by more than 10⁻⁶. Point k counts the cases at or
 * above `thresholds[k]`, so that whoever drags a point can say the table there without asking again.
 */
export interface RocFigure {
  readonly area: DeLong;
  readonly positives: number;
  readonly negatives: number;
  /** Null for the first: no case reaches it. */
  readonly thresholds: readonly (number | null)[];
  readonly truePositives: readonly number[];
  readonly falsePositives: readonly number[];
  /** Of sensitivity at the point. Pointwise: Wilson's at the threshold. Simultaneous: Campbell's, of the whole curve. */
  readonly lower: readonly number[];
  readonly upper: readonly number[];
}

/** Throws what `deLong` throws: SINGLE_CLASS with fewer than two cases of a class. */
export function rocFigure(cases: Cases, { band, level }: FigureParameters): RocFigure {
  const area = deLong(cases.labels, cases.scores, level);
  const curve = thinCurve(rocCurve(cases.labels, cases.scores));
  return {
    area,
    positives: curve.positives,
    negatives: curve.negatives,
    thresholds: Array.from(curve.thresholds, (threshold) => (Number.isFinite(threshold) ? threshold : null)),
    truePositives: [...curve.truePositives],
    falsePositives: [...curve.falsePositives],
    ...(band === 'SIMULTANEOUS' ? wholeBand(curve, level) : pointBand(curve, level)),
  };
}

function wholeBand(curve: RocCurve, level: number): { lower: number[]; upper: number[] } {
  const { lower, upper } = simultaneousBand(curve, level);
  return { lower: [...lower], upper: [...upper] };
}

function pointBand(curve: RocCurve, level: number): { lower: number[]; upper: number[] } {
  const intervals = Array.from(curve.truePositives, (count) => wilsonInterval(count, curve.positives, level));
  return { lower: intervals.map(({ lower }) => lower), upper: intervals.map(({ upper }) => upper) };
}
