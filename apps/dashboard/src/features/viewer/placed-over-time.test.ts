import { expect, test } from 'vitest';
import { type DatedStudy, placedOverTime } from './placed-over-time.ts';

const figure = { width: 120, height: 140, left: 10, right: 10, top: 20, bottom: 20 };
const study = (id: string, startedAt: string | null, cobb: number | null, cms: number | null): DatedStudy => ({
  id,
  startedAt,
  receivedAt: '2026-01-01T00:00:00.000Z',
  readingStatus: 'SIGNED',
  largestCobb: cobb === null ? null : { degrees: cobb, source: 'READING' },
  screening: cms === null ? null : { results: [{ task: 'CMS', probability: cms }] },
});

test('studies stand at their dates, angles and probabilities on their own scales', () => {
  const placed = placedOverTime(
    [
      study('a', '2024-01-01T00:00:00.000Z', 30, 0.5),
      study('b', '2024-12-31T00:00:00.000Z', null, 1),
      study('c', '2025-12-31T00:00:00.000Z', 60, null),
    ],
    figure,
  );
  expect(placed.map(({ x }) => x)).toEqual([10, 60, 110]);
  // 100 pixels are 60 degrees, or 1.
  expect(placed.map(({ cobb }) => cobb?.y)).toEqual([70, undefined, 20]);
  expect(placed.map(({ cms }) => cms?.y)).toEqual([70, 20, undefined]);
  expect(placed.map(({ anchor }) => anchor)).toEqual(['start', 'middle', 'end']);
});

test('the words of two marks stand apart: the upper above, the lower below', () => {
  const [level, high] = placedOverTime([study('a', null, 30, 0.5), study('b', null, 12, 0.9)], figure);
  expect([level?.cobb?.labelY, level?.cms?.labelY]).toEqual([64, 83]);
  expect([high?.cobb?.labelY, high?.cms?.labelY]).toEqual([113, 24]);
  const [alone] = placedOverTime([study('a', null, 30, null)], figure);
  expect(alone?.cobb?.labelY).toBe(64);
});

test('an angle beyond 60 degrees raises the scale', () => {
  const placed = placedOverTime([study('a', null, 50, null), study('b', null, 100, null)], figure);
  expect(placed.map(({ cobb }) => cobb?.y)).toEqual([70, 20]);
});

test('studies of one day stand in their order', () => {
  const placed = placedOverTime([study('a', null, 1, null), study('b', null, 2, null)], figure);
  expect(placed.map(({ x, date }) => [x, date])).toEqual([
    [10, '2026-01-01'],
    [110, '2026-01-01'],
  ]);
});
