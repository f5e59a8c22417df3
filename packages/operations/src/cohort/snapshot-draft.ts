import {
  type CohortSnapshot,
  newColumns,
  newVersionColumns,
  noCode,
  type SnapshotHeader,
  type SnapshotVersion,
  setStudyId,
  type VersionColumns,
} from '@plumbline/domain';
import { Numbering, renumber } from './numbering.ts';
import type { StudyFacts } from './read-facts.ts';
import type { StandingReading } from './read-readings.ts';
import type { VersionResult } from './read-results.ts';

/**
 * A snapshot that is being written down, a thousand studies after the other. Codes of -1 become 255 in a column of bytes,
 * which stands for the same: nothing was said (ECMAScript, ToUint8).
 */
export class SnapshotDraft {
  readonly #columns;
  readonly #studies: number;
  readonly #places = new Map<string, number>();
  readonly #patients = new Numbering();
  readonly #readers = new Numbering();
  readonly #sites = new Numbering();
  readonly #manufacturers = new Numbering();
  readonly #reasons = new Numbering();
  readonly #versions = new Numbering();
  readonly #versionColumns: VersionColumns[] = [];
  #written = 0;

  constructor(studies: number) {
    this.#studies = studies;
    this.#columns = newColumns(studies, 0);
  }

  /** How many studies are written down. */
  get written(): number {
    return this.#written;
  }

  /** Studies in the order of their ids, each with everything that is said of it. */
  write(studies: readonly StudyFacts[], readings: readonly StandingReading[], results: readonly VersionResult[]): void {
    this.#places.clear();
    for (const study of studies) this.#writeFacts(study);
    for (const reading of readings) this.#writeReading(reading);
    for (const result of results) this.#writeResult(result);
  }

  /**
   * The snapshot, its lists sorted.
   *
   * @param versions at least those whose results were written
   */
  finish(
    versions: readonly SnapshotVersion[],
    { definition, flow }: Pick<SnapshotHeader, 'definition' | 'flow'>,
  ): CohortSnapshot {
    const sites = this.#sites.sorted();
    renumber(this.#columns.site, sites.places);
    const manufacturers = this.#manufacturers.sorted();
    renumber(this.#columns.manufacturer, manufacturers.places);
    const reasons = this.#reasons.sorted();
    for (const { reason } of this.#versionColumns) renumber(reason, reasons.places);
    const rank = new Map(versions.map(({ id }, place) => [id, place]));
    const used = this.#versions.sorted((one, other) => (rank.get(one) ?? 0) - (rank.get(other) ?? 0));
    renumber(this.#columns.standingVersion, used.places);
    const header: SnapshotHeader = {
      definition,
      studies: this.#studies,
      patients: this.#patients.count,
      sites: sites.names,
      manufacturers: manufacturers.names,
      reasons: reasons.names,
      versions: versions.filter(({ id }) => used.names.includes(id)),
      flow,
    };
    const ordered = used.names.map((id) => this.#columnsOf(id));
    return { header, ...this.#columns, versions: ordered };
  }

  #writeFacts(study: StudyFacts): void {
    const columns = this.#columns;
    const at = this.#written;
    this.#written += 1;
    this.#places.set(study.studyId, at);
    setStudyId(columns.studyIds, at, study.studyId);
    columns.patient[at] = this.#patients.numberOf(study.patientId);
    columns.studyDay[at] = study.studyDay;
    columns.age[at] = study.ageYears;
    columns.sex[at] = study.sex;
    columns.views[at] = study.views;
    columns.flag[at] = study.flag;
    columns.readingStatus[at] = study.readingStatus;
    columns.referenceSource[at] = study.referenceSource;
    columns.truth.SCOLIOSIS[at] = study.scoliosisTruth;
    columns.truth.CMS[at] = study.cmsTruth;
    if (study.site !== null) columns.site[at] = this.#sites.numberOf(study.site);
    if (study.manufacturer !== null) columns.manufacturer[at] = this.#manufacturers.numberOf(study.manufacturer);
    if (study.standingVersionId !== null) {
      this.#columnsOf(study.standingVersionId);
      columns.standingVersion[at] = this.#versions.numberOf(study.standingVersionId);
    }
  }

  #writeReading(reading: StandingReading): void {
    const columns = this.#columns.readings[reading.turn];
    const at = this.#placeOf(reading.studyId);
    columns.reader[at] = this.#readers.numberOf(reading.readerId);
    columns.scoliosis[at] = reading.scoliosis;
    columns.cmsSuspicion[at] = reading.cmsSuspicion;
    columns.curvePattern[at] = reading.curvePattern;
    columns.blindedScoliosis[at] = reading.blindedScoliosis;
    columns.blindedCmsSuspicion[at] = reading.blindedCmsSuspicion;
  }

  #writeResult(result: VersionResult): void {
    const { reason, tasks } = this.#columnsOf(result.modelVersionId);
    const at = this.#placeOf(result.studyId);
    reason[at] = result.reason === null ? noCode : this.#reasons.numberOf(result.reason);
    tasks.SCOLIOSIS.probability[at] = result.scoliosisProbability ?? Number.NaN;
    tasks.SCOLIOSIS.outcome[at] = result.scoliosisOutcome;
    tasks.SCOLIOSIS.architecture[at] = result.scoliosisArchitecture;
    tasks.CMS.probability[at] = result.cmsProbability ?? Number.NaN;
    tasks.CMS.outcome[at] = result.cmsOutcome;
    tasks.CMS.architecture[at] = result.cmsArchitecture;
  }

  #columnsOf(versionId: string): VersionColumns {
    const number = this.#versions.numberOf(versionId);
    const columns = this.#versionColumns[number] ?? newVersionColumns(this.#studies);
    this.#versionColumns[number] = columns;
    return columns;
  }

  #placeOf(studyId: string): number {
    const place = this.#places.get(studyId);
    if (place === undefined) throw new Error('What is said is of a study that is being written down.');
    return place;
  }
}
