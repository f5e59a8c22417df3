import { writeFile } from 'node:fs/promises';
import { type Film, MAXIMUM_PIXEL } from './film.ts';
import { grayPng } from './gray-png.ts';
import { LABELS } from './presets.ts';
import { renderPair } from './render-pair.ts';

/** Draws docs/images/phantom-contact-sheet.png: four pairs of each class, one class a row. */
const PIXEL_MM = 1.9;
const CELL = { columns: 410, rows: 345 } as const;
const PAIRS_PER_CLASS = 4;
const FIRST_SEED = 60;

/** 3 × 5 letters for the labels, so that no font is needed. */
const GLYPHS: Record<string, readonly string[]> = {
  A: ['###', '#.#', '###', '#.#', '#.#'],
  C: ['###', '#..', '#..', '#..', '###'],
  I: ['###', '.#.', '.#.', '.#.', '###'],
  M: ['#.#', '###', '###', '#.#', '#.#'],
  N: ['##.', '#.#', '#.#', '#.#', '#.#'],
  S: ['###', '#..', '###', '..#', '###'],
  '0': ['###', '#.#', '#.#', '#.#', '###'],
  '1': ['.#.', '##.', '.#.', '.#.', '###'],
  '2': ['###', '..#', '###', '#..', '###'],
  '3': ['###', '..#', '.##', '..#', '###'],
  '4': ['#.#', '#.#', '###', '..#', '..#'],
  '5': ['###', '#..', '###', '..#', '###'],
  '6': ['###', '#..', '###', '#.#', '###'],
  '7': ['###', '..#', '.#.', '.#.', '.#.'],
  '8': ['###', '#.#', '###', '#.#', '###'],
  '9': ['###', '#.#', '###', '..#', '###'],
};

interface Sheet {
  readonly columns: number;
  readonly pixels: Uint8Array;
}

function drawText(sheet: Sheet, text: string, left: number, top: number, size: number): void {
  [...text].forEach((letter, position) => {
    (GLYPHS[letter] ?? []).forEach((line, y) => {
      for (let at = 0; at < 3 * size; at += 1) {
        if (line[Math.floor(at / size)] !== '#') continue;
        const start = left + position * 4 * size + at;
        for (let row = 0; row < size; row += 1) sheet.pixels[(top + y * size + row) * sheet.columns + start] = 255;
      }
    });
  });
}

/** Copies a film as a reader sees it (bone bright), cut to what is left of its cell. */
function drawFilm(sheet: Sheet, film: Film, left: number, top: number, room: number): void {
  const inverted = film.photometricInterpretation === 'MONOCHROME1';
  const rows = Math.min(film.rows, CELL.rows - 20);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < Math.min(film.columns, room); column += 1) {
      const value = film.pixels[row * film.columns + column] ?? 0;
      const shown = inverted ? MAXIMUM_PIXEL - value : value;
      sheet.pixels[(top + row) * sheet.columns + left + column] = Math.round((shown * 255) / MAXIMUM_PIXEL);
    }
  }
}

const columns = CELL.columns * PAIRS_PER_CLASS;
const rows = CELL.rows * LABELS.length;
const sheet: Sheet = { columns, pixels: new Uint8Array(columns * rows).fill(12) };
LABELS.forEach((label, line) => {
  for (let pair = 0; pair < PAIRS_PER_CLASS; pair += 1) {
    const seed = FIRST_SEED + line * PAIRS_PER_CLASS + pair;
    const { coronal, sagittal, truth } = renderPair(seed, { preset: 'matched', pixelSpacingMm: PIXEL_MM, label });
    const [left, top] = [pair * CELL.columns + 4, line * CELL.rows];
    drawText(sheet, `${label} ${Math.round(truth.cobbDegrees)}`, left + 2, top + 4, 2);
    drawFilm(sheet, coronal, left, top + 18, CELL.columns - 8);
    const next = Math.min(coronal.columns + 4, CELL.columns - 8);
    drawFilm(sheet, sagittal, left + next, top + 18, CELL.columns - 8 - next);
  }
});
const target = new URL('../../../docs/images/phantom-contact-sheet.png', import.meta.url);
await writeFile(target, grayPng(sheet.pixels, columns, rows));
