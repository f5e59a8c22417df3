import type { Instance } from '@plumbline/database/client';
import type { FilmPoint, MeasuredFilm } from '@plumbline/domain';

/** What measuring needs to know of a film's row. */
export function measuredFilm(
  film: Pick<Instance, 'rows' | 'columns' | 'pixelSpacingRowMm' | 'pixelSpacingColumnMm'>,
): MeasuredFilm {
  const { rows, columns, pixelSpacingRowMm: row, pixelSpacingColumnMm: column } = film;
  return { rows, columns, pixelSpacingMm: row === null || column === null ? null : { row, column } };
}

/** Points as a row keeps them: x1, y1, x2, y2 … */
export function coordinatesOf(points: readonly FilmPoint[]): number[] {
  return points.flatMap(({ x, y }) => [x, y]);
}
