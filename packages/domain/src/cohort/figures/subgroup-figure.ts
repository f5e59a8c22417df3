import {
  type AccuracyMeasures,
  accuracyMeasures,
  type DeLong,
  deLong,
  type TwoByTwoTable,
} from '@plumbline/statistics';
import type { Cases } from './cases-of.ts';
import { flagsAt } from './flags-at.ts';
import { guardSmallCells, holdsEnough, sumOfRows } from './guard-small-cells.ts';
import type { Grouping, GroupingKind } from './task-columns.ts';
import { valueOrNull } from './value-or-null.ts';
import { valuesAt } from './values-at.ts';

/** How the version did in each group of the members. */
export interface SubgroupFigure {
  readonly kind: GroupingKind;
  readonly groups: readonly SubgroupRow[];
  /** The groups that are not shown one by one, together; null where there are none or they are too few even so. */
  readonly others: SubgroupAccuracy | null;
}

export interface SubgroupRow {
  /** Null for the cases of which nobody said it. */
  readonly label: string | null;
  /** With a reference standard and a decided result; null where it is not shown. */
  readonly cases: number | null;
  /** Null where it is not shown. */
  readonly accuracy: SubgroupAccuracy | null;
}

export interface SubgroupAccuracy {
  readonly table: TwoByTwoTable;
  readonly measures: AccuracyMeasures;
  /** Null with fewer than two cases of a class. */
  readonly area: DeLong | null;
}

export interface SubgroupOptions {
  readonly threshold: number | null;
  readonly level: number;
  /** Whether who asks may see cells under five. */
  readonly showsSmallCells: boolean;
}

interface Group {
  readonly label: string | null;
  readonly places: Uint32Array;
  readonly table: TwoByTwoTable;
}

/** The groups of one grouping that have a case, in the order of their labels. */
export function subgroupFigure(cases: Cases, grouping: Grouping, options: SubgroupOptions): SubgroupFigure {
  const { level, showsSmallCells } = options;
  const flags = flagsAt(cases, options.threshold);
  const groups = groupsOf(cases, flags, grouping);
  const all = groups.map(() => true);
  const isCounted = showsSmallCells ? all : guardSmallCells(groups.map(({ places }) => [places.length]));
  const cells = groups.map(({ table }) => cellsOf(table));
  const isShown = showsSmallCells ? all : guardSmallCells(cells, (row) => isCounted[row] === true);
  const rows = groups.map(({ label, places, table }, row): SubgroupRow => {
    const accuracy = isShown[row] === true ? accuracyOf(cases, table, places, level) : null;
    return { label, cases: isCounted[row] === true ? places.length : null, accuracy };
  });
  const hidden = groups.filter((_, row) => isShown[row] === false);
  return { kind: grouping.kind, groups: rows, others: together(cases, hidden, level) };
}

/** A label that nobody has is no group, and hides nothing. */
function groupsOf(cases: Cases, flags: Uint8Array, grouping: Grouping): readonly Group[] {
  const ofLabel = placesOf(cases, grouping);
  return grouping.labels.flatMap((label, row) => {
    const places = ofLabel[row] ?? new Uint32Array();
    return places.length === 0 ? [] : [{ label, places, table: tableOf(cases, flags, places) }];
  });
}

/** The hidden groups as one; null where they are too few even so. */
function together(cases: Cases, hidden: readonly Group[], level: number): SubgroupAccuracy | null {
  const sum = sumOfRows(hidden.map(({ table }) => cellsOf(table)));
  if (hidden.length === 0 || !holdsEnough(sum)) return null;
  const [truePositives = 0, falseNegatives = 0, falsePositives = 0, trueNegatives = 0] = sum;
  const table = { truePositives, falseNegatives, falsePositives, trueNegatives };
  return accuracyOf(cases, table, joined(hidden.map(({ places }) => places)), level);
}

/** Of each group, where its cases stand among the cases. */
function placesOf({ positions }: Cases, { group, labels }: Grouping): readonly Uint32Array[] {
  const sizes = new Uint32Array(labels.length);
  for (let place = 0; place < positions.length; place += 1) {
    const of = group[positions[place] ?? 0] ?? 0;
    sizes[of] = (sizes[of] ?? 0) + 1;
  }
  const places = Array.from(sizes, (size) => new Uint32Array(size));
  const filled = new Uint32Array(labels.length);
  for (let place = 0; place < positions.length; place += 1) {
    const of = group[positions[place] ?? 0] ?? 0;
    const at = filled[of] ?? 0;
    filled[of] = at + 1;
    const into = places[of];
    if (into !== undefined) into[at] = place;
  }
  return places;
}

function tableOf({ labels }: Cases, flags: Uint8Array, places: Uint32Array): TwoByTwoTable {
  const counts = new Uint32Array(4);
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    const cell = 2 * (labels[place] ?? 0) + (flags[place] ?? 0);
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  const [trueNegatives = 0, falsePositives = 0, falseNegatives = 0, truePositives = 0] = counts;
  return { truePositives, falsePositives, falseNegatives, trueNegatives };
}

function cellsOf(table: TwoByTwoTable): readonly number[] {
  return [table.truePositives, table.falseNegatives, table.falsePositives, table.trueNegatives];
}

function accuracyOf(cases: Cases, table: TwoByTwoTable, places: Uint32Array, level: number): SubgroupAccuracy {
  const labels = valuesAt(cases.labels, places, new Uint8Array(places.length));
  const scores = valuesAt(cases.scores, places, new Float64Array(places.length));
  return { table, measures: accuracyMeasures(table, level), area: valueOrNull(() => deLong(labels, scores, level)) };
}

function joined(arrays: readonly Uint32Array[]): Uint32Array {
  const whole = new Uint32Array(arrays.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const array of arrays) {
    whole.set(array, at);
    at += array.length;
  }
  return whole;
}
