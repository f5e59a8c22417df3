import type { ReadingTurn } from '@plumbline/database/enums';
import { noCode, snapshotCodes } from '../cohort-snapshot.ts';

/** What a version said of a study in one task, as snapshots store it. */
export const outcomeCodes = {
  POSITIVE: snapshotCodes.outcome.indexOf('POSITIVE'),
  NEGATIVE: snapshotCodes.outcome.indexOf('NEGATIVE'),
  INDETERMINATE: snapshotCodes.outcome.indexOf('INDETERMINATE'),
  NONE: noCode,
} as const;

/** One version and task over the members of a frozen cohort, a column a property, all of one length. */
export interface TaskColumns {
  /** 1 with the condition by the reference standard, 0 without, 255 where there is none. */
  readonly truth: Uint8Array;
  /** Of the condition, in [0, 1]; NaN where the version gave no result. */
  readonly probability: Float64Array;
  /** As stored, by the operating point of the network that decided: `outcomeCodes`. */
  readonly outcome: Uint8Array;
  /** Which patient a study is of, as numbers from 0 on; studies of one patient have the same. */
  readonly patient: Uint32Array;
}

/** What members are told apart by. */
export type GroupingKind = 'AGE_BAND' | 'SEX' | 'SITE' | 'MANUFACTURER' | 'CURVE_PATTERN' | 'MONTH';

/** Puts each member into one group. */
export interface Grouping {
  readonly kind: GroupingKind;
  /** Place of the member's label. */
  readonly group: Uint16Array;
  /** In the order in which groups are shown; null for members of whom nobody said it. */
  readonly labels: readonly (string | null)[];
}

/** What one reader said of the task: 1 there, 0 absent, 255 no clear word. */
export interface ReaderColumn {
  readonly turn: Exclude<ReadingTurn, 'ADJUDICATION'>;
  /** As decided before the screening result was shown; else as signed, with the result on the screen. */
  readonly isBlinded: boolean;
  readonly words: Uint8Array;
}

/** What figures are made from. */
export interface FigureColumns {
  readonly task: TaskColumns;
  readonly groupings: readonly Grouping[];
  readonly readers: readonly ReaderColumn[];
}
