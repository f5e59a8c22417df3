import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import golden from '../../golden/roc.json' with { type: 'json' };
import { anyCases } from './any-cases.ts';
import { auroc } from './auroc.ts';
import { deLong } from './delong.ts';

const aSah = Uint8Array.from(golden.labels);

/** The definition, pair by pair. */
function byDefinition(labels: Uint8Array, scores: Float64Array): { area: number; variance: number } {
  const of = (label: number) => [...scores].filter((_, index) => labels[index] === label);
  const [negatives, positives] = [of(0), of(1)];
  const win = (x: number, y: number) => (x > y ? 1 : x === y ? 0.5 : 0);
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const v10 = positives.map((x) => mean(negatives.map((y) => win(x, y))));
  const v01 = negatives.map((y) => mean(positives.map((x) => win(x, y))));
  const area = mean(v10);
  const spread = (values: number[]) =>
    values.reduce((sum, value) => sum + (value - area) ** 2, 0) / (values.length - 1);
  return { area, variance: spread(v10) / v10.length + spread(v01) / v01.length };
}

describe('the area with DeLong’s variance', () => {
  test.each(['s100b', 'ndka', 'wfns'] as const)('of %s in aSAH is what pROC gives', (marker) => {
    const row = golden.curves[marker];
    const found = deLong(aSah, Float64Array.from(golden.markers[marker]));
    expect(found.auroc).toBeCloseTo(row.auroc, 14);
    expect(found.variance / row.variance).toBeCloseTo(1, 12);
    expect(found.lower).toBeCloseTo(row.lower, 13);
    expect(found.upper).toBeCloseTo(row.upper, 13);
    expect(auroc(aSah, Float64Array.from(golden.markers[marker]))).toBe(found.auroc);
  });

  test('of s100b is 0.7314 (0.6301 to 0.8326), as pROC’s manual prints it', () => {
    const { auroc, lower, upper } = deLong(aSah, Float64Array.from(golden.markers.s100b));
    expect([auroc, lower, upper].map((value) => value.toFixed(4))).toEqual(['0.7314', '0.6301', '0.8326']);
    expect(deLong(aSah, Float64Array.from(golden.markers.s100b), 0.99).lower).toBeCloseTo(golden.wide.lower, 13);
  });

  test('is the definition, pair by pair', () => {
    fc.assert(
      fc.property(anyCases, ({ labels, scores }) => {
        const { area, variance } = byDefinition(labels, scores);
        const found = deLong(labels, scores);
        expect(found.auroc).toBeCloseTo(area, 13);
        expect(found.variance).toBeCloseTo(variance, 13);
      }),
    );
  });

  test('becomes 1 − A with the labels or the scores turned round, and keeps its variance', () => {
    fc.assert(
      fc.property(anyCases, ({ labels, scores }) => {
        const found = deLong(labels, scores);
        for (const turned of [
          deLong(
            labels.map((label) => 1 - label),
            scores,
          ),
          deLong(
            labels,
            scores.map((s) => -s),
          ),
        ]) {
          expect(turned.auroc).toBeCloseTo(1 - found.auroc, 14);
          expect(turned.variance).toBeCloseTo(found.variance, 14);
        }
      }),
    );
  });

  test('looks only at the order of the scores, not of the cases', () => {
    fc.assert(
      fc.property(anyCases, ({ labels, scores }) => {
        const found = deLong(labels, scores);
        expect(
          deLong(
            labels,
            scores.map((score) => Math.exp(score) - 5),
          ),
        ).toEqual(found);
        expect(deLong(labels.toReversed(), scores.toReversed())).toEqual(found);
      }),
    );
  });

  test('of every case twice is the same area, with less variance', () => {
    fc.assert(
      fc.property(anyCases, ({ labels, scores }) => {
        const found = deLong(labels, scores);
        const twice = deLong(Uint8Array.of(...labels, ...labels), Float64Array.of(...scores, ...scores));
        expect(twice.auroc).toBe(found.auroc);
        expect(twice.variance).toBeLessThanOrEqual(found.variance / 2 + 1e-15);
      }),
    );
  });

  test('lies in [0, 1], its interval too', () => {
    fc.assert(
      fc.property(anyCases, ({ labels, scores }) => {
        const { auroc, lower, upper, variance } = deLong(labels, scores);
        expect(variance).toBeGreaterThanOrEqual(0);
        for (const value of [auroc, lower, upper]) expect(value >= 0 && value <= 1).toBe(true);
      }),
    );
  });

  test('of nothing but ties is one half, without variance', () => {
    expect(deLong(Uint8Array.of(1, 0, 1, 0), new Float64Array(4))).toMatchObject({ auroc: 0.5, variance: 0 });
  });
});

describe('over 1,000,000 cases', { timeout: 60_000 }, () => {
  const half = 500_000;
  const ranks = Float64Array.from({ length: 2 * half }, (_, index) => index);

  test('that alternate, the area is (m+1)/2m and the variance (m+1)/6m²', () => {
    const labels = Uint8Array.from(ranks, (rank) => rank % 2);
    const found = deLong(labels, ranks);
    expect(found.auroc).toBe((half + 1) / (2 * half));
    expect((found.variance * 6 * half * half) / (half + 1)).toBeCloseTo(1, 10);
  });

  test('that are parted, the area is 1 and not above, and tied by the thousand it still is one half', () => {
    const labels = Uint8Array.from(ranks, (rank) => Number(rank >= half));
    expect(deLong(labels, ranks)).toMatchObject({ auroc: 1, variance: 0, upper: 1 });
    const alternating = Uint8Array.from(ranks, (rank) => rank % 2);
    expect(
      auroc(
        alternating,
        ranks.map((rank) => Math.floor(rank / 1000)),
      ),
    ).toBe(0.5);
  });
});

describe('a typed error stands for what has no value', () => {
  test.each([
    ['no cases', [], [], 'EMPTY'],
    ['only cases with the condition', [1, 1], [1, 2], 'SINGLE_CLASS'],
    ['only cases without', [0, 0], [1, 2], 'SINGLE_CLASS'],
    ['NaN among the scores', [0, 1], [1, Number.NaN], 'NOT_FINITE'],
    ['infinity among the scores', [0, 1], [1, Number.POSITIVE_INFINITY], 'NOT_FINITE'],
    ['fewer scores than labels', [0, 1], [1], 'LENGTH_MISMATCH'],
    ['a label of 2', [0, 2], [1, 2], 'OUT_OF_RANGE'],
  ])('%s', (_, labels, scores, code) => {
    const call = () => auroc(Uint8Array.from(labels), Float64Array.from(scores));
    expect(call).toThrow(expect.objectContaining({ name: 'StatisticsError', code }));
    expect(() => deLong(Uint8Array.from(labels), Float64Array.from(scores))).toThrow(expect.objectContaining({ code }));
  });

  test('one case of a class has an area but no variance', () => {
    const cases = [Uint8Array.of(0, 0, 1), Float64Array.of(1, 2, 3)] as const;
    expect(auroc(...cases)).toBe(1);
    expect(() => deLong(...cases)).toThrow(expect.objectContaining({ code: 'SINGLE_CLASS' }));
  });
});
