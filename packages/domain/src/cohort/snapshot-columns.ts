import type { ReadingColumns, ResultColumns, SnapshotColumns, VersionColumns } from './cohort-snapshot.ts';
import { noCode, noDay, noIndex } from './cohort-snapshot.ts';

export type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** Where columns come from: new memory, or bytes that were stored. */
export interface ColumnSource {
  codes(perStudy?: number): Uint8Array;
  indices(): Uint16Array;
  patients(): Uint32Array;
  days(): Int32Array;
  probabilities(): Float64Array;
}

/** The columns of one snapshot, each taken from the source in the order in which they are stored. */
export function takeColumns(source: ColumnSource, versions: number): SnapshotColumns {
  const reading = (): ReadingColumns => ({
    reader: source.indices(),
    scoliosis: source.codes(),
    cmsSuspicion: source.codes(),
    curvePattern: source.codes(),
    blindedScoliosis: source.codes(),
    blindedCmsSuspicion: source.codes(),
  });
  return {
    studyIds: source.codes(16),
    patient: source.patients(),
    age: source.codes(),
    sex: source.codes(),
    site: source.indices(),
    manufacturer: source.indices(),
    views: source.codes(),
    flag: source.codes(),
    readingStatus: source.codes(),
    studyDay: source.days(),
    standingVersion: source.codes(),
    readings: { FIRST: reading(), SECOND: reading() },
    referenceSource: source.codes(),
    truth: { SCOLIOSIS: source.codes(), CMS: source.codes() },
    versions: Array.from({ length: versions }, () => takeVersion(source)),
  };
}

function takeVersion(source: ColumnSource): VersionColumns {
  const result = (): ResultColumns => ({
    probability: source.probabilities(),
    outcome: source.codes(),
    architecture: source.codes(),
  });
  return { reason: source.codes(), tasks: { SCOLIOSIS: result(), CMS: result() } };
}

/** Columns of studies of which nothing is known yet. */
export function newColumns(studies: number, versions: number): SnapshotColumns {
  return takeColumns(newMemory(studies), versions);
}

/** The columns of one more version that has said nothing yet. */
export function newVersionColumns(studies: number): VersionColumns {
  return takeVersion(newMemory(studies));
}

function newMemory(studies: number): ColumnSource {
  return {
    codes: (perStudy = 1) => new Uint8Array(studies * perStudy).fill(perStudy === 1 ? noCode : 0),
    indices: () => new Uint16Array(studies).fill(noIndex),
    patients: () => new Uint32Array(studies),
    days: () => new Int32Array(studies).fill(noDay),
    probabilities: () => new Float64Array(studies).fill(Number.NaN),
  };
}

/** Every column, in the order in which they are stored. */
export function columnsInOrder(columns: SnapshotColumns): Column[] {
  const ofReading = (reading: ReadingColumns): Column[] => [
    reading.reader,
    reading.scoliosis,
    reading.cmsSuspicion,
    reading.curvePattern,
    reading.blindedScoliosis,
    reading.blindedCmsSuspicion,
  ];
  const ofResult = ({ probability, outcome, architecture }: ResultColumns): Column[] => [
    probability,
    outcome,
    architecture,
  ];
  return [
    columns.studyIds,
    columns.patient,
    columns.age,
    columns.sex,
    columns.site,
    columns.manufacturer,
    columns.views,
    columns.flag,
    columns.readingStatus,
    columns.studyDay,
    columns.standingVersion,
    ...ofReading(columns.readings.FIRST),
    ...ofReading(columns.readings.SECOND),
    columns.referenceSource,
    columns.truth.SCOLIOSIS,
    columns.truth.CMS,
    ...columns.versions.flatMap(({ reason, tasks }) => [reason, ...ofResult(tasks.SCOLIOSIS), ...ofResult(tasks.CMS)]),
  ];
}
