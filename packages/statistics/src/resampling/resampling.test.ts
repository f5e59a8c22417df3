import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { StatisticsError } from '../statistics-error.ts';
import { bootstrap } from './bootstrap.ts';
import { clusteredBootstrap } from './clustered-bootstrap.ts';
import { quantileOfSorted } from './quantile-of-sorted.ts';
import { randomFromState } from './random.ts';
import { seededRandom } from './seeded-random.ts';

const values = Float64Array.of(2, 4, 4, 5, 7, 9, 11, 12, 14, 20);
const mean = (cases: Uint32Array) => cases.reduce((sum, index) => sum + (values[index] ?? 0), 0) / cases.length;

describe('the generator', () => {
  /** The first numbers of xoshiro128** 1.1 from the state 1, 2, 3, 4, as other implementations test themselves. */
  test('is xoshiro128**', () => {
    const random = randomFromState([1, 2, 3, 4]);
    const first = [11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804];
    expect(first.map(() => random.next())).toEqual(first);
  });

  test('is the same from one seed and another from the next, small or large', () => {
    const drawn = (seed: number) => Array.from({ length: 4 }, seededRandom(seed).next);
    expect(drawn(5)).toEqual(drawn(5));
    const firsts = [0, 1, 2, 3, 2 ** 32, 2 ** 32 + 1, 2 ** 40].map((seed) => drawn(seed).join());
    expect(new Set(firsts).size).toBe(firsts.length);
  });

  test('stays below its bound and reaches every number as often', () => {
    const random = seededRandom(1);
    const counts = new Float64Array(6);
    for (let draw = 0; draw < 60_000; draw += 1) {
      const number = random.below(6);
      counts[number] = (counts[number] ?? 0) + 1;
    }
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(60_000);
    // χ² with five degrees of freedom: 20.5 is its 0.999 quantile.
    expect(counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)).toBeLessThan(20.5);
    fc.assert(fc.property(fc.integer({ min: 1, max: 2 ** 31 }), (bound) => random.below(bound) < bound));
  });
});

describe('the bootstrap', () => {
  test('of a mean has the standard error s·√((n−1)/n)/√n, near the middle of its interval', () => {
    const { estimate, standardError, lower, upper } = bootstrap(10, mean, { seed: 2, replicates: 20_000 });
    expect(estimate).toBe(8.8);
    const centre = values.reduce((sum, value) => sum + (value - 8.8) ** 2, 0);
    expect(standardError / (Math.sqrt(centre) / 10)).toBeCloseTo(1, 1);
    expect(lower).toBeLessThan(8.8 - 1.5 * standardError);
    expect(upper).toBeGreaterThan(8.8 + 1.5 * standardError);
  });

  test('by patient is wider when the cases of one patient are alike', () => {
    const doubled = (cases: Uint32Array) => mean(cases.map((index) => index % 10));
    const patients = Uint32Array.from({ length: 20 }, (_, index) => index % 10);
    const each = bootstrap(20, doubled, { seed: 2 });
    const byPatient = clusteredBootstrap(patients, doubled, { seed: 2 });
    expect(byPatient.estimate).toBeCloseTo(each.estimate, 14);
    expect(byPatient.standardError / each.standardError).toBeCloseTo(Math.SQRT2, 1);
  });

  test('draws a patient with all of their cases', () => {
    const patients = Uint32Array.of(7, 7, 7, 9);
    clusteredBootstrap(
      patients,
      (cases) => {
        const of = (index: number) => cases.filter((drawn) => drawn === index).length;
        expect([of(1), of(2)]).toEqual([of(0), of(0)]);
        expect(of(0) + of(3)).toBe(2);
        return 1;
      },
      { seed: 3, replicates: 50 },
    );
  });

  test('is the same for the same seed', () => {
    expect(bootstrap(10, mean, { seed: 8 })).toEqual(bootstrap(10, mean, { seed: 8 }));
    expect(bootstrap(10, mean, { seed: 8 }).lower).not.toBe(bootstrap(10, mean, { seed: 9 }).lower);
  });

  test('draws again where a sample has no value, and counts it', () => {
    const picky = (cases: Uint32Array) => {
      if (!cases.includes(0)) throw new StatisticsError('SINGLE_CLASS', 'The first case is missing.');
      return mean(cases);
    };
    // (1 − 1/10)^10 = 0.35 of the samples lack it: about 0.54 redraws a replicate.
    const { redrawn, replicates } = bootstrap(10, picky, { seed: 4 });
    expect(redrawn / replicates).toBeGreaterThan(0.4);
    expect(redrawn / replicates).toBeLessThan(0.7);
  });

  test('passes other errors on, and gives up where most samples have no value', () => {
    const onceThen = (error: Error) => {
      let first = true;
      return () => {
        if (!first) throw error;
        first = false;
        return 1;
      };
    };
    expect(() => bootstrap(10, onceThen(new TypeError('broken')), { seed: 1 })).toThrow(TypeError);
    const once = onceThen(new StatisticsError('EMPTY', 'Nothing.'));
    expect(() => bootstrap(10, once, { seed: 1 })).toThrow(expect.objectContaining({ code: 'NOT_CONVERGED' }));
  });

  test.each([
    ['no cases', () => bootstrap(0, mean, { seed: 1 }), 'EMPTY'],
    ['half a seed', () => bootstrap(10, mean, { seed: 0.5 }), 'OUT_OF_RANGE'],
    ['one replicate', () => bootstrap(10, mean, { seed: 1, replicates: 1 }), 'OUT_OF_RANGE'],
    ['a statistic of NaN', () => bootstrap(10, () => Number.NaN, { seed: 1 }), 'NOT_FINITE'],
  ])('refuses %s', (_, call, code) => {
    expect(call).toThrow(expect.objectContaining({ code }));
  });
});

test('quantiles of 1 to 4 are R’s type 7: the quarter is 1.75', () => {
  const four = Float64Array.of(1, 2, 3, 4);
  expect([0, 0.25, 0.5, 1].map((p) => quantileOfSorted(four, p))).toEqual([1, 1.75, 2.5, 4]);
});
