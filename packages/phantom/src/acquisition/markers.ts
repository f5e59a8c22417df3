import { ATTENUATION } from '../anatomy/materials.ts';
import type { Raster } from '../projection/raster.ts';
import type { Acquisition } from './draw-acquisition.ts';

/** Lead letters on a 5 × 7 field, one string a row. */
const LETTERS = {
  R: ['####.', '#...#', '#...#', '####.', '#.#..', '#..#.', '#...#'],
  L: ['#....', '#....', '#....', '#....', '#....', '#....', '#####'],
} as const;

/** Adds `amount` (path length × attenuation) to a rectangle given in plane millimetres. */
function addRectangle(raster: Raster, left: number, top: number, width: number, height: number, amount: number): void {
  const { columns, rows, pixelMm, originU, originV, depth } = raster;
  const c0 = Math.max(0, Math.round((left - originU) / pixelMm));
  const c1 = Math.min(columns, Math.round((left + width - originU) / pixelMm));
  const r0 = Math.max(0, Math.round((top - originV) / pixelMm));
  const r1 = Math.min(rows, Math.max(r0 + 1, Math.round((top + height - originV) / pixelMm)));
  for (let row = r0; row < r1; row += 1) {
    for (let column = c0; column < c1; column += 1) {
      const at = row * columns + column;
      depth[at] = (depth[at] ?? 0) + amount;
    }
  }
}

/**
 * The side marker: R on the right of a coronal film (the patient's right), L on a left lateral film.
 * It lies on the patient's true side, so a film that was turned over would carry it mirrored.
 */
function addMarker(raster: Raster, marker: NonNullable<Acquisition['marker']>): void {
  const letter = raster.view === 'CORONAL' ? LETTERS.R : LETTERS.L;
  const cell = marker.sizeMm / 7;
  const widthMm = raster.columns * raster.pixelMm;
  const inset = Math.min(marker.insetMm, widthMm * 0.06);
  const left = raster.originU + widthMm - inset - 5 * cell;
  const top = raster.originV + marker.height * raster.rows * raster.pixelMm;
  letter.forEach((line, row) => {
    [...line].forEach((mark, column) => {
      if (mark === '#')
        addRectangle(raster, left + column * cell, top + row * cell, cell * 1.02, cell * 1.02, ATTENUATION.lead * 1.6);
    });
  });
}

/** A lead ruler at the left edge: a tick every centimetre, a longer one every five. */
function addRuler(raster: Raster, share: number): void {
  const left = raster.originU + share * raster.columns * raster.pixelMm;
  const heightMm = raster.rows * raster.pixelMm;
  addRectangle(raster, left, raster.originV, 1.2, heightMm, 1.4);
  for (let tick = 0; tick * 10 < heightMm; tick += 1) {
    addRectangle(raster, left, raster.originV + tick * 10, tick % 5 === 0 ? 12 : 6, 1.1, 1.4);
  }
}

/** What lies on the film holder, not on the patient. */
export function addMarkers(raster: Raster, acquisition: Acquisition): void {
  if (acquisition.marker !== null) addMarker(raster, acquisition.marker);
  if (acquisition.ruler !== null) addRuler(raster, acquisition.ruler.share);
}
