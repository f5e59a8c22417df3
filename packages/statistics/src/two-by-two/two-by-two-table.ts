import { countPositives } from '../input/count-positives.ts';
import { requireCount } from '../input/require-count.ts';
import { requireFinite } from '../input/require-finite.ts';
import { requireSameLength } from '../input/require-same-length.ts';
import { StatisticsError } from '../statistics-error.ts';

/** A screening result against the reference standard, in cases. */
export interface TwoByTwoTable {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
  readonly trueNegatives: number;
}

/** Refuses counts that are none, and a table without cases. */
export function requireTwoByTwoTable(table: TwoByTwoTable): void {
  const { truePositives, falsePositives, falseNegatives, trueNegatives } = table;
  const counts = [truePositives, falsePositives, falseNegatives, trueNegatives];
  for (const count of counts) requireCount(count, 'number of cases');
  if (counts.every((count) => count === 0)) throw new StatisticsError('EMPTY', 'There are no cases.');
}

/**
 * Counts the cases at one threshold: positive at or above it. `labels` are 1 with the condition and 0 without.
 * Throws EMPTY, LENGTH_MISMATCH, NOT_FINITE and OUT_OF_RANGE.
 */
export function twoByTwoTable(labels: Uint8Array, scores: Float64Array, threshold: number): TwoByTwoTable {
  requireSameLength(labels, scores, 'labels and scores');
  const positives = countPositives(labels);
  requireFinite(scores, 'scores');
  if (Number.isNaN(threshold)) throw new StatisticsError('NOT_FINITE', 'The threshold is not a number.');
  let flagged = 0;
  let truePositives = 0;
  for (let index = 0; index < labels.length; index += 1) {
    if ((scores[index] ?? 0) < threshold) continue;
    flagged += 1;
    truePositives += labels[index] ?? 0;
  }
  const falsePositives = flagged - truePositives;
  const falseNegatives = positives - truePositives;
  return { truePositives, falsePositives, falseNegatives, trueNegatives: labels.length - positives - falsePositives };
}
