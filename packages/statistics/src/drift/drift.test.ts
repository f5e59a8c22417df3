import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import golden from '../../golden/drift.json' with { type: 'json' };
import { cusum } from './cusum.ts';
import { kolmogorovSmirnov } from './kolmogorov-smirnov.ts';
import { populationStabilityIndex } from './population-stability-index.ts';

describe('the Kolmogorov–Smirnov test', () => {
  test.each(golden.ks)('with D = $statistic is what R’s ks.test gives', (row) => {
    const found = kolmogorovSmirnov(Float64Array.from(row.first), Float64Array.from(row.second));
    expect(found.statistic).toBeCloseTo(row.statistic, 14);
    // R ends its limiting series at 1e−6.
    expect(found.pValue / row.pValue).toBeCloseTo(1, found.exact ? 11 : 5);
  });

  test('of three below three is 2 of the 20 arrangements', () => {
    const found = kolmogorovSmirnov(Float64Array.of(1, 2, 3), Float64Array.of(10, 11, 12));
    expect(found.statistic).toBe(1);
    expect(found.pValue).toBeCloseTo(0.1, 15);
  });

  test('is the same with the samples swapped or all values moved, and 1 for one sample twice', () => {
    const sample = fc
      .array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 30 })
      .map((v) => Float64Array.from(v));
    fc.assert(
      fc.property(sample, sample, (first, second) => {
        const found = kolmogorovSmirnov(first, second);
        const swapped = kolmogorovSmirnov(second, first);
        expect(swapped.statistic).toBe(found.statistic);
        expect(swapped.pValue).toBeCloseTo(found.pValue, 12);
        expect(kolmogorovSmirnov(first.map(Math.exp), second.map(Math.exp))).toEqual(found);
        expect(kolmogorovSmirnov(first, first)).toMatchObject({ statistic: 0, pValue: 1 });
        expect(found.pValue > 0 && found.pValue <= 1).toBe(true);
      }),
    );
  });

  test.each([
    ['an empty sample', [], [1], 'EMPTY'],
    ['NaN', [1], [Number.NaN], 'NOT_FINITE'],
  ])('refuses %s', (_, first, second, code) => {
    const call = () => kolmogorovSmirnov(Float64Array.from(first), Float64Array.from(second));
    expect(call).toThrow(expect.objectContaining({ code }));
  });
});

describe('the population stability index', () => {
  test.each(golden.psi)('of $now after $before is $index', (row) => {
    const found = populationStabilityIndex(Float64Array.from(row.before), Float64Array.from(row.now), row.pseudoCount);
    expect(found).toBeCloseTo(row.index, 14);
  });

  test('of a half and a half that become three quarters and a quarter is ½ ln 3 · ½', () => {
    const found = populationStabilityIndex(Float64Array.of(50, 50), Float64Array.of(75, 25));
    expect(found).toBeCloseTo(0.25 * Math.log(3), 15);
  });

  test('is never negative, the same backwards, and nought for the same shares', () => {
    const counts = fc
      .array(fc.integer({ min: 1, max: 100 }), { minLength: 4, maxLength: 4 })
      .map((v) => Float64Array.from(v));
    fc.assert(
      fc.property(counts, counts, (before, now) => {
        const found = populationStabilityIndex(before, now);
        expect(found).toBeGreaterThanOrEqual(0);
        expect(populationStabilityIndex(now, before)).toBeCloseTo(found, 13);
        expect(
          populationStabilityIndex(
            before,
            before.map((count) => 3 * count),
          ),
        ).toBeCloseTo(0, 14);
      }),
    );
  });

  test.each([
    ['an empty bin', [0, 5], [1, 5], 'ZERO_CELL'],
    ['other bins', [1, 5], [1, 5, 6], 'LENGTH_MISMATCH'],
    ['no bins', [], [], 'EMPTY'],
    ['no cases', [0, 0], [1, 1], 'EMPTY'],
    ['NaN', [1, Number.NaN], [1, 1], 'NOT_FINITE'],
    ['a negative count', [1, -1], [1, 1], 'OUT_OF_RANGE'],
  ])('refuses %s', (_, before, now, code) => {
    const call = () => populationStabilityIndex(Float64Array.from(before), Float64Array.from(now));
    expect(call).toThrow(expect.objectContaining({ code }));
  });
});

describe('the CUSUM', () => {
  const values = Float64Array.from(golden.cusum.values);
  const options = { target: 10, allowance: 0.5, decisionInterval: 5 };

  test('of Montgomery’s table has his sums and signals at period 29 with 5.28', () => {
    const { upper, lower, firstSignal } = cusum(values, options);
    for (const [place, value] of golden.cusum.upper.entries()) expect(upper[place]).toBeCloseTo(value, 12);
    for (const [place, value] of golden.cusum.lower.entries()) expect(lower[place]).toBeCloseTo(value, 12);
    expect(firstSignal).toBe(28);
    expect(upper[28]).toBeCloseTo(5.28, 10);
  });

  test('mirrors with the values turned round the target', () => {
    const mirrored = cusum(
      values.map((value) => 20 - value),
      options,
    );
    const found = cusum(values, options);
    for (const [place, value] of found.upper.entries()) expect(mirrored.lower[place]).toBeCloseTo(value, 12);
  });

  test('is silent on target', () => {
    expect(cusum(new Float64Array(50).fill(10), options)).toMatchObject({ firstSignal: null });
  });

  test.each([
    ['no values', [], options, 'EMPTY'],
    ['NaN', [Number.NaN], options, 'NOT_FINITE'],
    ['a negative allowance', [1], { ...options, allowance: -1 }, 'OUT_OF_RANGE'],
    ['a target of NaN', [1], { ...options, target: Number.NaN }, 'NOT_FINITE'],
  ])('refuses %s', (_, some, settings, code) => {
    expect(() => cusum(Float64Array.from(some), settings)).toThrow(expect.objectContaining({ code }));
  });
});
