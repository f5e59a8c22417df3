import { expect, test } from 'vitest';
import { rollingAccuracy } from './rolling-accuracy.ts';

const now = new Date('2026-11-25T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 3600 * 1000);
const outcome = (flagged: boolean, present: boolean, days: number) => ({ flagged, present, recordedAt: daysAgo(days) });

test('18 of 20 found and 18 of 24 flags right, with Wilson’s interval', () => {
  const found = Array.from({ length: 18 }, () => outcome(true, true, 3));
  const missed = [outcome(false, true, 3), outcome(false, true, 3)];
  const wrong = Array.from({ length: 6 }, () => outcome(true, false, 3));
  const last = rollingAccuracy([...found, ...missed, ...wrong, outcome(false, false, 3)], now).at(-1);
  expect(last?.at).toEqual(now);
  expect(last?.sensitivity).toMatchObject({ count: 18, total: 20, estimate: 0.9 });
  expect(last?.sensitivity.lower).toBeCloseTo(0.699, 3);
  expect(last?.positivePredictiveValue).toMatchObject({ count: 18, total: 24, estimate: 0.75 });
});

test('a standard counts for 90 days from when it was recorded, and not before', () => {
  const points = rollingAccuracy([outcome(true, true, 21), outcome(false, true, 91)], now);
  expect(points).toHaveLength(13);
  expect(points.map(({ sensitivity: { count, total } }) => `${count}/${total}`)).toEqual([
    ...Array.from({ length: 9 }, () => '0/1'),
    ...Array.from({ length: 3 }, () => '1/2'),
    '1/1',
  ]);
});

test('of nothing nothing is known', () => {
  expect(rollingAccuracy([], now).at(-1)?.sensitivity).toEqual({ count: 0, total: 0, estimate: 0, lower: 0, upper: 1 });
});
