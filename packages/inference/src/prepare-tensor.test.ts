import { expect, test } from 'vitest';
import type { Preprocessing } from './manifest/preprocessing.ts';
import { type GreyFilm, prepareTensor } from './prepare-tensor.ts';

const preprocessing: Preprocessing = {
  resize: { height: 2, width: 4, method: 'area', fit: 'contain', padValue: 0 },
  window: { lowerPercentile: 0, upperPercentile: 100 },
  normalization: { mean: 0, std: 1 },
};

/** A film of even squares, 64 pixels a side, each `greys` value one square. */
function squares(rows: number, columns: number, greys: readonly number[], inverted = false): GreyFilm {
  const values = Float32Array.from({ length: rows * columns * 64 * 64 }, (_, index) => {
    const row = Math.floor(index / (columns * 64 * 64));
    return greys[row * columns + Math.floor((index % (columns * 64)) / 64)] ?? 0;
  });
  return { rows: rows * 64, columns: columns * 64, values, inverted };
}

const film = squares(2, 2, [100, 200, 300, 500]);

test('pastes the film in the middle and says where it lies', () => {
  const { tensor, content } = prepareTensor(film, preprocessing);
  expect([...tensor]).toEqual([0, 0, 0.25, 0, 0, 0.5, 1, 0]);
  expect(content).toEqual({ top: 0, left: 0.25, height: 1, width: 0.5 });
});

test('turns a MONOCHROME1 film round: its lowest value becomes the brightest', () => {
  const { tensor } = prepareTensor({ ...film, inverted: true }, preprocessing);
  expect([...tensor]).toEqual([0, 1, 0.75, 0, 0, 0.5, 0, 0]);
});

test('takes grey values of any type that a film is decoded to', () => {
  const { tensor } = prepareTensor(film, preprocessing);
  for (const values of [Uint16Array.from(film.values), Int16Array.from(film.values)]) {
    expect(prepareTensor({ ...film, values }, preprocessing).tensor).toEqual(tensor);
  }
});

test('what lies outside the window is cut to its ends', () => {
  const { tensor } = prepareTensor(squares(1, 5, [0, 10, 20, 30, 1000]), {
    ...preprocessing,
    resize: { ...preprocessing.resize, height: 1, width: 5 },
    window: { lowerPercentile: 25, upperPercentile: 75 },
  });
  expect([...tensor]).toEqual([0, 0, 0.5, 1, 1]);
});

test('normalizes the padding with the film: (0 - 0.5) / 0.25 is -2', () => {
  const { tensor } = prepareTensor(film, { ...preprocessing, normalization: { mean: 0.5, std: 0.25 } });
  expect([...tensor]).toEqual([-2, -2, -1, -2, -2, 0, 2, -2]);
});

test.each([
  ['whose squares are as large as the canvas', 128, 256],
  ['whose size leaves rounding errors', 71, 113],
])('a film of one grey %s is unusable', (_, rows, columns) => {
  const blank = { rows, columns, values: new Float32Array(rows * columns).fill(2047.3), inverted: false };
  expect(() => prepareTensor(blank, preprocessing)).toThrow(expect.objectContaining({ code: 'FILM_UNUSABLE' }));
});

/** Every pixel another grey than its neighbours. */
function textured(rows: number, columns: number): GreyFilm {
  const values = Float32Array.from({ length: rows * columns }, (_, index) => (index * 37) % 101);
  return { rows, columns, values, inverted: false };
}

test.each([
  [63, 64],
  [64, 63],
])('a film of %d x %d pixels is too small', (rows, columns) => {
  expect(() => prepareTensor(textured(rows, columns), preprocessing)).toThrow(
    expect.objectContaining({ code: 'FILM_TOO_SMALL', detail: { rows, columns } }),
  );
});

test('a film of 64 x 64 pixels is not', () => {
  expect(prepareTensor(textured(64, 64), preprocessing).content.height).toBe(1);
});

test('a film that is black and white in its middle is clipped', () => {
  const resize = { ...preprocessing.resize, height: 4, width: 4 };
  const burnt = squares(4, 4, [90, 91, 92, 93, 94, 0, 255, 95, 96, 255, 0, 97, 0, 0, 255, 255]);
  expect(() => prepareTensor(burnt, { ...preprocessing, resize })).not.toThrow();
  burnt.values.fill(255, 0, 256 * 64);
  expect(() => prepareTensor(burnt, { ...preprocessing, resize })).toThrow(
    expect.objectContaining({ code: 'FILM_CLIPPED' }),
  );
});
