import { randomUUID } from 'node:crypto';
import type {
  CmsSuspicion,
  CurvePattern,
  FindingPresence,
  ReadingStatus,
  ReferenceSource,
  ScreeningOutcome,
  Sex,
  StudyFlag,
  View,
} from '@plumbline/database/enums';
import type { CohortCriterion } from '@plumbline/domain';
import { inputSha256 } from '../../../packages/operations/src/screening/input-sha256.ts';
import type { Clinic } from './clinic.ts';

/** A study as a test says it; null is what nobody knows. */
export interface MadeStudy {
  readonly day: string | null;
  readonly birthDate: string | null;
  readonly sex: Sex;
  readonly site: string | null;
  readonly manufacturer: string | null;
  readonly views: readonly View[];
  readonly flag: StudyFlag;
  readonly readingStatus: ReadingStatus;
  /** What a completed run says, by which version; null without one. */
  readonly result: {
    readonly version: string;
    readonly SCOLIOSIS: ScreeningOutcome;
    readonly CMS: ScreeningOutcome;
    readonly probability: number;
  } | null;
  readonly reading: {
    readonly scoliosis: FindingPresence;
    readonly cmsSuspicion: CmsSuspicion;
    readonly curvePattern: CurvePattern | null;
  } | null;
  readonly reference: { readonly source: ReferenceSource; readonly SCOLIOSIS: boolean; readonly CMS: boolean } | null;
}

export const plain: MadeStudy = {
  day: '2026-03-02',
  birthDate: '2012-03-02',
  sex: 'FEMALE',
  site: 'North',
  manufacturer: 'Maker A',
  views: ['CORONAL', 'SAGITTAL'],
  flag: 'CLEAR',
  readingStatus: 'UNREAD',
  result: null,
  reading: null,
  reference: null,
};

/** Writes the study with all that hangs on it, as no operation would; its id. Of a patient of its own unless one is said. */
export function makeStudy(clinic: Clinic, made: MadeStudy, patientId?: string): Promise<string> {
  const recordedById = clinic.as('CLINICIAN').agent.userId ?? '';
  return clinic.rows.transaction(async (transaction) => {
    const birthDate = made.birthDate === null ? null : new Date(made.birthDate);
    const patient =
      patientId === undefined
        ? await transaction.patient.create({ data: { mrn: randomUUID(), name: 'Made^Up', birthDate, sex: made.sex } })
        : { id: patientId };
    const { id: studyId } = await transaction.imagingStudy.create({
      data: {
        patientId: patient.id,
        studyInstanceUid: randomUUID(),
        startedAt: made.day === null ? null : new Date(`${made.day}T12:00:00Z`),
        flag: made.flag,
        readingStatus: made.readingStatus,
        screeningStatus: made.result === null ? 'ABSTAINED' : 'COMPLETED',
        screeningReason: made.result === null ? 'FILM_TOO_SMALL' : null,
      },
    });
    for (const view of made.views) {
      const series = await transaction.series.create({
        data: {
          studyId,
          seriesInstanceUid: randomUUID(),
          modality: 'DX',
          institutionName: made.site,
          manufacturer: made.manufacturer,
        },
      });
      await transaction.instance.create({
        data: { ...film, studyId, seriesId: series.id, view, sopInstanceUid: randomUUID() },
      });
    }
    if (made.result !== null) {
      const { version, probability, SCOLIOSIS, CMS } = made.result;
      const run = await transaction.inferenceRun.create({
        data: {
          studyId,
          modelVersionId: version,
          inputSha256: inputSha256(made.views.map((view) => ({ view, sha256: film.sha256 }))),
          status: 'COMPLETED',
        },
      });
      const said = { studyId, inferenceRunId: run.id, architecture: 'DUAL', deciding: true, logit: 0 } as const;
      const at = { operatingPoint: 'SCREENING', threshold: 0.5, probability };
      await transaction.screeningResult.createMany({
        data: [
          { ...said, ...at, task: 'SCOLIOSIS', outcome: SCOLIOSIS },
          { ...said, ...at, task: 'CMS', outcome: CMS },
        ],
      });
    }
    if (made.reading !== null) {
      await transaction.reading.create({ data: { studyId, readerId: recordedById, turn: 'FIRST', ...made.reading } });
    }
    if (made.reference !== null) {
      const { source, SCOLIOSIS: scoliosis, CMS: cms } = made.reference;
      await transaction.referenceStandard.create({
        data: { studyId, source, cms, scoliosis, observedDate: new Date(0), recordedById },
      });
    }
    // Whatever writes a result or a reading writes the study behind it.
    await transaction.imagingStudy.update({ where: { id: studyId }, data: { version: { increment: 1 } } });
    return studyId;
  });
}

const film = {
  sopClassUid: '1.2',
  transferSyntaxUid: '1.3',
  rows: 100,
  columns: 100,
  bitsStored: 12,
  photometricInterpretation: 'MONOCHROME2',
  sha256: 'a'.repeat(64),
  byteLength: 1,
  storageKey: 'none',
};

/** Whether the study, as it was said, meets the criterion: what the database is held against. */
export function meets(study: MadeStudy, criterion: CohortCriterion): boolean {
  const isOneOf = (words: readonly string[], word: string | null | undefined) => word != null && words.includes(word);
  switch (criterion.kind) {
    case 'ALL':
      return criterion.criteria.every((inner) => meets(study, inner));
    case 'ANY':
      return criterion.criteria.some((inner) => meets(study, inner));
    case 'NOT':
      return !meets(study, criterion.criterion);
    case 'PERIOD': {
      const { from, to } = criterion;
      return study.day !== null && (from === null || study.day >= from) && (to === null || study.day <= to);
    }
    case 'AGE': {
      const age = ageOf(study);
      const { fromYears, toYears } = criterion;
      return age !== null && (fromYears === null || age >= fromYears) && (toYears === null || age <= toYears);
    }
    case 'SEX':
      return isOneOf(criterion.oneOf, study.sex);
    case 'SITE':
      return study.views.length > 0 && isOneOf(criterion.oneOf, study.site);
    case 'MANUFACTURER':
      return study.views.length > 0 && isOneOf(criterion.oneOf, study.manufacturer);
    case 'VIEWS':
      return criterion.allOf.every((view) => study.views.includes(view));
    case 'FLAG':
      return isOneOf(criterion.oneOf, study.flag);
    case 'OUTCOME':
      return isOneOf(criterion.oneOf, study.result === null ? 'NONE' : study.result[criterion.task]);
    case 'MODEL_VERSION':
      return isOneOf(criterion.oneOf, study.result?.version);
    case 'READING_STATUS':
      return isOneOf(criterion.oneOf, study.readingStatus);
    case 'SCOLIOSIS_READ':
      return isOneOf(criterion.oneOf, study.reading?.scoliosis);
    case 'CMS_SUSPICION':
      return isOneOf(criterion.oneOf, study.reading?.cmsSuspicion);
    case 'CURVE_PATTERN':
      return isOneOf(criterion.oneOf, study.reading?.curvePattern);
    case 'REFERENCE':
      return isOneOf(criterion.oneOf, study.reference?.source);
    case 'TRUTH':
      return study.reference?.[criterion.task] === criterion.positive;
  }
}

/** Completed years: the birthday of that year counts when it has come. */
function ageOf({ day, birthDate }: MadeStudy): number | null {
  if (day === null || birthDate === null) return null;
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) >= birthDate.slice(5) ? years : years - 1;
}
