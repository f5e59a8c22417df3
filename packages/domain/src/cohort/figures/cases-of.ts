import { noCode } from '../cohort-snapshot.ts';
import { countPatients } from './count-patients.ts';
import { positionsWhere } from './positions-where.ts';
import { outcomeCodes, type TaskColumns } from './task-columns.ts';
import { valuesAt } from './values-at.ts';

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
  const members = among ?? positionsWhere(columns.truth.length, () => true);
  const isCase = (index: number) => columns.truth[index] !== noCode && isDecided(columns, index);
  const places = positionsWhere(members.length, (place) => isCase(members[place] ?? 0));
  const positions = valuesAt(members, places, new Uint32Array(places.length));
  const flags = valuesAt(columns.outcome, positions, new Uint8Array(positions.length));
  for (let place = 0; place < flags.length; place += 1) flags[place] = flags[place] === outcomeCodes.POSITIVE ? 1 : 0;
  return {
    labels: valuesAt(columns.truth, positions, new Uint8Array(positions.length)),
    scores: valuesAt(columns.probability, positions, new Float64Array(positions.length)),
    flags,
    patients: valuesAt(columns.patient, positions, new Uint32Array(positions.length)),
    positions,
    ...countsOf(columns, members, positions.length),
  };
}

function countsOf(columns: TaskColumns, members: Uint32Array, cases: number): Pick<Cases, 'counts' | 'undecided'> {
  const undecided = { positives: 0, negatives: 0 };
  const patients = countPatients(valuesAt(columns.patient, members, new Uint32Array(members.length)));
  let withoutReference = 0;
  let indeterminate = 0;
  let withoutResult = 0;
  for (let place = 0; place < members.length; place += 1) {
    const index = members[place] ?? 0;
    const truth = columns.truth[index];
    if (truth === noCode) withoutReference += 1;
    if (isDecided(columns, index)) continue;
    if (columns.outcome[index] === outcomeCodes.INDETERMINATE) indeterminate += 1;
    else withoutResult += 1;
    if (truth === 1) undecided.positives += 1;
    else if (truth === 0) undecided.negatives += 1;
  }
  return {
    undecided,
    counts: { members: members.length, patients, withoutReference, indeterminate, withoutResult, cases },
  };
}
