import fc from 'fast-check';
import { expect, test } from 'vitest';
import { percentiles } from './percentiles.ts';

const tens = Float64Array.of(40, 10, 50, 20, 30);

test('the median of five values is the third', () => {
  expect(percentiles(tens, [50])).toEqual([30]);
});

test('lies between two ranks by the part of the way: the 60th of five values is 2.4 steps up', () => {
  expect(percentiles(tens, [60])[0]).toBeCloseTo(34, 12);
});

test('the ends are the lowest and the highest value', () => {
  expect(percentiles(tens, [0, 100])).toEqual([10, 50]);
});

test('one value is every percentile of itself', () => {
  expect(percentiles(Float64Array.of(7), [1])).toEqual([7]);
});

test('an empty list has none, and what is not a number has no place', () => {
  expect(() => percentiles(new Float64Array(0), [50])).toThrow(RangeError);
  expect(() => percentiles(Float64Array.of(1, Number.NaN), [50])).toThrow(RangeError);
});

test('is what sorting all values gives, also where most of them are the same', () => {
  const value = fc.oneof(
    fc.constant(0),
    fc.integer({ min: -4095, max: 65535 }),
    fc.double({ min: -1, max: 1, noNaN: true }),
  );
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 1, maxLength: 200 }),
      fc.double({ min: 0, max: 100, noNaN: true }),
      (list, q) => {
        const sorted = Float64Array.from(list).sort();
        const rank = (sorted.length - 1) * (q / 100);
        const [below = 0, above = 0] = [sorted[Math.floor(rank)], sorted[Math.ceil(rank)]];
        expect(percentiles(Float64Array.from(list), [q])[0]).toBeCloseTo(below + (above - below) * (rank % 1), 6);
      },
    ),
  );
});
