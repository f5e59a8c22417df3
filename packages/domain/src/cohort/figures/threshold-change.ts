import { isDecided } from './cases-of.ts';
import { outcomeCodes, type TaskColumns } from './task-columns.ts';

/** What another threshold would change, in studies: "at 0.42 you would flag 31 more and miss 2 that are known to have it". */
export interface ThresholdChange {
  readonly threshold: number;
  /** Of all members with a decided result, also those without a reference standard. */
  readonly flagged: number;
  /** Less than nought where fewer are flagged. */
  readonly flaggedMore: number;
  /** With the condition by the reference standard, and not flagged at the threshold. */
  readonly missed: number;
  readonly missedMore: number;
}

/** Against the version's own operating points, as its results were stored. */
export function thresholdChange(columns: TaskColumns, threshold: number): ThresholdChange {
  let flagged = 0;
  let flaggedBefore = 0;
  let missed = 0;
  let missedBefore = 0;
  for (let index = 0; index < columns.truth.length; index += 1) {
    if (!isDecided(columns, index)) continue;
    const isFlagged = (columns.probability[index] ?? 0) >= threshold;
    const wasFlagged = columns.outcome[index] === outcomeCodes.POSITIVE;
    if (isFlagged) flagged += 1;
    if (wasFlagged) flaggedBefore += 1;
    if (columns.truth[index] !== 1) continue;
    if (!isFlagged) missed += 1;
    if (!wasFlagged) missedBefore += 1;
  }
  return { threshold, flagged, flaggedMore: flagged - flaggedBefore, missed, missedMore: missed - missedBefore };
}
