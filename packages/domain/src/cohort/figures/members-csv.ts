import type { Task } from '@plumbline/database/enums';
import { type CohortSnapshot, noCode, noDay, snapshotCodes } from '../cohort-snapshot.ts';
import { versionPlace } from './cohort-analysis.ts';
import { type CsvValue, csvRow } from './csv-row.ts';
import { monthOfDay } from './month-of-day.ts';

/** What is asked of the members. */
export interface MembersRequest {
  readonly modelVersionId: string;
  readonly task: Task;
  /** False leaves out whatever tells members apart as persons. */
  readonly showsSmallCells: boolean;
}

type Column = readonly [name: string, read: (member: number) => CsvValue];

/**
 * The members of a frozen cohort as a table, one line a study: what the version said, what readers said, what was true. Nobody is
 * identified: members and patients are numbers in the order of the snapshot, and a day is shown as its month.
 *
 * @throws DomainError VERSION_NOT_IN_COHORT
 */
export function membersCsv(snapshot: CohortSnapshot, request: MembersRequest): string {
  const columns = [...resultColumns(snapshot, request), ...(request.showsSmallCells ? attributeColumns(snapshot) : [])];
  const lines = [csvRow(columns.map(([name]) => name))];
  for (let member = 0; member < snapshot.header.studies; member += 1) {
    lines.push(csvRow(columns.map(([, read]) => read(member))));
  }
  return lines.join('');
}

function resultColumns(snapshot: CohortSnapshot, { modelVersionId, task }: MembersRequest): readonly Column[] {
  const { header, patient, truth, readings } = snapshot;
  const version = snapshot.versions[versionPlace(header.versions, modelVersionId)];
  const results = version?.tasks[task];
  const { FIRST, SECOND } = readings;
  const { scoliosis, cmsSuspicion, outcome, architecture } = snapshotCodes;
  const said = (reading: typeof FIRST) =>
    task === 'CMS' ? word(reading.cmsSuspicion, cmsSuspicion) : word(reading.scoliosis, scoliosis);
  const saidBlinded = (reading: typeof FIRST) =>
    task === 'CMS' ? word(reading.blindedCmsSuspicion, cmsSuspicion) : word(reading.blindedScoliosis, scoliosis);
  return [
    ['member', (member) => member + 1],
    ['patient', (member) => (patient[member] ?? 0) + 1],
    ['reference_standard', (member) => word(truth[task], ['ABSENT', 'PRESENT'])(member)],
    ['outcome', word(results?.outcome, outcome)],
    ['probability', (member) => finite(results?.probability[member])],
    ['network', word(results?.architecture, architecture)],
    ['no_result_because', word(version?.reason, header.reasons)],
    ['first_reader_blinded', saidBlinded(FIRST)],
    ['first_reader', said(FIRST)],
    ['second_reader_blinded', saidBlinded(SECOND)],
    ['second_reader', said(SECOND)],
  ];
}

function attributeColumns(snapshot: CohortSnapshot): readonly Column[] {
  const { age, sex, site, manufacturer, readings, studyDay, header } = snapshot;
  return [
    ['age_years', (member) => (age[member] === noCode ? null : (age[member] ?? null))],
    ['sex', word(sex, snapshotCodes.sex)],
    ['site', word(site, header.sites)],
    ['manufacturer', word(manufacturer, header.manufacturers)],
    ['curve_pattern', word(readings.FIRST.curvePattern, snapshotCodes.curvePattern)],
    ['month', (member) => monthOfDay(studyDay[member] ?? noDay)],
  ];
}

/** The word that a code is the place of; null for a code that is none. */
function word(codes: ArrayLike<number> | undefined, words: readonly string[]): (member: number) => CsvValue {
  return (member) => words[codes?.[member] ?? noCode] ?? null;
}

function finite(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}
