import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import golden from '../../golden/agreement.json' with { type: 'json' };
import { blandAltman } from './bland-altman.ts';
import { cohenKappa, type KappaWeights } from './cohen-kappa.ts';
import { fleissKappa } from './fleiss-kappa.ts';
import { intraclassCorrelation } from './intraclass-correlation.ts';

const weightsOf = (name: string): KappaWeights => (name === 'linear' || name === 'quadratic' ? name : 'unweighted');

describe('Cohen’s kappa', () => {
  test.each(golden.cohen)('$weights, of $kappa, is what vcd gives', (row) => {
    const found = cohenKappa(row.table, weightsOf(row.weights));
    expect(found.kappa).toBeCloseTo(row.kappa, 13);
    expect(found.standardError).toBeCloseTo(row.standardError, 13);
    expect(found.standardErrorAtZero).toBeCloseTo(row.standardErrorAtZero, 13);
    expect(found.lower).toBeCloseTo(row.lower, 13);
    expect(found.upper).toBeCloseTo(row.upper, 13);
  });

  test('of the carcinoma slides is 0.493 with standard error 0.057, as Agresti printed', () => {
    const { kappa, standardError } = cohenKappa(golden.cohen[0]?.table ?? []);
    expect([kappa.toFixed(3), standardError.toFixed(3)]).toEqual(['0.493', '0.057']);
  });

  test('of 20 and 15 agreed, 5 and 10 not, is 0.4: (0.7 − 0.5)/(1 − 0.5)', () => {
    expect(
      cohenKappa([
        [20, 5],
        [10, 15],
      ]).kappa,
    ).toBeCloseTo(0.4, 15);
  });

  test('does not change with the readers swapped, the categories turned round, or every case ten times', () => {
    const cells = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(cells, fc.constantFrom<KappaWeights>('unweighted', 'linear', 'quadratic'), (flat, weights) => {
        const table = [flat.slice(0, 3), flat.slice(3, 6), flat.slice(6)];
        const found = cohenKappa(table, weights);
        const swapped = table.map((_, row) => table.map((cells) => cells[row] ?? 0));
        const turned = table.map((cells) => cells.toReversed()).toReversed();
        for (const other of [swapped, turned]) {
          expect(cohenKappa(other, weights).kappa).toBeCloseTo(found.kappa, 12);
          expect(cohenKappa(other, weights).standardError).toBeCloseTo(found.standardError, 12);
        }
        const tenfold = cohenKappa(
          table.map((cells) => cells.map((cell) => 10 * cell)),
          weights,
        );
        expect(tenfold.kappa).toBeCloseTo(found.kappa, 12);
        expect(tenfold.standardError * Math.sqrt(10)).toBeCloseTo(found.standardError, 12);
      }),
    );
  });

  test.each([
    ['no categories', [], 'LENGTH_MISMATCH'],
    ['a table that is not square', [[1, 2], [3]], 'LENGTH_MISMATCH'],
    [
      'no cases',
      [
        [0, 0],
        [0, 0],
      ],
      'EMPTY',
    ],
    [
      'one category only',
      [
        [9, 0],
        [0, 0],
      ],
      'ZERO_VARIANCE',
    ],
    [
      'NaN',
      [
        [Number.NaN, 1],
        [1, 1],
      ],
      'NOT_FINITE',
    ],
    [
      'a count below 0',
      [
        [-1, 1],
        [1, 1],
      ],
      'OUT_OF_RANGE',
    ],
  ])('refuses %s', (_, table, code) => {
    expect(() => cohenKappa(table)).toThrow(expect.objectContaining({ code }));
  });
});

