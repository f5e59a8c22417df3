import type { MeasureName, Roc } from './figures.ts';

/** A screening result against the reference standard, in studies. */
export interface TwoByTwo {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
  readonly trueNegatives: number;
}

/** How far right and how far up a point of the curve lies, each from 0 to 1. */
export interface CurvePlace {
  readonly falsePositiveRate: number;
  readonly sensitivity: number;
}

export interface Share {
  readonly count: number;
  readonly total: number;
}

type Counts = Pick<Roc, 'positives' | 'negatives' | 'truePositives' | 'falsePositives'>;

/** The table when studies at or above the threshold of point `point` are flagged: the curve carries the counts. */
export function tableAt(roc: Counts, point: number): TwoByTwo {
  const truePositives = roc.truePositives[point] ?? 0;
  const falsePositives = roc.falsePositives[point] ?? 0;
  return {
    truePositives,
    falsePositives,
    falseNegatives: roc.positives - truePositives,
    trueNegatives: roc.negatives - falsePositives,
  };
}

export function sharesOf({
  truePositives,
  falsePositives,
  falseNegatives,
  trueNegatives,
}: TwoByTwo): Readonly<Record<MeasureName, Share>> {
  const right = truePositives + trueNegatives;
  return {
    sensitivity: { count: truePositives, total: truePositives + falseNegatives },
    specificity: { count: trueNegatives, total: trueNegatives + falsePositives },
    positivePredictiveValue: { count: truePositives, total: truePositives + falsePositives },
    negativePredictiveValue: { count: trueNegatives, total: trueNegatives + falseNegatives },
    accuracy: { count: right, total: right + falsePositives + falseNegatives },
  };
}

export function placeOf({ truePositives, falsePositives, falseNegatives, trueNegatives }: TwoByTwo): CurvePlace {
  return {
    falsePositiveRate: falsePositives / (falsePositives + trueNegatives),
    sensitivity: truePositives / (truePositives + falseNegatives),
  };
}

/** The first point reaches no study and has no threshold: nobody can screen there. */
const firstPoint = 1;

/** The point of the curve that lies nearest to a place, as seen on a picture `aspect` times as wide as high. */
export function nearestPoint(roc: Counts, place: CurvePlace, aspect: number): number {
  let nearest = firstPoint;
  let least = Number.POSITIVE_INFINITY;
  for (let point = firstPoint; point < roc.truePositives.length; point += 1) {
    const { falsePositiveRate, sensitivity } = placeOf(tableAt(roc, point));
    const distance = Math.hypot(
      (falsePositiveRate - place.falsePositiveRate) * aspect,
      sensitivity - place.sensitivity,
    );
    if (distance >= least) continue;
    least = distance;
    nearest = point;
  }
  return nearest;
}

/** So many points on along the curve, to the right with more; it ends at its ends. */
export function pointBeyond(roc: Counts, from: number, steps: number): number {
  return Math.min(roc.truePositives.length - 1, Math.max(firstPoint, from + steps));
}

/** Where a threshold stands on the curve; null where none of its points has it. */
export function pointOfThreshold({ thresholds }: Pick<Roc, 'thresholds'>, threshold: number | null): number | null {
  const point = threshold === null ? -1 : thresholds.indexOf(threshold);
  return point < firstPoint ? null : point;
}
