import type { DrawnMeasurementFragment, View } from '../../graphql/generated/graphql.ts';
import { type CurveDraft, mostCurves } from './reading-draft.ts';

/** A Cobb angle that the reader has drawn on the coronal film. */
export interface DrawnCobb {
  /** Stays when the drawing is moved. */
  readonly lineId: string;
  /** As it is reported, in whole degrees. */
  readonly degrees: string;
  /** How far down the film it lies, in rows: curves are described from the head down. */
  readonly row: number;
}

interface Line extends Pick<DrawnMeasurementFragment, 'filmId' | 'kind' | 'value' | 'isOwn'> {
  readonly lineId: string;
  /** Column and row in turn. */
  readonly points: readonly number[];
}

/** The reader's own, from the head down. Which segment a sagittal one spans nobody has said, so it stands for no kyphosis. */
export function ownCobbs(
  films: readonly { readonly id: string; readonly view: View }[],
  lines: readonly Line[],
): readonly DrawnCobb[] {
  const coronal = new Set(films.filter(({ view }) => view === 'CORONAL').map(({ id }) => id));
  return lines
    .filter(({ filmId, kind, isOwn }) => isOwn && kind === 'COBB' && coronal.has(filmId))
    .map(({ lineId, value, points }) => ({ lineId, degrees: value.toFixed(0), row: middleRow(points) }))
    .toSorted((one, other) => one.row - other.row);
}

function middleRow(points: readonly number[]): number {
  const rows = points.filter((_, index) => index % 2 === 1);
  return rows.reduce((sum, row) => sum + row, 0) / Math.max(1, rows.length);
}

/**
 * The curves of a draft after the reader has drawn: a new drawing is a curve with its angle, a moved one changes the angle of
 * its curve, one that is taken away takes its curve along. What was typed stays in every case, and a curve that the reader
 * has removed does not come back.
 *
 * @param before the drawings that the curves know of
 */
export function afterDrawing(
  curves: readonly CurveDraft[],
  before: readonly DrawnCobb[],
  now: readonly DrawnCobb[],
): readonly CurveDraft[] {
  const followed = curves.flatMap((curve) => {
    if (curve.drawn === null) return [curve];
    const drawing = now.find(({ lineId }) => lineId === curve.drawn?.lineId);
    const isAsDrawn = curve.cobb === curve.drawn.degrees;
    if (drawing !== undefined) return [{ ...curve, drawn: drawing, cobb: isAsDrawn ? drawing.degrees : curve.cobb }];
    return isAsDrawn && isBare(curve) ? [] : [{ ...curve, drawn: null }];
  });
  const added = now.filter(({ lineId }) => !before.some((known) => known.lineId === lineId));
  return added.reduce(withCurve, followed);
}

/** Nothing is said of it but its angle. */
function isBare({ convexity, apex, upperEnd, lowerEnd }: CurveDraft): boolean {
  return convexity === null && apex === '' && upperEnd === '' && lowerEnd === '';
}

function withCurve(curves: readonly CurveDraft[], drawn: DrawnCobb): readonly CurveDraft[] {
  if (curves.length >= mostCurves) return curves;
  const key = Math.max(0, ...curves.map((curve) => curve.key)) + 1;
  const curve = { key, cobb: drawn.degrees, convexity: null, apex: '', upperEnd: '', lowerEnd: '', drawn };
  const below = curves.findIndex((other) => other.drawn !== null && other.drawn.row > drawn.row);
  return curves.toSpliced(below < 0 ? curves.length : below, 0, curve);
}