describe('Fleiss’ kappa', () => {
  test.each(golden.fleiss)('of $kappa is what R computes, its interval by influence functions', (row) => {
    const found = fleissKappa(row.counts);
    expect(found.kappa).toBeCloseTo(row.kappa, 13);
    expect(found.standardErrorAtZero).toBeCloseTo(row.standardErrorAtZero, 13);
    expect(found.standardError).toBeCloseTo(row.standardError, 8);
    expect(found.upper - found.kappa).toBeCloseTo(
      Math.min(1 - found.kappa, 1.959963984540054 * found.standardError),
      12,
    );
  });

  test('of the psychiatric patients is 0.430, as Fleiss (1971) printed', () => {
    expect(fleissKappa(golden.fleiss[0]?.counts ?? []).kappa.toFixed(3)).toBe('0.430');
  });

  test('does not change with the categories or the subjects in another order', () => {
    const counts = golden.fleiss[0]?.counts ?? [];
    const { kappa, standardError } = fleissKappa(counts);
    const turned = fleissKappa(counts.map((row) => row.toReversed()).toReversed());
    expect(turned.kappa).toBeCloseTo(kappa, 14);
    expect(turned.standardError).toBeCloseTo(standardError, 14);
  });

  test.each([
    ['no subjects', [], 'EMPTY'],
    [
      'one rating a subject',
      [
        [1, 0],
        [0, 1],
      ],
      'EMPTY',
    ],
    [
      'ratings that differ in number',
      [
        [2, 0],
        [1, 2],
      ],
      'LENGTH_MISMATCH',
    ],
    [
      'one category only',
      [
        [2, 0],
        [2, 0],
      ],
      'ZERO_VARIANCE',
    ],
    [
      'half a rating',
      [
        [1.5, 0.5],
        [1, 1],
      ],
      'OUT_OF_RANGE',
    ],
    [
      'NaN',
      [
        [Number.NaN, 1],
        [1, 1],
      ],
      'NOT_FINITE',
    ],
  ])('refuses %s', (_, counts, code) => {
    expect(() => fleissKappa(counts)).toThrow(expect.objectContaining({ code }));
  });
});

describe('ICC(2,1)', () => {
  test.each(golden.icc)('of $estimate is what psych gives', (row) => {
    const found = intraclassCorrelation(
      row.ratings.map((ratings) => Float64Array.from(ratings)),
      row.level,
    );
    expect(found.estimate).toBeCloseTo(row.estimate, 13);
    expect(found.lower).toBeCloseTo(row.lower, 12);
    expect(found.upper).toBeCloseTo(row.upper, 12);
  });

  test('of four judges is 0.29, as Shrout and Fleiss (1979) printed', () => {
    const ratings = golden.icc[0]?.ratings.map((row) => Float64Array.from(row)) ?? [];
    expect(intraclassCorrelation(ratings).estimate.toFixed(2)).toBe('0.29');
  });

  test('does not change with the unit of measurement', () => {
    const ratings = golden.icc[1]?.ratings.map((row) => Float64Array.from(row)) ?? [];
    const inches = ratings.map((row) => row.map((value) => value / 25.4 + 3));
    expect(intraclassCorrelation(inches).estimate).toBeCloseTo(intraclassCorrelation(ratings).estimate, 12);
  });

  test.each([
    ['one subject', [[1, 2]], 'EMPTY'],
    ['a measurement that is missing', [[1, 2], [3]], 'LENGTH_MISMATCH'],
    [
      'NaN',
      [
        [1, Number.NaN],
        [3, 4],
      ],
      'NOT_FINITE',
    ],
    [
      'no error',
      [
        [1, 1],
        [3, 3],
      ],
      'ZERO_VARIANCE',
    ],
  ])('refuses %s', (_, ratings, code) => {
    const call = () => intraclassCorrelation(ratings.map((row) => Float64Array.from(row)));
    expect(call).toThrow(expect.objectContaining({ code }));
  });
});

describe('Bland and Altman’s limits', () => {
  const first = Float64Array.from(golden.blandAltman.first);
  const second = Float64Array.from(golden.blandAltman.second);

  test('of the peak flow meters are what R gives', () => {
    const found = blandAltman(first, second);
    const row = golden.blandAltman;
    expect(found.standardDeviation).toBeCloseTo(row.standardDeviation, 11);
    for (const name of ['bias', 'lowerLimit', 'upperLimit'] as const) {
      const { estimate, lower, upper } = found[name];
      for (const [place, value] of [estimate, lower, upper].entries())
        expect(value).toBeCloseTo(row[name][place] ?? 0, 10);
    }
  });

  test('have the bias −2.1 and the standard deviation 38.8 l/min of the article', () => {
    const { bias, standardDeviation } = blandAltman(first, second);
    expect([bias.estimate.toFixed(1), standardDeviation.toFixed(1)]).toEqual(['-2.1', '38.8']);
  });

  test('turn their sign with the measurements swapped', () => {
    const [one, other] = [blandAltman(first, second), blandAltman(second, first)];
    expect(other.bias.estimate).toBe(-one.bias.estimate);
    expect(other.lowerLimit.lower).toBeCloseTo(-one.upperLimit.upper, 11);
  });

  test.each([
    ['one subject', [1], [2], 'EMPTY'],
    ['measurements that are missing', [1, 2], [2], 'LENGTH_MISMATCH'],
    ['NaN', [1, 2], [2, Number.NaN], 'NOT_FINITE'],
  ])('refuse %s', (_, one, other, code) => {
    const call = () => blandAltman(Float64Array.from(one), Float64Array.from(other));
    expect(call).toThrow(expect.objectContaining({ code }));
  });
});
