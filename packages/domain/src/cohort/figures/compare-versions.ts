import { deLongPairedTest, holm, type PairedAreas } from '@plumbline/statistics';
import { casesOf, isDecided } from './cases-of.ts';
import { flagsAt } from './flags-at.ts';
import { type PairedShares, pairedShares } from './paired-shares.ts';
import { positionsWhere } from './positions-where.ts';
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
  const both = positionsWhere(one.truth.length, (index) => isDecided(one, index) && isDecided(other, index));
  const first = casesOf(one, both);
  const second = casesOf(other, both);
  const { labels } = first;
  const positives = labels.reduce((sum, label) => sum + label, 0);
  const flags = [flagsAt(first, threshold), flagsAt(second, threshold)] as const;
  return {
    positives,
    negatives: labels.length - positives,
    area: valueOrNull(() => deLongPairedTest(labels, first.scores, second.scores, level)),
    sensitivity: pairedShares(labels, flags, 1, level),
    specificity: pairedShares(labels, flags, 0, level),
  };
}
