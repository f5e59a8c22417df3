import { requireSameLength } from '../input/require-same-length.ts';
import type { Interval } from '../interval.ts';
import { type BootstrapOptions, resolveBootstrapOptions } from '../resampling/bootstrap-options.ts';
import { percentileInterval } from '../resampling/percentile-interval.ts';
import type { Random } from '../resampling/random.ts';
import { seededRandom } from '../resampling/seeded-random.ts';
import type { AccuracyMeasures } from './accuracy-measures.ts';
import { twoByTwoTable } from './two-by-two-table.ts';

/** Percentile intervals; null where too few samples have a case in the measure's denominator. */
export interface ClusteredAccuracy {
  readonly patients: number;
  readonly replicates: number;
  readonly seed: number;
  readonly intervals: Readonly<Record<keyof AccuracyMeasures, Interval | null>>;
}

/** True and false positives, false and true negatives of one patient or of one sample of patients. */
const cells = 4;

/** What each measure divides by what, as places of the four cells. */
const shares: Readonly<Record<keyof AccuracyMeasures, { of: readonly number[]; among: readonly number[] }>> = {
  sensitivity: { of: [0], among: [0, 2] },
  specificity: { of: [3], among: [3, 1] },
  positivePredictiveValue: { of: [0], among: [0, 1] },
  negativePredictiveValue: { of: [3], among: [3, 2] },
  accuracy: { of: [0, 3], among: [0, 1, 2, 3] },
};

/** The four cells of each patient, in the order in which patients first appear. */
function tallies(
  labels: Uint8Array,
  scores: Float64Array,
  threshold: number,
  patients: ArrayLike<number>,
): Uint32Array {
  const places = new Map<number, number>();
  const counts = new Uint32Array(cells * labels.length);
  for (let index = 0; index < labels.length; index += 1) {
    const patient = patients[index] ?? 0;
    const place = places.get(patient) ?? places.size;
    places.set(patient, place);
    const cell = ((scores[index] ?? 0) >= threshold ? 0 : 2) + (labels[index] === 1 ? 0 : 1);
    counts[cells * place + cell] = (counts[cells * place + cell] ?? 0) + 1;
  }
  return counts.subarray(0, cells * places.size);
}

/** The cells of as many patients as there are, drawn with replacement. */
function drawInto(sample: Float64Array, counts: Uint32Array, random: Random): void {
  sample.fill(0);
  const patients = counts.length / cells;
  for (let drawn = 0; drawn < patients; drawn += 1) {
    const start = cells * random.below(patients);
    for (let cell = 0; cell < cells; cell += 1) sample[cell] = (sample[cell] ?? 0) + (counts[start + cell] ?? 0);
  }
}

/** Of each measure its values in so many samples; null where too many samples have no case in its denominator. */
function sampleMeasures(counts: Uint32Array, seed: number, replicates: number): readonly (Float64Array | null)[] {
  const random = seededRandom(seed);
  const sample = new Float64Array(cells);
  const sum = (places: readonly number[]) => places.reduce((total, place) => total + (sample[place] ?? 0), 0);
  const measures = Object.entries(shares).map(([, share]) => ({
    share,
    values: new Float64Array(replicates),
    kept: 0,
  }));
  for (let drawn = 0; drawn < 2 * replicates && measures.some(({ kept }) => kept < replicates); drawn += 1) {
    drawInto(sample, counts, random);
    for (const measure of measures) {
      const among = sum(measure.share.among);
      if (among === 0 || measure.kept === replicates) continue;
      measure.values[measure.kept] = sum(measure.share.of) / among;
      measure.kept += 1;
    }
  }
  return measures.map(({ kept, values }) => (kept === replicates ? values : null));
}

/**
 * Intervals of the five measures at a threshold by drawing whole patients: `patients` names the patient of each case.
 *
 * Sample for sample what `clusteredBootstrap` draws with the same seed, but over each patient's four counts, so that all five
 * measures cost one drawing. Assumes independent patients, however alike the cases of one are. Throws EMPTY, LENGTH_MISMATCH,
 * NOT_FINITE and OUT_OF_RANGE. Source: Davison A, Hinkley D. Bootstrap Methods and their Application (1997), 3.8.
 */
export function clusteredAccuracy(
  labels: Uint8Array,
  scores: Float64Array,
  threshold: number,
  patients: ArrayLike<number>,
  options: BootstrapOptions,
): ClusteredAccuracy {
  const { seed, replicates, level } = resolveBootstrapOptions(options);
  requireSameLength(labels, patients, 'labels and patients');
  twoByTwoTable(labels, scores, threshold);
  const counts = tallies(labels, scores, threshold, patients);
  const samples = sampleMeasures(counts, seed, replicates);
  const interval = (place: number) => {
    const values = samples[place] ?? null;
    return values === null ? null : percentileInterval(values, level);
  };
  return {
    patients: counts.length / cells,
    replicates,
    seed,
    intervals: {
      sensitivity: interval(0),
      specificity: interval(1),
      positivePredictiveValue: interval(2),
      negativePredictiveValue: interval(3),
      accuracy: interval(4),
    },
  };
}
