import { expect, test } from 'vitest';
import { percentile } from './percentile.ts';

const tens = Float64Array.of(10, 20, 30, 40, 50);

test('the median of five values is the third', () => {
  expect(percentile(tens, 50)).toBe(30);
});

test('lies between two ranks by the part of the way: the 60th of five values is 2.4 steps up', () => {
  expect(percentile(tens, 60)).toBeCloseTo(34, 12);
});

test('the ends are the lowest and the highest value', () => {
  expect(percentile(tens, 0)).toBe(10);
  expect(percentile(tens, 100)).toBe(50);
});

test('one value is every percentile of itself', () => {
  expect(percentile(Float64Array.of(7), 1)).toBe(7);
});

test('an empty list has none', () => {
  expect(() => percentile(new Float64Array(0), 50)).toThrow(RangeError);
});
