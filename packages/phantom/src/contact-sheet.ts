import { writeFile } from 'node:fs/promises';
import { type Film, MAXIMUM_PIXEL } from './film.ts';
import { grayPng } from './gray-png.ts';
import { LABELS, type Label } from './presets.ts';
import { renderPair, renderViews } from './render-pair.ts';

/**
 * Draws docs/images/phantom-contact-sheet.png: four pairs of each class, one class a row, and under them coronal films
 * of one seed after the other, coarse as a network sees them, for the variety of rooms and machines.
 */
const PIXEL_MM = 1.9;
const CELL = { columns: 410, rows: 345 } as const;
const PAIRS_PER_CLASS = 4;
const FIRST_SEED = 60;
const STRIP = { pixelMm: 3.3, films: 12, rows: 2, height: 236, firstSeed: 200 } as const;

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

interface Room {
  readonly columns: number;
  readonly rows: number;
}

/** Copies a film as a reader sees it (bone bright), cut to the room there is. */
function drawFilm(sheet: Sheet, film: Film, left: number, top: number, room: Room): void {
  const inverted = film.photometricInterpretation === 'MONOCHROME1';
  const rows = Math.min(film.rows, room.rows);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < Math.min(film.columns, room.columns); column += 1) {
      const value = film.pixels[row * film.columns + column] ?? 0;
      const shown = inverted ? MAXIMUM_PIXEL - value : value;
      sheet.pixels[(top + row) * sheet.columns + left + column] = Math.round((shown * 255) / MAXIMUM_PIXEL);
    }
  }
}

function drawPairs(sheet: Sheet, label: Label, line: number): void {
  for (let pair = 0; pair < PAIRS_PER_CLASS; pair += 1) {
    const seed = FIRST_SEED + line * PAIRS_PER_CLASS + pair;
    const { coronal, sagittal, truth } = renderPair(seed, { preset: 'matched', pixelSpacingMm: PIXEL_MM, label });
    const [left, top] = [pair * CELL.columns + 4, line * CELL.rows];
    drawText(sheet, `${label} ${Math.round(truth.cobbDegrees)}`, left + 2, top + 4, 2);
    const room = { columns: CELL.columns - 8, rows: CELL.rows - 20 };
    drawFilm(sheet, coronal, left, top + 18, room);
    const next = Math.min(coronal.columns + 4, room.columns);
    drawFilm(sheet, sagittal, left + next, top + 18, { ...room, columns: room.columns - next });
  }
}

function drawStrip(sheet: Sheet, top: number): void {
  const width = Math.floor(sheet.columns / STRIP.films);
  for (let number = 0; number < STRIP.films * STRIP.rows; number += 1) {
    const [film] = renderViews(STRIP.firstSeed + number, ['CORONAL'], {
      preset: 'matched',
      pixelSpacingMm: STRIP.pixelMm,
    }).films;
    if (film === undefined) continue;
    const [line, place] = [Math.floor(number / STRIP.films), number % STRIP.films];
    const room = { columns: width - 4, rows: STRIP.height - 4 };
    drawFilm(sheet, film, place * width + 4, top + line * STRIP.height, room);
  }
}

const columns = CELL.columns * PAIRS_PER_CLASS;
const stripTop = CELL.rows * LABELS.length;
const rows = stripTop + STRIP.rows * STRIP.height;
const sheet: Sheet = { columns, pixels: new Uint8Array(columns * rows).fill(12) };
LABELS.forEach((label, line) => {
  drawPairs(sheet, label, line);
});
drawStrip(sheet, stripTop);
const target = new URL('../../../docs/images/phantom-contact-sheet.png', import.meta.url);
await writeFile(target, grayPng(sheet.pixels, columns, rows));
