import { requireProbabilities } from '../input/require-probabilities.ts';
import { type BootstrapOptions, resolveBootstrapOptions } from '../resampling/bootstrap-options.ts';
import { percentileInterval } from '../resampling/percentile-interval.ts';
import type { Random } from '../resampling/random.ts';
import { seededRandom } from '../resampling/seeded-random.ts';
import { type TieGroups, tieGroups } from './tie-groups.ts';

/** Sensitivity with its pointwise interval at each of the specificities, in the order given. */
export interface BootstrapBand {
  readonly specificity: Float64Array;
  readonly sensitivity: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly level: number;
}

/** The group of every case of one class, as often as the class has cases. */
function groupOfEach(counts: Uint32Array, total: number): Uint32Array {
  const groups = new Uint32Array(total);
  let place = 0;
  for (let group = 0; group < counts.length; group += 1) {
    const end = place + (counts[group] ?? 0);
    groups.fill(group, place, end);
    place = end;
  }
  return groups;
}

/** Draws as many cases of one class as there are, with replacement, into counts of their groups. */
function redraw(groups: Uint32Array, counts: Uint32Array, random: Random): void {
  counts.fill(0);
  for (let drawn = 0; drawn < groups.length; drawn += 1) {
    const group = groups[random.below(groups.length)] ?? 0;
    counts[group] = (counts[group] ?? 0) + 1;
  }
}

/** The false positives that a specificity allows; 1 − 0.9 of 10 is one, although its rounding is a hair less. */
function allowedAt(specificity: number, negatives: number): number {
  const allowed = (1 - specificity) * negatives;
  const whole = Math.round(allowed);
  return Math.abs(allowed - whole) <= 1e-9 ? whole : allowed;
}

/**
 * Sensitivity at each allowed number of false positives, ascending and perhaps broken: on the straight line between the last
 * point within it and the next; on a vertical stretch its upper end.
 */
function sensitivitiesAt(
  sample: TieGroups,
  allowed: Float64Array,
  write: (at: number, sensitivity: number) => void,
): void {
  const { positives, negatives, positiveTotal } = sample;
  let group = positives.length - 1;
  let found = 0;
  let alarms = 0;
  for (let at = 0; at < allowed.length; at += 1) {
    const limit = allowed[at] ?? 0;
    while (group >= 0 && alarms + (negatives[group] ?? 0) <= limit) {
      found += positives[group] ?? 0;
      alarms += negatives[group] ?? 0;
      group -= 1;
    }
    const part = group < 0 ? 0 : ((limit - alarms) / (negatives[group] ?? 1)) * (positives[group] ?? 0);
    write(at, (found + part) / positiveTotal);
  }
}

/**
 * A pointwise band for the ROC curve: the percentile bootstrap interval of sensitivity at each of these specificities.
 *
 * Draws cases with and without the condition apart (stratified), so that both numbers stay. Assumes independent cases; for
 * several cases of a patient use `clusteredBootstrap`. O(n) a replicate after one sort, in counts of the sorted groups.
 * Throws EMPTY, SINGLE_CLASS, LENGTH_MISMATCH, NOT_FINITE and OUT_OF_RANGE.
 * Source: Carpenter J, Bithell J. Stat. Med. 19 (2000) 1141–1164; the design of Robin X and others, pROC (2011), ci.se.
 */
export function bootstrapBand(
  labels: Uint8Array,
  scores: Float64Array,
  specificity: Float64Array,
  options: BootstrapOptions,
): BootstrapBand {
  const { seed, replicates, level } = resolveBootstrapOptions(options);
  requireProbabilities(specificity, 'specificities');
  const groups = tieGroups(labels, scores);
  const order = Array.from(specificity.keys()).sort((a, b) => (specificity[b] ?? 0) - (specificity[a] ?? 0));
  const allowed = Float64Array.from(order, (at) => allowedAt(specificity[at] ?? 0, groups.negativeTotal));
  const sensitivity = new Float64Array(order.length);
  sensitivitiesAt(groups, allowed, (at, value) => {
    sensitivity[order[at] ?? 0] = value;
  });
  const drawn = order.map(() => new Float64Array(replicates));
  const random = seededRandom(seed);
  const positivesOf = groupOfEach(groups.positives, groups.positiveTotal);
  const negativesOf = groupOfEach(groups.negatives, groups.negativeTotal);
  const sample = { ...groups, positives: groups.positives.slice(), negatives: groups.negatives.slice() };
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    redraw(positivesOf, sample.positives, random);
    redraw(negativesOf, sample.negatives, random);
    sensitivitiesAt(sample, allowed, (at, value) => drawn[order[at] ?? 0]?.fill(value, replicate, replicate + 1));
  }
  const intervals = drawn.map((values) => percentileInterval(values, level));
  const lower = Float64Array.from(intervals, (interval) => interval.lower);
  const upper = Float64Array.from(intervals, (interval) => interval.upper);
  return { specificity, sensitivity, lower, upper, level };
}
