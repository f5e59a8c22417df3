import type { Architecture, DispositionState, ScreeningOutcome, Sex, Task, View } from '@plumbline/database/enums';
import type { ErrorCode } from '../errors.ts';
import type { PredictiveValue } from '../screening/predictive-value.ts';

export type ReportPresence = 'PRESENT' | 'ABSENT' | 'UNCERTAIN';
export type ReportSuspicion = 'NONE' | 'POSSIBLE' | 'PROBABLE';
export type ReportQuality = 'GOOD' | 'LIMITED' | 'UNREADABLE';
export type ReportTurn = 'FIRST' | 'SECOND' | 'ADJUDICATION';
export type ReportVerdict = 'ACCEPT' | 'CORRECT' | 'REJECT';
export type ReportVerdictReason =
  | 'MISSED_FINDING'
  | 'FALSE_FINDING'
  | 'HEATMAP_ELSEWHERE'
  | 'POSTURE'
  | 'FILM_QUALITY'
  | 'OBJECT_IN_FILM'
  | 'KNOWN_OTHERWISE'
  | 'OTHER';
export type ReportPattern =
  | 'NO_CURVE'
  | 'SINGLE_THORACIC'
  | 'DOUBLE_THORACIC'
  | 'DOUBLE_MAJOR'
  | 'TRIPLE_MAJOR'
  | 'THORACOLUMBAR_OR_LUMBAR'
  | 'THORACOLUMBAR_LUMBAR_MAIN_THORACIC'
  | 'LEFT_THORACIC'
  | 'LONG_C'
  | 'SHORT_ANGULAR'
  | 'OTHER';

export interface ReportCurve {
  readonly ordinal: number;
  readonly cobbDegrees: number;
  readonly convexity: 'LEFT' | 'RIGHT';
  readonly apex: string;
  readonly upperEnd: string | null;
  readonly lowerEnd: string | null;
}

/** A signed reading; null is what its reader did not state. */
export interface ReportReading {
  readonly id: string;
  readonly readerName: string;
  readonly turn: ReportTurn;
  /** The reading that this one amends. */
  readonly amendsId: string | null;
  readonly signedAt: Date;
  readonly verdict: ReportVerdict | null;
  readonly verdictReason: ReportVerdictReason | null;
  readonly scoliosis: ReportPresence | null;
  readonly cmsSuspicion: ReportSuspicion | null;
  readonly curvePattern: ReportPattern | null;
  /** C7 plumb line from the central sacral vertical line; positive to the patient's right. */
  readonly coronalBalanceMm: number | null;
  /** T5 to T12. */
  readonly kyphosisDegrees: number | null;
  readonly filmQuality: ReportQuality | null;
  readonly comment: string | null;
  /** From the head down. */
  readonly curves: readonly ReportCurve[];
}

export interface ReportResult {
  readonly task: Task;
  readonly architecture: Architecture;
  readonly outcome: ScreeningOutcome;
  readonly probability: number;
  readonly threshold: number;
  readonly operatingPoint: string;
}

/** What the standing screening said; never a finding of a person. */
export type ReportScreening =
  | {
      readonly status: 'COMPLETED';
      readonly modelName: string;
      readonly modelVersion: string;
      readonly isSynthetic: boolean;
      /** The deciding results, scoliosis first. */
      readonly results: readonly ReportResult[];
      /** How many of the networks with a result find CMS positive. */
      readonly agreement: { readonly positive: number; readonly of: number };
      readonly predictiveValue: PredictiveValue | null;
    }
  /** No result, and why as far as it is known. */
  | { readonly status: 'NONE'; readonly reason: ErrorCode | null }
  /** The person for whom the report is made decides first. */
  | { readonly status: 'WITHHELD' };

export interface ReportDisposition {
  readonly state: DispositionState;
  readonly followUpMonths: number | null;
  readonly recordedAt: Date;
  readonly recordedByName: string;
}

/** The patient's study before this one that was read. */
export interface ReportPrior {
  readonly takenAt: Date;
  readonly curves: readonly ReportCurve[];
}

/** Everything that a report is made of, as plain values. */
export interface ReportInput {
  readonly clinicName: string;
  readonly patient: {
    readonly mrn: string;
    /** Components joined by a caret. */
    readonly name: string;
    readonly birthDate: Date | null;
    readonly sex: Sex;
  };
  readonly accessionNumber: string | null;
  readonly description: string | null;
  readonly takenAt: Date;
  readonly films: readonly { readonly view: View; readonly isCalibrated: boolean }[];
  /** Whether nobody has to read the study any more. */
  readonly isSigned: boolean;
  /** Whether the person for whom the report is made reads the study without knowing the readings before. */
  readonly areReadingsWithheld: boolean;
  /** In the order they were signed. */
  readonly readings: readonly ReportReading[];
  readonly screening: ReportScreening;
  /** The step that stands. */
  readonly disposition: ReportDisposition | null;
  readonly prior: ReportPrior | null;
}
