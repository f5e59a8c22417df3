import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareVersionPair, type PairedStudy } from './compare-version-pair.ts';

const said = (probability: number) => ({ probability, positive: probability >= 0.5 });
const study = (positive: boolean, first: number | null, second: number | null): PairedStudy => ({
  positive,
  first: first === null ? null : said(first),
  second: second === null ? null : said(second),
});

/** Of eight with the condition the first finds all and the second two; both clear the four without. */
const eight = [
  ...[0.9, 0.8].map((p) => study(true, p, p)),
  ...[0.6, 0.7, 0.61, 0.62, 0.63, 0.64].map((p) => study(true, p, 0.2 + p / 10)),
  ...[0.1, 0.2, 0.3, 0.4].map((p) => study(false, p, p)),
];

test('counts, differences and exact McNemar by hand', () => {
  const { CMS } = compareVersionPair({ CMS: eight });
  expect(CMS).toMatchObject({
    positives: 8,
    negatives: 4,
    answeredByBoth: 12,
    first: { sensitivity: { count: 8, total: 8 }, specificity: { count: 4, total: 4 }, auroc: 1 },
    // Of 32 pairs, the six low ones (0.26 to 0.27) lie above 0.1 and 0.2 alone.
    second: { sensitivity: { count: 2, total: 8 }, auroc: (8 + 12) / 32 },
    specificity: { difference: 0, pValue: 1 },
  });
  // Six pairs differ, all one way: 2 / 2^6.
  expect(CMS.sensitivity?.difference).toBe(0.75);
  expect(CMS.sensitivity?.pValue).toBeCloseTo(2 / 64, 12);
  expect(CMS.auroc?.difference).toBeCloseTo(1 - 20 / 32, 12);
});

test('all tests of both tasks are one family', () => {
  const { CMS, SCOLIOSIS } = compareVersionPair({ CMS: eight, SCOLIOSIS: eight });
  const tested = [CMS, SCOLIOSIS].flatMap(({ sensitivity, specificity, auroc }) => [sensitivity, specificity, auroc]);
  const smallest = Math.min(...tested.map((one) => one?.pValue ?? 1));
  expect(tested.map((one) => one?.adjustedP)).toContain(Math.min(1, 6 * smallest));
});

test('a study without a result is neither found nor cleared, and leaves the areas', () => {
  const { CMS } = compareVersionPair({ CMS: [...eight, study(true, null, 0.9), study(false, 0.1, null)] });
  expect(CMS).toMatchObject({
    answeredByBoth: 12,
    first: { sensitivity: { count: 8, total: 9 }, unanswered: 1 },
    second: { specificity: { count: 4, total: 5 }, unanswered: 1 },
  });
});

test('without one kind of study there is no area and no test of it, and nothing fails', () => {
  const { CMS } = compareVersionPair({ CMS: [study(true, 0.9, 0.1)] });
  expect(CMS).toMatchObject({ specificity: null, auroc: null, first: { auroc: null, roc: null } });
  expect(compareVersionPair({ CMS: [] }).CMS).toMatchObject({ sensitivity: null, specificity: null, auroc: null });
});

test('one study of each kind has a curve, and nothing that could be tested', () => {
  const { CMS } = compareVersionPair({ CMS: [study(true, 0.9, 0.2), study(false, 0.1, 0.3)] });
  expect(CMS).toMatchObject({ first: { auroc: 1 }, second: { auroc: 0 }, auroc: null });
});

test('the other way round every difference changes its sign and no p value changes', () => {
  const answer = fc.option(fc.integer({ min: 0, max: 20 }).map((twentieths) => twentieths / 20));
  const studies = fc.array(fc.tuple(fc.boolean(), answer, answer), { maxLength: 30 });
  fc.assert(
    fc.property(studies, (drawn) => {
      const forth = compareVersionPair({ CMS: drawn.map(([truth, one, other]) => study(truth, one, other)) }).CMS;
      const back = compareVersionPair({ CMS: drawn.map(([truth, one, other]) => study(truth, other, one)) }).CMS;
      for (const test of ['sensitivity', 'specificity', 'auroc'] as const) {
        expect(back[test]?.difference ?? 0).toBeCloseTo(-(forth[test]?.difference ?? 0), 12);
        expect(back[test]?.pValue ?? 1).toBeCloseTo(forth[test]?.pValue ?? 1, 12);
        expect(back[test]?.adjustedP ?? 1).toBeGreaterThanOrEqual((back[test]?.pValue ?? 1) - 1e-12);
      }
    }),
  );
});
