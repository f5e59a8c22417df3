import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isConcordantSample } from './concordant-sample.ts';

test('the share is met: of 2,000 studies within five standard errors', () => {
  const studies = fc.uniqueArray(fc.uuid(), { minLength: 2000, maxLength: 2000 });
  fc.assert(
    fc.property(studies, fc.double({ min: 0.02, max: 0.98, noNaN: true }), (studyIds, share) => {
      const drawn = studyIds.filter((studyId) => isConcordantSample(studyId, share)).length;
      const standardError = Math.sqrt((share * (1 - share)) / studyIds.length);
      expect(Math.abs(drawn / studyIds.length - share)).toBeLessThan(5 * standardError);
    }),
    // Chance leaves five standard errors about once in 100,000 such runs of the test.
    { numRuns: 20, endOnFailure: true },
  );
});

test('ids that follow each other are drawn as any others: 1,000 of 10,000 within five standard errors (150)', () => {
  const numbered = Array.from({ length: 10_000 }, (_, index) => `018f-${String(index).padStart(6, '0')}`);
  const drawn = numbered.filter((studyId) => isConcordantSample(studyId, 0.1)).length;
  expect(drawn).toBeGreaterThan(850);
  expect(drawn).toBeLessThan(1150);
});

test('a study is drawn again whenever it is asked, and stays drawn when the share grows', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.double({ min: 0, max: 1, noNaN: true }), (studyId, share) => {
      expect(isConcordantSample(studyId, share)).toBe(isConcordantSample(studyId, share));
      if (isConcordantSample(studyId, share)) expect(isConcordantSample(studyId, (1 + share) / 2)).toBe(true);
      expect(isConcordantSample(studyId, 0)).toBe(false);
      expect(isConcordantSample(studyId, 1)).toBe(true);
    }),
  );
});
