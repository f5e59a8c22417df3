import { type CohortSnapshot, noCode, noDay, noIndex, type ReadingColumns } from '../cohort-snapshot.ts';

/**
 * A snapshot for somebody who must not see small cells: whatever tells members apart as persons is blank, so that no group can be
 * made from it. What was said of each study, by versions, readers and the reference standard, stays.
 */
export function withoutAttributes(snapshot: CohortSnapshot): CohortSnapshot {
  const { header, studyIds, age, sex, views, flag, readingStatus, standingVersion, referenceSource } = snapshot;
  const blank = (codes: Uint8Array) => codes.slice().fill(noCode);
  const blankIndices = (indices: Uint16Array) => indices.slice().fill(noIndex);
  const reading = (columns: ReadingColumns): ReadingColumns => ({
    ...columns,
    reader: blankIndices(columns.reader),
    curvePattern: blank(columns.curvePattern),
  });
  return {
    ...snapshot,
    header: { ...header, sites: [], manufacturers: [] },
    studyIds: studyIds.slice().fill(0),
    age: blank(age),
    sex: blank(sex),
    site: blankIndices(snapshot.site),
    manufacturer: blankIndices(snapshot.manufacturer),
    views: blank(views),
    flag: blank(flag),
    readingStatus: blank(readingStatus),
    studyDay: snapshot.studyDay.slice().fill(noDay),
    standingVersion: blank(standingVersion),
    referenceSource: blank(referenceSource),
    readings: { FIRST: reading(snapshot.readings.FIRST), SECOND: reading(snapshot.readings.SECOND) },
  };
}
