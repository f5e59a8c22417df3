import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import golden from '../../golden/distribution.json' with { type: 'json' };
import { relativeError } from '../relative-error.ts';
import { betaQuantile } from './beta-quantile.ts';
import { betaTails } from './beta-tails.ts';
import { chiSquareQuantile } from './chi-square-quantile.ts';
import { chiSquareTails } from './chi-square-tails.ts';
import { fQuantile } from './f-quantile.ts';
import { fTails } from './f-tails.ts';
import { kolmogorovQuantile } from './kolmogorov-quantile.ts';
import { kolmogorovTail } from './kolmogorov-tail.ts';
import { logGamma } from './log-gamma.ts';
import { normalCdf } from './normal-cdf.ts';
import { normalQuantile } from './normal-quantile.ts';
import { studentQuantile } from './student-quantile.ts';
import { studentTails } from './student-tails.ts';
import type { Tails } from './tails.ts';

type Arguments = readonly number[];

/** Each row: the arguments, then R's value. `digits` is how far R and we agree at the worst row. */
const single: readonly [string, readonly Arguments[], (row: Arguments) => number, number][] = [
  ['normalCdf', golden.normalCdf, ([x = 0]) => normalCdf(x), 1e-15],
  ['normalQuantile', golden.normalQuantile, ([p = 0]) => normalQuantile(p), 1e-15],
  ['betaQuantile', golden.betaQuantile, ([p = 0, a = 0, b = 0]) => betaQuantile(p, a, b), 2e-14],
  ['chiSquareQuantile', golden.chiSquareQuantile, ([p = 0, df = 0]) => chiSquareQuantile(p, df), 1e-14],
  ['studentQuantile', golden.studentQuantile, ([p = 0, df = 0]) => studentQuantile(p, df), 2e-14],
];

const double: readonly [string, readonly Arguments[], (row: Arguments) => Tails][] = [
  ['betaTails', golden.betaTails, ([x = 0, a = 0, b = 0]) => betaTails(x, a, b)],
  ['chiSquareTails', golden.chiSquareTails, ([x = 0, df = 0]) => chiSquareTails(x, df)],
  ['studentTails', golden.studentTails, ([t = 0, df = 0]) => studentTails(t, df)],
  ['fTails', golden.fTails, ([f = 0, df1 = 0, df2 = 0]) => fTails(f, df1, df2)],
];

describe('as R prints them', () => {
  test.each(single)('%s', (_, rows, valueAt, digits) => {
    for (const row of rows) expect(relativeError(valueAt(row), row.at(-1) ?? 0), String(row)).toBeLessThan(digits);
  });

  test.each(double)('both tails of %s', (_, rows, tailsAt) => {
    for (const row of rows) {
      const { lower, upper } = tailsAt(row);
      expect(relativeError(lower, row.at(-2) ?? 0), `lower at ${row}`).toBeLessThan(1e-13);
      expect(relativeError(upper, row.at(-1) ?? 0), `upper at ${row}`).toBeLessThan(1e-13);
    }
  });

  test('logGamma, absolutely below 1 and relatively above', () => {
    for (const [x = 0, value = 0] of golden.logGamma) {
      expect(Math.abs(logGamma(x) - value) / Math.max(1, Math.abs(value)), String(x)).toBeLessThan(2e-15);
    }
  });
});

/** R's qf loses digits near 0, where it subtracts from 1; its own pf, and a sum in 60 decimal digits, bear ours out. */
test('fQuantile is the inverse of R’s pf', () => {
  for (const [p = 0, df1 = 0, df2 = 0, value = 0] of golden.fQuantile) {
    expect(relativeError(fTails(fQuantile(p, df1, df2), df1, df2).lower, p)).toBeLessThan(1e-13);
    if (value > 0.01) expect(relativeError(fQuantile(p, df1, df2), value)).toBeLessThan(1e-12);
  }
});

describe('in closed form', () => {
  test('the uniform, the exponential and the Cauchy distribution', () => {
    expect(betaTails(0.3, 1, 1).lower).toBeCloseTo(0.3, 15);
    expect(chiSquareTails(3, 2).upper).toBeCloseTo(Math.exp(-1.5), 15);
    expect(studentTails(1, 1).upper).toBeCloseTo(0.25, 15);
    expect(betaQuantile(0.9, 1, 500_000)).toBeCloseTo(-Math.expm1(Math.log(0.1) / 500_000), 19);
  });

  test('Kolmogorov’s 5 % point is 1.3581', () => {
    expect(kolmogorovQuantile(0.95)).toBeCloseTo(1.3581, 4);
    expect(kolmogorovTail(1 - 1e-12)).toBeCloseTo(kolmogorovTail(1 + 1e-12), 11);
    expect(kolmogorovTail(0)).toBe(1);
  });
});

describe('for any arguments', () => {
  const probability = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });
  const shape = fc.double({ min: 0.05, max: 1e6, noNaN: true });

  test('the two tails add up to 1, and I_x(a,b) = 1 − I_y(b,a)', () => {
    fc.assert(
      fc.property(probability, shape, shape, (x, a, b) => {
        const tails = betaTails(x, a, b);
        expect(tails.lower + tails.upper).toBeCloseTo(1, 13);
        expect(tails.lower).toBeCloseTo(betaTails(1 - x, b, a, x).upper, 13);
      }),
    );
  });

  test('a quantile has its probability below it', () => {
    fc.assert(
      fc.property(probability, fc.double({ min: 1, max: 1e5, noNaN: true }), (p, df) => {
        expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 14);
        expect(studentTails(studentQuantile(p, df), df).lower).toBeCloseTo(p, 12);
        expect(chiSquareTails(chiSquareQuantile(p, df), df).lower).toBeCloseTo(p, 12);
        expect(fTails(fQuantile(p, df, 7), df, 7).lower).toBeCloseTo(p, 12);
      }),
    );
  });

  test.each([
    ['normalCdf', () => normalCdf(Number.NaN), 'NOT_FINITE'],
    ['normalQuantile at 0', () => normalQuantile(0), 'OUT_OF_RANGE'],
    ['normalQuantile at 1', () => normalQuantile(1), 'OUT_OF_RANGE'],
    ['betaTails beyond 1', () => betaTails(1.1, 2, 3), 'OUT_OF_RANGE'],
    ['betaTails without a shape', () => betaTails(0.5, 0, 3), 'OUT_OF_RANGE'],
    ['betaQuantile', () => betaQuantile(Number.NaN, 2, 3), 'NOT_FINITE'],
    ['chiSquareTails below 0', () => chiSquareTails(-1, 3), 'OUT_OF_RANGE'],
    ['chiSquareQuantile at 1', () => chiSquareQuantile(1, 3), 'OUT_OF_RANGE'],
    ['studentTails without df', () => studentTails(1, 0), 'OUT_OF_RANGE'],
    ['studentQuantile at 1', () => studentQuantile(1, 3), 'OUT_OF_RANGE'],
    ['fTails below 0', () => fTails(-1, 2, 3), 'OUT_OF_RANGE'],
    ['logGamma at 0', () => logGamma(0), 'OUT_OF_RANGE'],
    ['kolmogorovQuantile at 1', () => kolmogorovQuantile(1), 'OUT_OF_RANGE'],
  ])('%s refuses with a code', (_, call, code) => {
    expect(call).toThrow(expect.objectContaining({ name: 'StatisticsError', code }));
  });

  test('infinite deviates are the ends', () => {
    expect([normalCdf(Number.NEGATIVE_INFINITY), normalCdf(Number.POSITIVE_INFINITY)]).toEqual([0, 1]);
  });
});
