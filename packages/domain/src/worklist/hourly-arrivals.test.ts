import { expect, test } from 'vitest';
import { hourlyArrivals } from './hourly-arrivals.ts';

test('hours without an arrival are there, with none', () => {
  const hours = hourlyArrivals([
    { hour: 9, count: 4 },
    { hour: 0, count: 1 },
  ]);
  expect(hours).toHaveLength(24);
  expect([hours[0], hours[8], hours[9], hours[23]]).toEqual([1, 0, 4, 0]);
});

test('what lies outside the day is left out', () => {
  expect(hourlyArrivals([{ hour: 24, count: 7 }]).every((count) => count === 0)).toBe(true);
});
