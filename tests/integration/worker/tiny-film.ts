import type { Architecture, Task, View } from '@plumbline/database/enums';
import dcmjs from 'dcmjs';
import { phantomFilm } from '../operations/phantom-film.ts';

/** The tiny model's canvas, and how many pixels of the film make one of its cells a side. */
const canvas = { rows: 32, columns: 16 };
const pixelsACell = 4;
const white = 4000;

/** Grey values of the canvas below its first row, between 0 (black) and 1 (white). */
export interface TinyFilm {
  readonly view: View;
  readonly upper: number;
  readonly lower: number;
  /** So much brighter is the left half, and darker the right one. */
  readonly left: number;
  /** The first row of the canvas is black and white in turns, so that the window between percentiles changes nothing. */
  readonly hasContrast?: false;
}

/** Looks like its own view. */
export function evenFilm(view: View, grey: number): TinyFilm {
  return { view, upper: grey, lower: grey, left: 0 };
}

/** Dark above and bright below: the tiny model takes it for the other view. */
export function otherViewFilm(view: View): TinyFilm {
  return { view, upper: 0.1, lower: 0.9, left: 0 };
}

/** Bright above and dark below: neither view. */
export function neitherViewFilm(view: View): TinyFilm {
  return { view, upper: 0.9, lower: 0.1, left: 0 };
}

/** Left much brighter than right: far from everything that the tiny model knows. */
export function strangeFilm(view: View): TinyFilm {
  return { view, upper: 0.5, lower: 0.5, left: 0.4 };
}

/** One grey all over. */
export function blankFilm(view: View): TinyFilm {
  return { ...evenFilm(view, 0.5), hasContrast: false };
}

/** The film as Part 10 bytes with a phantom film's header, four times as large as the tiny model's canvas. */
export function tinyFilmBytes(film: TinyFilm, label: { studyInstanceUid: string; mrn: string }): Uint8Array {
  const rows = canvas.rows * pixelsACell;
  const columns = canvas.columns * pixelsACell;
  const cellOf = (pixel: number) => Math.floor(pixel / pixelsACell);
  const pixels = Uint16Array.from({ length: rows * columns }, (_, index) =>
    Math.round(white * greyAt(film, cellOf(Math.floor(index / columns)), cellOf(index % columns))),
  );
  const file = dcmjs.data.DicomMessage.readFile(Uint8Array.from(phantomFilm(film.view, label)).buffer);
  file.dict['00280010'] = { vr: 'US', Value: [rows] };
  file.dict['00280011'] = { vr: 'US', Value: [columns] };
  file.dict['00280004'] = { vr: 'CS', Value: ['MONOCHROME2'] };
  file.dict['7FE00010'] = { vr: 'OW', Value: [pixels.buffer] };
  return new Uint8Array(file.write());
}

function greyAt({ upper, lower, left, hasContrast }: TinyFilm, row: number, column: number): number {
  if (row === 0 && hasContrast !== false) return column % 2;
  return (row < canvas.rows / 2 ? upper : lower) + (column < canvas.columns / 2 ? left : -left);
}

/** Logits of NC, AIS and CMS from the means of the coronal and the sagittal canvas (tests/fixtures/models/make_tiny.py). */
const logits: Readonly<Record<Architecture, (c: number, s: number) => readonly [number, number, number]>> = {
  CORONAL: (c) => [4 - 8 * c, 8 * c - 4, 16 * c - 10],
  SAGITTAL: (_, s) => [2 - 4 * s, 4 * s - 2, 8 * s - 5],
  DUAL: (c, s) => [6 - 8 * c - 4 * s, 8 * c + 4 * s - 6, 16 * c + 8 * s - 15],
  CONCAT: (c, s) => [4.5 - 4 * c - 4 * s, 4 * c + 4 * s - 4, 8 * c + 8 * s - 10],
  BILINEAR: (c, s) => [4 * (1 - c) * (1 - s), 4 * c * s, 8 * c * s - 4],
};

/** What a network of the tiny model makes of two even films: the softmax of its logits at temperature 1. */
export function expectedProbabilities(
  architecture: Architecture,
  coronalGrey: number,
  sagittalGrey: number,
): Readonly<Record<Task, number>> {
  const mean = (grey: number) => (0.5 + (canvas.rows - 1) * grey) / canvas.rows;
  const [nc = 0, ais = 0, cms = 0] = logits[architecture](mean(coronalGrey), mean(sagittalGrey)).map(Math.exp);
  return { SCOLIOSIS: (ais + cms) / (nc + ais + cms), CMS: cms / (nc + ais + cms) };
}
