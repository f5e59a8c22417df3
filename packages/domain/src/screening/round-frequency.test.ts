import { expect, test } from 'vitest';
import { roundFrequency } from './round-frequency.ts';

test.each([
  [0.34, 1, 3],
  [0.15, 1, 7],
  [0.024, 1, 40],
  [0.0005, 1, 1_000],
  [0.64, 2, 3],
  [0.46, 1, 2],
  [0.89, 9, 10],
  [0.984, 49, 50],
  [0.9999, 99, 100],
  [1, 99, 100],
  [0, 1, 1_000],
])('%d is about %d of %d', (share, right, outOf) => {
  expect(roundFrequency(share)).toEqual({ right, outOf });
});
