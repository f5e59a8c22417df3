import type {
  CmsSuspicion,
  CurvePattern,
  FilmQuality,
  FindingPresence,
  ReadingContentInput,
  ReadingVerdict,
  Side,
  SignedReadingFragment,
  VerdictReason,
} from '../../graphql/generated/graphql.ts';
import type { DrawnCobb } from './drawn-curves.ts';
import { numberOf } from './number-of.ts';

/** A curve as it is typed. */
export interface CurveDraft {
  /** For the list on the screen alone. */
  readonly key: number;
  readonly cobb: string;
  readonly convexity: Side | null;
  readonly apex: string;
  readonly upperEnd: string;
  readonly lowerEnd: string;
  /** The drawing that its angle is from; null for one that was typed. */
  readonly drawn: DrawnCobb | null;
}

/** As many as the API takes. */
export const mostCurves = 6;

/**
 * A reading as it is typed. It lives in this page and nowhere else: what a person types may name a patient, so it is kept
 * in no storage of the browser.
 */
export interface ReadingDraft {
  readonly verdict: ReadingVerdict | null;
  readonly verdictReason: VerdictReason | null;
  readonly scoliosis: FindingPresence | null;
  readonly cmsSuspicion: CmsSuspicion | null;
  readonly curvePattern: CurvePattern | null;
  readonly curves: readonly CurveDraft[];
  readonly balance: string;
  readonly kyphosis: string;
  readonly filmQuality: FilmQuality;
  readonly comment: string;
}

/** What is still to be said, in the order of the form. */
export type Missing = 'verdict' | 'reason' | 'scoliosis' | 'suspicion' | 'curve' | 'number' | 'comment';

/** Nothing said yet, but for what was decided blinded. */
export function emptyDraft(
  decided: Pick<ReadingDraft, 'scoliosis' | 'cmsSuspicion'> = { scoliosis: null, cmsSuspicion: null },
): ReadingDraft {
  return {
    verdict: null,
    verdictReason: null,
    scoliosis: decided.scoliosis,
    cmsSuspicion: decided.cmsSuspicion,
    curvePattern: null,
    curves: [],
    balance: '',
    kyphosis: '',
    filmQuality: 'GOOD',
    comment: '',
  };
}

/** A signed reading to be put right; its comment begins anew, since it has to say why. */
export function draftOf(reading: SignedReadingFragment, hasResult: boolean): ReadingDraft {
  return {
    verdict: hasResult ? reading.verdict : null,
    verdictReason: hasResult ? reading.verdictReason : null,
    scoliosis: reading.scoliosis,
    cmsSuspicion: reading.cmsSuspicion,
    curvePattern: reading.curvePattern,
    curves: reading.curves.map(({ ordinal, cobbDegrees, upperEnd, lowerEnd, ...curve }) => ({
      ...curve,
      key: ordinal,
      cobb: String(cobbDegrees),
      upperEnd: upperEnd ?? '',
      lowerEnd: lowerEnd ?? '',
      drawn: null,
    })),
    balance: reading.coronalBalanceMm === null ? '' : String(reading.coronalBalanceMm),
    kyphosis: reading.kyphosisDegrees === null ? '' : String(reading.kyphosisDegrees),
    filmQuality: reading.filmQuality ?? 'GOOD',
    comment: '',
  };
}

/** The draft as the API takes it, or what is missing first. Whether a number can be right is the API's to say. */
export function contentOf(
  draft: ReadingDraft,
  { hasResult, amends }: { readonly hasResult: boolean; readonly amends: boolean },
): { readonly content: ReadingContentInput } | { readonly missing: Missing } {
  const { verdict, verdictReason, scoliosis, cmsSuspicion, curvePattern, filmQuality } = draft;
  const disputes = verdict === 'CORRECT' || verdict === 'REJECT';
  if (hasResult && verdict === null) return { missing: 'verdict' };
  if (disputes && verdictReason === null) return { missing: 'reason' };
  if (scoliosis === null) return { missing: 'scoliosis' };
  if (cmsSuspicion === null) return { missing: 'suspicion' };
  const curves = draft.curves.flatMap(curveOf);
  if (curves.length < draft.curves.length) return { missing: 'curve' };
  const coronalBalanceMm = numberOf(draft.balance);
  const kyphosisDegrees = numberOf(draft.kyphosis);
  if (coronalBalanceMm === undefined || kyphosisDegrees === undefined) return { missing: 'number' };
  const comment = draft.comment.trim();
  if ((disputes || amends) && [...comment].length < 3) return { missing: 'comment' };
  const said = { scoliosis, cmsSuspicion, curvePattern, curves, coronalBalanceMm, kyphosisDegrees, filmQuality };
  const judged = { verdict: hasResult ? verdict : null, verdictReason: disputes ? verdictReason : null };
  return { content: { ...judged, ...said, comment: comment === '' ? null : comment } };
}

function curveOf({ cobb, convexity, apex, upperEnd, lowerEnd }: CurveDraft) {
  const cobbDegrees = numberOf(cobb);
  if (cobbDegrees === undefined || cobbDegrees === null || convexity === null || apex.trim() === '') return [];
  const orNull = (level: string) => (level.trim() === '' ? null : level.trim());
  return [{ cobbDegrees, convexity, apex: apex.trim(), upperEnd: orNull(upperEnd), lowerEnd: orNull(lowerEnd) }];
}
