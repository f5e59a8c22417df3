import type { Proportion } from '../proportion/proportion.ts';
import { wilsonInterval } from '../proportion/wilson-interval.ts';
import { requireTwoByTwoTable, type TwoByTwoTable } from './two-by-two-table.ts';

/** Each with its counts and interval; null where its denominator has no case. */
export interface AccuracyMeasures {
  readonly sensitivity: Proportion | null;
  readonly specificity: Proportion | null;
  readonly positivePredictiveValue: Proportion | null;
  readonly negativePredictiveValue: Proportion | null;
  readonly accuracy: Proportion | null;
}

/**
 * Sensitivity TP/(TP+FN), specificity TN/(TN+FP), PPV TP/(TP+FP), NPV TN/(TN+FN) and accuracy (TP+TN)/n.
 *
 * Assumes independent cases; PPV, NPV and accuracy hold at the prevalence of the table only. `interval` is Wilson's unless
 * another is handed in. Throws EMPTY, OUT_OF_RANGE and NOT_FINITE.
 * Source: Altman D, Bland J. Diagnostic tests 1 and 2, BMJ 308 (1994) 1552 and 309 (1994) 102.
 */
export function accuracyMeasures(
  table: TwoByTwoTable,
  level = 0.95,
  interval: (count: number, total: number, level: number) => Proportion = wilsonInterval,
): AccuracyMeasures {
  requireTwoByTwoTable(table);
  const { truePositives, falsePositives, falseNegatives, trueNegatives } = table;
  const share = (count: number, others: number) =>
    count + others === 0 ? null : interval(count, count + others, level);
  return {
    sensitivity: share(truePositives, falseNegatives),
    specificity: share(trueNegatives, falsePositives),
    positivePredictiveValue: share(truePositives, falsePositives),
    negativePredictiveValue: share(trueNegatives, falseNegatives),
    accuracy: share(truePositives + trueNegatives, falsePositives + falseNegatives),
  };
}
