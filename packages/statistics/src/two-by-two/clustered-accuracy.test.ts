import { describe, expect, test } from 'vitest';
import { clusteredBootstrap } from '../resampling/clustered-bootstrap.ts';
import { seededRandom } from '../resampling/seeded-random.ts';
import { accuracyMeasures } from './accuracy-measures.ts';
import { clusteredAccuracy } from './clustered-accuracy.ts';
import { twoByTwoTable } from './two-by-two-table.ts';

const random = seededRandom(7);
const cases = Array.from({ length: 60 }, (_, index) => ({
  label: random.below(3) === 0 ? 1 : 0,
  score: random.below(100) / 100,
  patient: Math.floor(index / 3),
}));
const labels = Uint8Array.from(cases, ({ label }) => label);
const scores = Float64Array.from(cases, ({ score }) => score);
const patients = Uint32Array.from(cases, ({ patient }) => patient);

describe('accuracy with intervals by patient', () => {
  test('is what the general bootstrap by patient gives for each measure', () => {
    const options = { seed: 11, replicates: 300 };
    const { intervals, patients: counted } = clusteredAccuracy(labels, scores, 0.6, patients, options);

    expect(counted).toBe(20);
    const names = [
      'sensitivity',
      'specificity',
      'positivePredictiveValue',
      'negativePredictiveValue',
      'accuracy',
    ] as const;
    for (const name of names) {
      const general = clusteredBootstrap(
        patients,
        (drawn) => {
          const pick = (values: Uint8Array | Float64Array) => Array.from(drawn, (index) => values[index] ?? 0);
          const table = twoByTwoTable(Uint8Array.from(pick(labels)), Float64Array.from(pick(scores)), 0.6);
          return accuracyMeasures(table)[name]?.estimate ?? Number.NaN;
        },
        options,
      );
      expect(intervals[name]).toEqual({ lower: general.lower, upper: general.upper, level: 0.95 });
    }
  });

  test('is the wider, the more alike the cases of a patient are', () => {
    // Thirty patients with ten equal cases each hold as much as thirty cases, not three hundred.
    const copies = 10;
    const of = <T>(values: readonly T[]) => values.flatMap((value) => Array.from({ length: copies }, () => value));
    const thirty = cases.slice(0, 30);
    const copied = of(thirty);
    const columns = [
      Uint8Array.from(copied, ({ label }) => label),
      Float64Array.from(copied, ({ score }) => score),
    ] as const;
    const width = (interval: { lower: number; upper: number } | null) =>
      (interval?.upper ?? 0) - (interval?.lower ?? 0);
    const byPatient = clusteredAccuracy(...columns, 0.6, of([...thirty.keys()]), { seed: 1 });
    const byCase = clusteredAccuracy(...columns, 0.6, [...copied.keys()], { seed: 1 });

    expect(width(byPatient.intervals.accuracy)).toBeGreaterThan(2.5 * width(byCase.intervals.accuracy));
  });

  test('a measure whose denominator is empty in most samples has no interval', () => {
    const rare = clusteredAccuracy(Uint8Array.of(0, 0), Float64Array.of(0.1, 0.9), 0.5, [1, 2], { seed: 3 });

    expect(rare.intervals.sensitivity).toBeNull();
    expect(rare.intervals.specificity).not.toBeNull();
  });
});
