import { expect, test } from 'vitest';
import type { Preprocessing } from './manifest.ts';
import { prepareTensor } from './prepare-tensor.ts';

const preprocessing: Preprocessing = {
  resize: { height: 2, width: 4, method: 'area', fit: 'contain', padValue: 0 },
  window: { lowerPercentile: 0, upperPercentile: 100 },
  normalization: { mean: 0, std: 1 },
};

const square = { rows: 2, columns: 2, values: Float32Array.of(100, 200, 300, 500), inverted: false };

test('pastes the film in the middle and says where it lies', () => {
  const { tensor, content } = prepareTensor(square, preprocessing);
  expect([...tensor]).toEqual([0, 0, 0.25, 0, 0, 0.5, 1, 0]);
  expect(content).toEqual({ top: 0, left: 0.25, height: 1, width: 0.5 });
});

test('turns a MONOCHROME1 film round: its lowest value becomes the brightest', () => {
  const { tensor } = prepareTensor({ ...square, inverted: true }, preprocessing);
  expect([...tensor]).toEqual([0, 1, 0.75, 0, 0, 0.5, 0, 0]);
});

test('what lies outside the window is cut to its ends', () => {
  const row = { rows: 1, columns: 5, values: Float32Array.of(0, 10, 20, 30, 1000), inverted: false };
  const { tensor } = prepareTensor(row, {
    ...preprocessing,
    resize: { ...preprocessing.resize, height: 1, width: 5 },
    window: { lowerPercentile: 25, upperPercentile: 75 },
  });
  expect([...tensor]).toEqual([0, 0, 0.5, 1, 1]);
});

test('normalizes the padding with the film: (0 - 0.5) / 0.25 is -2', () => {
  const { tensor } = prepareTensor(square, { ...preprocessing, normalization: { mean: 0.5, std: 0.25 } });
  expect([...tensor]).toEqual([-2, -2, -1, -2, -2, 0, 2, -2]);
});

test.each([
  ['as large as the canvas', 2, 4],
  ['whose size leaves rounding errors', 7, 11],
])('a film of one grey %s is unusable', (_, rows, columns) => {
  const blank = { rows, columns, values: new Float32Array(rows * columns).fill(2047.3), inverted: false };
  expect(() => prepareTensor(blank, preprocessing)).toThrow(expect.objectContaining({ code: 'FILM_UNUSABLE' }));
});
