import { expect, test } from 'vitest';
import { resizeArea } from './resize-area.ts';

test('halving averages blocks of two by two', () => {
  const image = { rows: 2, columns: 4, values: Float32Array.of(1, 3, 10, 20, 5, 7, 30, 40) };
  expect([...resizeArea(image, 1, 2)]).toEqual([4, 25]);
});

test('gives the same for every type of grey values', () => {
  const image = { rows: 2, columns: 4, values: Float32Array.of(1, 3, 10, 20, 5, 7, 30, 40) };
  for (const values of [Uint8Array.from(image.values), Uint16Array.from(image.values), Int16Array.from(image.values)]) {
    expect(resizeArea({ ...image, values }, 1, 2)).toEqual(Float64Array.of(4, 25));
  }
});

test('three pixels in two: the middle one counts half on each side', () => {
  const image = { rows: 1, columns: 3, values: Float32Array.of(0, 6, 12) };
  expect([...resizeArea(image, 1, 2)]).toEqual([2, 10]);
});

test('the same size changes nothing', () => {
  const image = { rows: 2, columns: 2, values: Float32Array.of(1, 2, 3, 4) };
  expect([...resizeArea(image, 2, 2)]).toEqual([1, 2, 3, 4]);
});

test('growing repeats pixels and mixes them only where a new one lies across two', () => {
  const image = { rows: 2, columns: 1, values: Float32Array.of(0, 9) };
  const [top, middle, bottom] = resizeArea(image, 3, 1);
  expect(top).toBe(0);
  expect(middle).toBeCloseTo(4.5, 12);
  expect(bottom).toBeCloseTo(9, 12);
});

test('keeps the mean of the whole, whatever the sizes', () => {
  const values = Float32Array.from({ length: 7 * 11 }, (_, index) => (index * 37) % 23);
  const mean = (numbers: ArrayLike<number>) =>
    Array.from(numbers).reduce((sum, value) => sum + value, 0) / numbers.length;
  const resized = resizeArea({ rows: 7, columns: 11, values }, 3, 5);
  expect(mean(resized)).toBeCloseTo(mean(values), 12);
});
