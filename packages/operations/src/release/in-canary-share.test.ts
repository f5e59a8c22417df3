import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inCanaryShare } from './in-canary-share.ts';

test('says the same of the same study, and a larger share keeps the studies of a smaller one', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.uuid(), fc.double({ min: 0, max: 1, noNaN: true }), (release, study, share) => {
      const isIn = inCanaryShare(release, study, share);
      expect(inCanaryShare(release, study, share)).toBe(isIn);
      if (isIn) expect(inCanaryShare(release, study, Math.min(1, share + 0.1))).toBe(true);
    }),
  );
});

test('takes nobody of a share of 0, everybody of 1, and about a tenth of 10,000 studies of 0.1', () => {
  const studies = Array.from({ length: 10_000 }, (_, index) => `study-${index}`);
  const taken = (share: number) => studies.filter((study) => inCanaryShare('release', study, share)).length;
  expect([taken(0), taken(1)]).toEqual([0, 10_000]);
  // Binomial with a standard deviation of 30: six of them either way.
  expect(taken(0.1)).toBeGreaterThan(820);
  expect(taken(0.1)).toBeLessThan(1_180);
});

test('two releases take different studies', () => {
  const studies = Array.from({ length: 100 }, (_, index) => `study-${index}`);
  const of = (release: string) => studies.filter((study) => inCanaryShare(release, study, 0.5));
  expect(of('one')).not.toEqual(of('other'));
});
