import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { equalMassReliability } from './equal-mass-reliability.ts';
import { expectedCalibrationError } from './expected-calibration-error.ts';

describe('reliability over bins of equal mass', () => {
  test('six cases in three bins are two a bin, whatever their order', () => {
    const labels = Uint8Array.of(1, 0, 1, 0, 0, 1);
    const probabilities = Float64Array.of(0.9, 0.1, 0.8, 0.3, 0.2, 0.4);

    const bins = equalMassReliability(labels, probabilities, 3);

    expect(bins.map(({ from, to, observed: { count, total } }) => [from, to, count, total])).toEqual([
      [0.1, 0.2, 0, 2],
      [0.3, 0.4, 1, 2],
      [0.8, 0.9, 2, 2],
    ]);
    // By hand: |0 − 0.15|, |0.5 − 0.35| and |1 − 0.85|, each a third of the cases.
    expect(expectedCalibrationError(bins)).toBeCloseTo(0.15, 14);
  });

  test('equal probabilities stay together, and a bin that they fill up leaves the next one out', () => {
    const bins = equalMassReliability(Uint8Array.of(0, 1, 0, 1), Float64Array.of(0.5, 0.5, 0.5, 0.9), 4);

    expect(bins.map(({ observed: { total } }) => total)).toEqual([3, 1]);
  });

  test('every case lies in one bin, and no bin holds more than its share beside ties', () => {
    const drawn = fc.array(fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 20 })), { minLength: 1 });
    fc.assert(
      fc.property(drawn, fc.integer({ min: 1, max: 15 }), (cases, count) => {
        const labels = Uint8Array.from(cases, ([label]) => label);
        const bins = equalMassReliability(
          labels,
          Float64Array.from(cases, ([, twentieth]) => twentieth / 20),
          count,
        );

        expect(bins.reduce((sum, { observed }) => sum + observed.total, 0)).toBe(cases.length);
        expect(bins.length).toBeLessThanOrEqual(count);
        for (const [index, { from }] of bins.entries()) expect(from).toBeGreaterThan(bins[index - 1]?.to ?? -1);
      }),
    );
  });
});
