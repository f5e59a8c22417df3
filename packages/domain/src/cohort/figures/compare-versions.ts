import {
  deLongPairedTest,
  holm,
  type McNemar,
  mcNemar,
  type PairedAreas,
  type PairedDifference,
  type PairedTable,
  pairedDifference,
} from '@plumbline/statistics';
import { casesOf, isDecided } from './cases-of.ts';
import { flagsAt } from './flags-at.ts';
import type { TaskColumns } from './task-columns.ts';
import { valueOrNull } from './value-or-null.ts';

/** Two versions over the studies of a cohort that both decided, against the reference standard. */
export interface VersionComparison {
  /** Places of the versions in the order given. */
  readonly first: number;
  readonly second: number;
  readonly positives: number;
  readonly negatives: number;
  /** First minus second; null where the cases leave it open. */
  readonly area: Adjusted<PairedAreas> | null;
  readonly sensitivity: Adjusted<PairedShares> | null;
  readonly specificity: Adjusted<PairedShares> | null;
}

export interface PairedShares {
  /** Right by both, by the first alone, by the second alone, by neither. */
  readonly table: PairedTable;
  readonly difference: PairedDifference;
  readonly test: McNemar;
  /** McNemar's exact. */
  readonly pValue: number;
}

/** With the p value as it stands among all tests of the comparison. */
export type Adjusted<Test> = Test & { readonly adjustedP: number };

interface Pair {
  readonly first: number;
  readonly second: number;
  readonly positives: number;
  readonly negatives: number;
  readonly area: PairedAreas | null;
  readonly sensitivity: PairedShares | null;
  readonly specificity: PairedShares | null;
}

/**
 * Every pair of versions: areas by DeLong's paired test, sensitivity and specificity by McNemar's exact test with Newcombe's paired
 * difference; Holm over all tests of all pairs. Assumes independent cases.
 *
 * @param versions the same members in the same order, each with what its version said
 * @param threshold at or above it a study is flagged; null for each version's own operating points
 */
export function compareVersions(
  versions: readonly TaskColumns[],
  threshold: number | null,
  level: number,
): readonly VersionComparison[] {
  const pairs = versions.flatMap((one, first) =>
    versions.slice(first + 1).map((other, offset): Pair => {
      return { first, second: first + 1 + offset, ...comparePair(one, other, threshold, level) };
    }),
  );
  const tests = pairs.flatMap(({ area, sensitivity, specificity }) => [area, sensitivity, specificity]);
  const pValues = tests.flatMap((test) => (test === null ? [] : [test.pValue]));
  const adjusted = pValues.length === 0 ? [] : [...holm(Float64Array.from(pValues))];
  const withAdjusted = <Test extends { readonly pValue: number }>(test: Test | null): Adjusted<Test> | null =>
    test === null ? null : { ...test, adjustedP: adjusted.shift() ?? 1 };
  return pairs.map(({ area, sensitivity, specificity, ...pair }) => ({
    ...pair,
    area: withAdjusted(area),
    sensitivity: withAdjusted(sensitivity),
    specificity: withAdjusted(specificity),
  }));
}

function comparePair(
  one: TaskColumns,
  other: TaskColumns,
  threshold: number | null,
  level: number,
): Omit<Pair, 'first' | 'second'> {
  const both = Uint32Array.from({ length: one.truth.length }, (_, index) => index).filter(
    (index) => isDecided(one, index) && isDecided(other, index),
  );
  const first = casesOf(one, both);
  const second = casesOf(other, both);
  const { labels } = first;
  const positives = labels.reduce((sum, label) => sum + label, 0);
  const flags = [flagsAt(first, threshold), flagsAt(second, threshold)] as const;
  return {
    positives,
    negatives: labels.length - positives,
    area: valueOrNull(() => deLongPairedTest(labels, first.scores, second.scores, level)),
    sensitivity: sharesOf(labels, flags, 1, level),
    specificity: sharesOf(labels, flags, 0, level),
  };
}

/** How often each is right among the cases with this label; null without one. */
function sharesOf(
  labels: Uint8Array,
  [first, second]: readonly [Uint8Array, Uint8Array],
  label: 0 | 1,
  level: number,
): PairedShares | null {
  const table = { both: 0, onlyFirst: 0, onlySecond: 0, neither: 0 };
  for (let index = 0; index < labels.length; index += 1) {
    if (labels[index] !== label) continue;
    const isFirstRight = first[index] === label;
    const isSecondRight = second[index] === label;
    if (isFirstRight) table[isSecondRight ? 'both' : 'onlyFirst'] += 1;
    else table[isSecondRight ? 'onlySecond' : 'neither'] += 1;
  }
  if (table.both + table.onlyFirst + table.onlySecond + table.neither === 0) return null;
  const test = mcNemar(table);
  return { table, difference: pairedDifference(table, level), test, pValue: test.exactP };
}
