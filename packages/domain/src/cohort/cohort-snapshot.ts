import type {
  Architecture,
  CmsSuspicion,
  CurvePattern,
  FindingPresence,
  ReadingStatus,
  ReferenceSource,
  ScreeningOutcome,
  Sex,
  StudyFlag,
  Task,
} from '@plumbline/database/enums';
import type { CohortCriterion } from './cohort-definition.ts';
import type { CohortFlow } from './cohort-flow.ts';

/** In every column of codes: nothing was said. */
export const noCode = 255;
/** The same in a column of 16 bits, and in that of days. */
export const noIndex = 65_535;
export const noDay = -2_147_483_648;

/** What the codes of a snapshot of this format mean: a code is a place in its list. Another list is another format. */
export const snapshotCodes = {
  sex: ['FEMALE', 'MALE', 'OTHER', 'UNKNOWN'],
  flag: ['CMS', 'SCOLIOSIS', 'NONE', 'CLEAR'],
  readingStatus: ['UNREAD', 'SECOND_READ', 'ADJUDICATION', 'SIGNED'],
  scoliosis: ['PRESENT', 'ABSENT', 'UNCERTAIN'],
  cmsSuspicion: ['NONE', 'POSSIBLE', 'PROBABLE'],
  curvePattern: [
    'NO_CURVE',
    'SINGLE_THORACIC',
    'DOUBLE_THORACIC',
    'DOUBLE_MAJOR',
    'TRIPLE_MAJOR',
    'THORACOLUMBAR_OR_LUMBAR',
    'THORACOLUMBAR_LUMBAR_MAIN_THORACIC',
    'LEFT_THORACIC',
    'LONG_C',
    'SHORT_ANGULAR',
    'OTHER',
  ],
  referenceSource: ['MRI', 'FOLLOW_UP'],
  outcome: ['POSITIVE', 'NEGATIVE', 'INDETERMINATE'],
  architecture: ['CORONAL', 'SAGITTAL', 'DUAL', 'CONCAT', 'BILINEAR'],
} as const satisfies {
  readonly sex: readonly Sex[];
  readonly flag: readonly StudyFlag[];
  readonly readingStatus: readonly ReadingStatus[];
  readonly scoliosis: readonly FindingPresence[];
  readonly cmsSuspicion: readonly CmsSuspicion[];
  readonly curvePattern: readonly CurvePattern[];
  readonly referenceSource: readonly ReferenceSource[];
  readonly outcome: readonly ScreeningOutcome[];
  readonly architecture: readonly Architecture[];
};

/** A model version whose results are in a snapshot. */
export interface SnapshotVersion {
  readonly id: string;
  /** Of the registered model. */
  readonly name: string;
  readonly version: string;
  readonly manifestSha256: string;
}

/** What a snapshot says of itself. When it was frozen is not in it: the same content is the same bytes. */
export interface SnapshotHeader {
  readonly definition: CohortCriterion;
  readonly studies: number;
  readonly patients: number;
  /** Sorted; columns hold places in these lists. */
  readonly sites: readonly string[];
  readonly manufacturers: readonly string[];
  /** Codes of domain/errors: why a version gave no result. */
  readonly reasons: readonly string[];
  readonly versions: readonly SnapshotVersion[];
  readonly flow: CohortFlow;
}

/** A standing reading of each study, made in one turn. */
export interface ReadingColumns {
  /** The same number is the same person, whoever it is; 65535 when there is no reading. */
  readonly reader: Uint16Array;
  readonly scoliosis: Uint8Array;
  readonly cmsSuspicion: Uint8Array;
  readonly curvePattern: Uint8Array;
  /** What the same reader had decided before the screening result was shown. */
  readonly blindedScoliosis: Uint8Array;
  readonly blindedCmsSuspicion: Uint8Array;
}

/** A version's deciding answer to one task. */
export interface ResultColumns {
  /** After temperature; NaN without a result. */
  readonly probability: Float64Array;
  /** At the operating point of the network that decided. */
  readonly outcome: Uint8Array;
  /** The network that decided. */
  readonly architecture: Uint8Array;
}

export interface VersionColumns {
  /** A place in the header's reasons where the version was run and gave no result; else 255. */
  readonly reason: Uint8Array;
  readonly tasks: Readonly<Record<Task, ResultColumns>>;
}

/**
 * Everything that figures need of the studies, one array a fact, one place a study, in the order of study ids. It holds no
 * identifier of a patient: patients are numbers, in the order in which they first appear.
 */
export interface SnapshotColumns {
  /** 16 bytes each. */
  readonly studyIds: Uint8Array;
  /** The cluster of intervals that allow for several studies of one patient. */
  readonly patient: Uint32Array;
  /** Completed years when the films were taken; 255 when nobody knows. */
  readonly age: Uint8Array;
  readonly sex: Uint8Array;
  readonly site: Uint16Array;
  readonly manufacturer: Uint16Array;
  /** 1 coronal, 2 sagittal, 3 both. */
  readonly views: Uint8Array;
  readonly flag: Uint8Array;
  readonly readingStatus: Uint8Array;
  /** Days since 1970-01-01 when the films were taken. */
  readonly studyDay: Int32Array;
  /** A place in the versions: whose result stands, and was shown to readers. */
  readonly standingVersion: Uint8Array;
  readonly readings: Readonly<Record<'FIRST' | 'SECOND', ReadingColumns>>;
  readonly referenceSource: Uint8Array;
  /** The reference standard that counts: 1 present, 0 absent, 255 none. */
  readonly truth: Readonly<Record<Task, Uint8Array>>;
  /** In the order of the header's versions. */
  readonly versions: readonly VersionColumns[];
}

export interface CohortSnapshot extends SnapshotColumns {
  readonly header: SnapshotHeader;
}
