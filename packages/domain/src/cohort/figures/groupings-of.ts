import { type CohortSnapshot, noCode, noDay, snapshotCodes } from '../cohort-snapshot.ts';
import { monthOfDay } from './month-of-day.ts';
import type { Grouping, GroupingKind } from './task-columns.ts';

/** What the members of a snapshot are told apart by; a grouping that puts all into one group is left out. */
export function groupingsOf(snapshot: CohortSnapshot): readonly Grouping[] {
  const { age, sex, site, manufacturer, readings, studyDay, header } = snapshot;
  const groupings = [
    grouping('AGE_BAND', age, ageBands, bandOf),
    grouping('SEX', sex, snapshotCodes.sex),
    grouping('SITE', site, header.sites),
    grouping('MANUFACTURER', manufacturer, header.manufacturers),
    grouping('CURVE_PATTERN', readings.FIRST.curvePattern, snapshotCodes.curvePattern),
    byMonth(studyDay),
  ];
  return groupings.filter(({ group }) => group.some((place) => place !== group[0]));
}

/** Children, adolescents, adults: completed years when the films were taken. */
const ageBands = ['0–10', '11–18', '19+'] as const;

function bandOf(age: number): number {
  if (age === noCode) return ageBands.length;
  if (age <= 10) return 0;
  return age <= 18 ? 1 : 2;
}

/** A code that is no place in the list is a member of whom nobody said it. */
function grouping(
  kind: GroupingKind,
  codes: Uint8Array | Uint16Array,
  labels: readonly string[],
  placeOf: (code: number) => number = (code) => code,
): Grouping {
  const group = new Uint16Array(codes.length);
  for (let at = 0; at < codes.length; at += 1) group[at] = Math.min(labels.length, placeOf(codes[at] ?? noCode));
  return { kind, group, labels: [...labels, null] };
}

/** The months in which films were taken, from the first to the last; a month without one is left out. */
function byMonth(days: Int32Array): Grouping {
  const months = new Map([...new Set(days)].map((day) => [day, monthOfDay(day)]));
  const present = [...new Set(months.values())].filter((month) => month !== null).sort();
  const places = new Map(
    [...months].map(([day, month]) => [day, month === null ? present.length : present.indexOf(month)]),
  );
  const group = new Uint16Array(days.length);
  for (let at = 0; at < days.length; at += 1) group[at] = places.get(days[at] ?? noDay) ?? present.length;
  return { kind: 'MONTH', group, labels: [...present, null] };
}
