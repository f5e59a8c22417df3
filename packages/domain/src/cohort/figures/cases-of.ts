import { noReference, outcomeCodes, type TaskColumns } from './task-columns.ts';

/** The members of a cohort that a figure of accuracy can be made from, and how many are left out for which reason. */
export interface Cases {
  /** 1 with the condition and 0 without. */
  readonly labels: Uint8Array;
  readonly scores: Float64Array;
  /** 1 where the version flagged the study at its own operating point. */
  readonly flags: Uint8Array;
  readonly patients: Uint32Array;
  /** Where they stand in the columns. */
  readonly positions: Uint32Array;
  /** With a reference standard, but without a decided result. */
  readonly undecided: { readonly positives: number; readonly negatives: number };
  readonly counts: CaseCounts;
}

export interface CaseCounts {
  readonly members: number;
  readonly patients: number;
  readonly withoutReference: number;
  /** The version looked and decided nothing. */
  readonly indeterminate: number;
  /** The version gave no result at all. */
  readonly withoutResult: number;
  /** With a reference standard and a decided result. */
  readonly cases: number;
}

/** Whether the version decided: a probability, and a stored outcome that says yes or no. */
export function isDecided(columns: TaskColumns, index: number): boolean {
  const outcome = columns.outcome[index];
  return (
    (outcome === outcomeCodes.POSITIVE || outcome === outcomeCodes.NEGATIVE) &&
    !Number.isNaN(columns.probability[index] ?? Number.NaN)
  );
}

/** The cases among the members, all or those at these positions. */
export function casesOf(columns: TaskColumns, among?: Uint32Array): Cases {
  const members = among ?? Uint32Array.from({ length: columns.truth.length }, (_, index) => index);
  const positions = members.filter((index) => columns.truth[index] !== noReference && isDecided(columns, index));
  return {
    labels: Uint8Array.from(positions, (index) => columns.truth[index] ?? 0),
    scores: Float64Array.from(positions, (index) => columns.probability[index] ?? 0),
    flags: Uint8Array.from(positions, (index) => (columns.outcome[index] === outcomeCodes.POSITIVE ? 1 : 0)),
    patients: Uint32Array.from(positions, (index) => columns.patient[index] ?? 0),
    positions,
    ...countsOf(columns, members, positions.length),
  };
}

function countsOf(columns: TaskColumns, members: Uint32Array, cases: number): Pick<Cases, 'counts' | 'undecided'> {
  const undecided = { positives: 0, negatives: 0 };
  let withoutReference = 0;
  let indeterminate = 0;
  let withoutResult = 0;
  for (const index of members) {
    const truth = columns.truth[index];
    if (truth === noReference) withoutReference += 1;
    if (isDecided(columns, index)) continue;
    if (columns.outcome[index] === outcomeCodes.INDETERMINATE) indeterminate += 1;
    else withoutResult += 1;
    if (truth === 1) undecided.positives += 1;
    else if (truth === 0) undecided.negatives += 1;
  }
  const patients = new Set(members.values().map((index) => columns.patient[index])).size;
  return {
    undecided,
    counts: { members: members.length, patients, withoutReference, indeterminate, withoutResult, cases },
  };
}
