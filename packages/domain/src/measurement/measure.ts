import type { MeasurementKind } from '@plumbline/database/enums';
import { DomainError } from '../errors.ts';

/** A place on a film: column and row in pixels from the centre of its first pixel. */
export interface FilmPoint {
  readonly x: number;
  readonly y: number;
}

/** The film that is measured. */
export interface MeasuredFilm {
  readonly rows: number;
  readonly columns: number;
  /** Millimetres between pixel centres in the patient; null when the film is not calibrated. */
  readonly pixelSpacingMm: { readonly row: number; readonly column: number } | null;
}

/** A value in its UCUM unit. */
export interface MeasuredValue {
  readonly value: number;
  readonly unit: 'mm' | '[px]' | 'deg';
}

const pointsOfKind: Readonly<Record<MeasurementKind, number>> = { LENGTH: 2, ANGLE: 3, COBB: 4 };

/** Shorter lines have no direction that a hand could have meant. */
const lineAtLeastPixels = 2;

/**
 * What the points measure. On a film without calibration a length is in pixels, and an angle is right only where pixels are
 * square, which radiographs' are.
 *
 * - LENGTH: from the first point to the second.
 * - ANGLE: at the second point, between the other two; 0 to 180 degrees.
 * - COBB: between the line through the first two points and the one through the last two, each along an end plate
 *   (Cobb, Instr Course Lect 1948;5:261-275). Both are read from the left of the film to its right, so a curve of more than
 *   90 degrees is measured as what it is.
 *
 * @throws DomainError MEASUREMENT_INVALID for a wrong number of points, one outside the film, or a line without a direction
 */
export function measure(kind: MeasurementKind, points: readonly FilmPoint[], film: MeasuredFilm): MeasuredValue {
  if (points.length !== pointsOfKind[kind] || !points.every((point) => isOnFilm(point, film))) {
    throw new DomainError('MEASUREMENT_INVALID', { points: points.length });
  }
  const lines = linesOf(kind, points);
  if (lines.some(([from, to]) => Math.hypot(to.x - from.x, to.y - from.y) < lineAtLeastPixels)) {
    throw new DomainError('MEASUREMENT_INVALID', { fault: 'line without direction' });
  }
  const vectors = lines.map(([from, to]) => vectorOf(from, to, film));
  if (kind === 'LENGTH') {
    const [{ x, y } = { x: 0, y: 0 }] = vectors;
    return { value: Math.hypot(x, y), unit: film.pixelSpacingMm === null ? '[px]' : 'mm' };
  }
  const [first = { x: 1, y: 0 }, second = { x: 1, y: 0 }] = kind === 'COBB' ? vectors.map(fromTheLeft) : vectors;
  return { value: degreesBetween(first, second), unit: 'deg' };
}

type Line = readonly [FilmPoint, FilmPoint];

function linesOf(kind: MeasurementKind, points: readonly FilmPoint[]): Line[] {
  const [a, b, c, d] = points;
  if (kind === 'LENGTH') return a && b ? [[a, b]] : [];
  if (kind === 'ANGLE') {
    return a && b && c
      ? [
          [b, a],
          [b, c],
        ]
      : [];
  }
  return a && b && c && d
    ? [
        [a, b],
        [c, d],
      ]
    : [];
}

function isOnFilm({ x, y }: FilmPoint, { rows, columns }: MeasuredFilm): boolean {
  return x >= -0.5 && y >= -0.5 && x <= columns - 0.5 && y <= rows - 0.5;
}

/** In millimetres, or in pixels of a film without calibration. */
function vectorOf(from: FilmPoint, to: FilmPoint, { pixelSpacingMm }: MeasuredFilm): FilmPoint {
  const { row, column } = pixelSpacingMm ?? { row: 1, column: 1 };
  return { x: (to.x - from.x) * column, y: (to.y - from.y) * row };
}

function fromTheLeft(line: FilmPoint): FilmPoint {
  return line.x < 0 ? { x: -line.x, y: -line.y } : line;
}

function degreesBetween(one: FilmPoint, other: FilmPoint): number {
  const across = one.x * other.y - one.y * other.x;
  const along = one.x * other.x + one.y * other.y;
  return (Math.atan2(Math.abs(across), along) * 180) / Math.PI;
}
