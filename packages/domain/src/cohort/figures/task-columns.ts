/** What a version said of a study in one task. */
export const outcomeCodes = { NEGATIVE: 0, POSITIVE: 1, INDETERMINATE: 2, NONE: 3 } as const;

/** In `truth`, for a study without a reference standard. */
export const noReference = 255;

/** One version and task over the members of a frozen cohort, a column a property, all of one length. */
export interface TaskColumns {
  /** 1 with the condition by the reference standard, 0 without, 255 where there is none. */
  readonly truth: Uint8Array;
  /** Of the condition, in [0, 1]; NaN where the version gave no result. */
  readonly probability: Float64Array;
  /** As stored, by the operating point of the network that decided: `outcomeCodes`. */
  readonly outcome: Uint8Array;
  /** Which patient a study is of; studies of one patient have the same number. */
  readonly patient: Uint32Array;
}

/** What members are told apart by. */
export type GroupingKind = 'AGE_BAND' | 'SEX' | 'SITE' | 'MANUFACTURER' | 'CURVE_PATTERN' | 'MONTH';

/** Puts each member into one group; groups are shown in the order of their labels. */
export interface Grouping {
  readonly kind: GroupingKind;
  /** Place of the member's label. */
  readonly group: Uint16Array;
  readonly labels: readonly string[];
}
