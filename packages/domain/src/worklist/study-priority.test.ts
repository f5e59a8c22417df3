import type { StudyFlag } from '@plumbline/database/enums';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { priorityBand, studyPriority } from './study-priority.ts';

const results = (scoliosis: number, cms: number) => [
  { task: 'SCOLIOSIS' as const, probability: scoliosis },
  { task: 'CMS' as const, probability: cms },
];

test.each([
  ['CMS', 0.9, 0.75, 2_500],
  ['CMS', 0.9, 1, 0],
  ['SCOLIOSIS', 0.9, 0.1, 11_000],
  ['CLEAR', 0.2, 0, 39_999],
] as const)('%s at %d and %d has priority %d', (flag, scoliosis, cms, priority) => {
  expect(studyPriority(flag, results(scoliosis, cms))).toBe(priority);
});

test('without a result a study stands between scoliosis and clear', () => {
  expect(studyPriority('NONE', [])).toBe(20_000);
});

const flags: readonly StudyFlag[] = ['CMS', 'SCOLIOSIS', 'NONE', 'CLEAR'];
const probability = fc.double({ min: 0, max: 1, noNaN: true });

test('whatever the probability, a study stays in the band of its flag', () => {
  fc.assert(
    fc.property(fc.constantFrom(...flags), probability, probability, (flag, scoliosis, cms) => {
      const [first, next] = priorityBand(flag);
      const priority = studyPriority(flag, results(scoliosis, cms));
      expect(Number.isInteger(priority)).toBe(true);
      expect(priority).toBeGreaterThanOrEqual(first);
      expect(priority).toBeLessThan(next);
    }),
  );
});

test('a more probable CMS never stands behind a less probable one', () => {
  fc.assert(
    fc.property(probability, probability, (one, other) => {
      const [low, high] = one < other ? [one, other] : [other, one];
      expect(studyPriority('CMS', results(1, high))).toBeLessThanOrEqual(studyPriority('CMS', results(1, low)));
    }),
  );
});
