import type { Architecture, DispositionState, ScreeningOutcome, Sex, Task, View } from '@plumbline/database/enums';
import type { ErrorCode } from '../../errors.ts';
import type { PredictiveValue } from '../../screening/predictive-value.ts';
import type {
  ReportCurve,
  ReportPattern,
  ReportPresence,
  ReportQuality,
  ReportSuspicion,
  ReportTurn,
  ReportVerdict,
  ReportVerdictReason,
} from '../report-input.ts';

export type ReportLanguage = 'en' | 'zh-CN';

type Label =
  | 'patient'
  | 'recordNumber'
  | 'birthDate'
  | 'sex'
  | 'age'
  | 'accession'
  | 'study'
  | 'taken'
  | 'films'
  | 'menarche'
  | 'contact'
  | 'largestCobb'
  | 'curveCount'
  | 'pattern'
  | 'rotation'
  | 'plumbLine'
  | 'shoulders'
  | 'kyphosis'
  | 'risser'
  | 'anomaly'
  | 'quality'
  | 'scoliosis'
  | 'cms'
  | 'comment'
  | 'next'
  | 'model'
  | 'agreement'
  | 'meaning'
  | 'origin'
  | 'verdict'
  | 'earlier';
type Title =
  | 'examination'
  | 'referral'
  | 'curves'
  | 'alignment'
  | 'bones'
  | 'conclusion'
  | 'next'
  | 'screening'
  | 'comparison'
  | 'signatures';

/** All words of a report in one language; what is missing in one does not compile. */
export interface ReportWords {
  readonly language: ReportLanguage;
  readonly title: string;
  readonly preliminary: string;
  readonly signed: string;
  readonly notice: string;
  readonly titles: Readonly<Record<Title, string>>;
  readonly labels: Readonly<Record<Label, string>>;
  readonly notStated: string;
  readonly notRead: string;
  readonly noEarlierStudy: string;
  readonly noneDecided: string;
  readonly readingsWithheld: string;
  readonly withheld: string;
  readonly synthetic: string;
  readonly presences: Readonly<Record<ReportPresence, string>>;
  readonly suspicions: Readonly<Record<ReportSuspicion, string>>;
  readonly patterns: Readonly<Record<ReportPattern, string>>;
  readonly qualities: Readonly<Record<ReportQuality, string>>;
  readonly turns: Readonly<Record<ReportTurn, string>>;
  readonly verdicts: Readonly<Record<ReportVerdict, string>>;
  readonly verdictReasons: Readonly<Record<ReportVerdictReason, string>>;
  readonly sexes: Readonly<Record<Sex, string>>;
  readonly tasks: Readonly<Record<Task, string>>;
  readonly networks: Readonly<Record<Architecture, string>>;
  readonly outcomes: Readonly<Record<Task, Readonly<Record<ScreeningOutcome, string>>>>;
  date(day: Date): string;
  instant(at: Date): string;
  age(years: number): string;
  film(view: View, isCalibrated: boolean): string;
  list(parts: readonly string[]): string;
  curve(number: number): string;
  curveSaid(curve: ReportCurve): string;
  degrees(value: number): string;
  plumbLine(millimetres: number): string;
  disposition(state: DispositionState, followUpMonths: number | null): string;
  recorded(what: string, by: string, at: Date): string;
  model(name: string, version: string): string;
  result(outcome: string, probability: string, threshold: string, point: string, network: string): string;
  /** The name of an operating point; a manifest may have others than the two that ship. */
  point(name: string): string;
  agreement(positive: number, of: number): string;
  predictiveValue(value: PredictiveValue): string;
  withoutResult(reason: ErrorCode | null): string;
  comparedWith(taken: Date, change: string | null): string;
  cobbChange(from: number, to: number): string;
  signature(name: string, turn: string, at: Date): string;
  amendment(text: string, of: Date): string;
  amended(text: string, at: Date): string;
  reason(verdict: string, reason: string): string;
  pageOf(page: number, pages: number): string;
  identification(name: string, mrn: string, born: string): string;
}
