import { expect, test } from 'vitest';
import { filmStatistics } from './film-statistics.ts';

test('of black, white and twice a middle grey the mean is ½, the deviation √⅛, and half is clipped', () => {
  const found = filmStatistics(Float64Array.of(0, 1, 0.5, 0.5), { rows: 400, columns: 200 });
  expect(found).toEqual({ greyMean: 0.5, greyDeviation: Math.sqrt(1 / 8), clippedShare: 0.5, aspectRatio: 0.5 });
});

test('one grey deviates by nothing, whatever rounding says', () => {
  expect(filmStatistics(new Float64Array(1000).fill(0.1), { rows: 1, columns: 1 }).greyDeviation).toBeCloseTo(0, 7);
});
