import type {
  CmsSuspicion,
  CurvePattern,
  FilmQuality,
  FindingPresence,
  ReadingVerdict,
  Side,
  VerdictReason,
} from '@plumbline/database/enums';
import { DomainError } from '../errors.ts';
import { readingCurves } from './reading-curves.ts';
import { readingReason } from './reading-reason.ts';

/** One curve as a reader describes it; levels are vertebrae or discs, for example T8 or T8/9. */
export interface CurveContent {
  readonly cobbDegrees: number;
  /** The side to which it is convex. */
  readonly convexity: Side;
  readonly apex: string;
  readonly upperEnd: string | null;
  readonly lowerEnd: string | null;
}

/** What a reader says of a study: of the screening result first, then of the films. */
export interface ReadingContent {
  /** Null when no result stood. */
  readonly verdict: ReadingVerdict | null;
  readonly verdictReason: VerdictReason | null;
  readonly scoliosis: FindingPresence;
  readonly cmsSuspicion: CmsSuspicion;
  readonly curvePattern: CurvePattern | null;
  /** From the head down. */
  readonly curves: readonly CurveContent[];
  /** C7 plumb line from the central sacral vertical line, millimetres; positive to the patient's right. */
  readonly coronalBalanceMm: number | null;
  /** T5 to T12, degrees. */
  readonly kyphosisDegrees: number | null;
  readonly filmQuality: FilmQuality;
  readonly comment: string | null;
}

/** What decides how much a reading has to say. */
export interface ReadingOccasion {
  /** Whether a screening result was on the screen. */
  readonly hadResult: boolean;
  /** Whether it amends a reading that is signed. */
  readonly amends: boolean;
}

/** Wider than any patient, narrow enough to catch a slip of the keys or a wrong unit. */
const ranges = { coronalBalanceMm: [-300, 300], kyphosisDegrees: [-60, 150] } as const;

/**
 * The content as it is signed: space around words taken away, levels in capitals.
 *
 * @throws DomainError VERDICT_MISSING, VERDICT_WITHOUT_RESULT, VERDICT_REASON_MISSING, REASON_MISSING,
 * READING_COMMENT_TOO_LONG, READING_OUT_OF_RANGE, LEVEL_UNKNOWN, CURVES_OUT_OF_ORDER, CURVES_CONTRADICTED
 */
export function readingContent(content: ReadingContent, occasion: ReadingOccasion): ReadingContent {
  checkVerdict(content, occasion);
  checkRange(content.coronalBalanceMm, ranges.coronalBalanceMm);
  checkRange(content.kyphosisDegrees, ranges.kyphosisDegrees);
  const curves = readingCurves(content.curves);
  if (content.curvePattern === 'NO_CURVE' && curves.length > 0) throw new DomainError('CURVES_CONTRADICTED');
  return { ...content, curves, comment: commentOf(content, occasion) };
}

function disputes(verdict: ReadingVerdict | null): boolean {
  return verdict === 'CORRECT' || verdict === 'REJECT';
}

/** IHE's AI Result Assessment asks for a coded reason beside the words of whoever does not accept. */
function checkVerdict({ verdict, verdictReason }: ReadingContent, { hadResult }: ReadingOccasion): void {
  if (hadResult && verdict === null) throw new DomainError('VERDICT_MISSING');
  if (!hadResult && verdict !== null) throw new DomainError('VERDICT_WITHOUT_RESULT');
  if (disputes(verdict) !== (verdictReason !== null)) throw new DomainError('VERDICT_REASON_MISSING');
}

function checkRange(value: number | null, [least, most]: readonly [number, number]): void {
  if (value !== null && !(value >= least && value <= most)) throw new DomainError('READING_OUT_OF_RANGE');
}

function commentOf({ verdict, comment }: ReadingContent, { amends }: ReadingOccasion): string | null {
  const text = comment?.trim() ?? '';
  if (amends || disputes(verdict)) return readingReason(text);
  if ([...text].length > 2000) throw new DomainError('READING_COMMENT_TOO_LONG');
  return text === '' ? null : text;
}
