import type { Acquisition } from './draw-acquisition.ts';
import type { Plane2d } from './smooth.ts';

/**
 * Blackens what the diaphragm's leaves covered, or greys it where a sheet was scanned with a border; the leaves are
 * seldom quite parallel to the film.
 */
export function collimate(image: Plane2d, pixelMm: number, acquisition: Acquisition): void {
  const { collimation } = acquisition;
  if (collimation === null) return;
  const { columns, rows, values } = image;
  const slope = Math.tan((collimation.tiltDegrees * Math.PI) / 180);
  const present = (mm: number): number => (mm > 0 ? mm / pixelMm : Number.NEGATIVE_INFINITY);
  const [left, right] = [present(collimation.leftMm), present(collimation.rightMm)];
  const [top, bottom] = [present(collimation.topMm), present(collimation.bottomMm)];
  for (let row = 0; row < rows; row += 1) {
    const leanX = slope * (row - rows / 2);
    for (let column = 0; column < columns; column += 1) {
      const leanY = slope * (column - columns / 2);
      const inside = Math.min(
        column - left + leanX,
        columns - 1 - column - right - leanX,
        row - top - leanY,
        rows - 1 - row - bottom + leanY,
      );
      if (inside >= 1) continue;
      const at = row * columns + column;
      const open = Math.max(0, inside);
      values[at] = (values[at] ?? 0) * open + collimation.shade * (1 - open);
    }
  }
}

/** Two exposures joined by software: the lower one a little lighter or darker, a thin line where they meet. */
export function addSeam(image: Plane2d, acquisition: Acquisition): void {
  const { seam } = acquisition;
  if (seam === null) return;
  const first = Math.round(seam.height * image.rows);
  for (let row = first; row < image.rows; row += 1) {
    const factor = row === first ? 1 + 2.2 * seam.step : 1 + seam.step;
    for (let column = 0; column < image.columns; column += 1) {
      const at = row * image.columns + column;
      image.values[at] = Math.min(1, (image.values[at] ?? 0) * factor);
    }
  }
}
