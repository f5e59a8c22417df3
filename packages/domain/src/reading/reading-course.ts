import type { AdjudicationReason, ReadingStatus, ReadingTurn, StudyFlag } from '@plumbline/database/enums';
import type { ClinicSettings } from '../settings/default-settings.ts';
import { isConcordantSample } from './concordant-sample.ts';
import { type ComparedReading, readingsAgree, suspectsCms } from './readings-agree.ts';

/** What a study's readings are judged by. */
export interface CourseOf {
  readonly studyId: string;
  readonly flag: StudyFlag;
  /** Where the study stands, before the reading that was just signed. */
  readonly readingStatus: ReadingStatus;
  /** The readings that no other one amends, in the order they were signed. */
  readonly standing: readonly (ComparedReading & { readonly turn: ReadingTurn })[];
}

/** What a study waits for on the side of people, and why a third one is asked. */
export type ReadingCourse =
  | { readonly status: Exclude<ReadingStatus, 'ADJUDICATION'>; readonly reason: null }
  /** Null when it was sent to a third person before. */
  | { readonly status: 'ADJUDICATION'; readonly reason: AdjudicationReason | null };

/**
 * What comes next after a signature or an amendment. A second reading or an adjudication that was once asked for is not
 * taken back by an amendment: it may have been made knowing the other reader's word, and agreement reached like that is
 * none. The adjudicator's reading ends the course.
 */
export function readingCourse(study: CourseOf, policy: ClinicSettings): ReadingCourse {
  const latest = (turn: ReadingTurn) => study.standing.findLast((reading) => reading.turn === turn);
  const first = latest('FIRST');
  const second = latest('SECOND');
  if (first === undefined) return { status: 'UNREAD', reason: null };
  if (latest('ADJUDICATION') !== undefined) return { status: 'SIGNED', reason: null };
  if (study.readingStatus === 'ADJUDICATION') return { status: 'ADJUDICATION', reason: null };
  if (second === undefined) {
    const asked = study.readingStatus === 'SECOND_READ' || needsSecond(study.flag, first, policy);
    return { status: asked ? 'SECOND_READ' : 'SIGNED', reason: null };
  }
  if (!readingsAgree(first, second)) return { status: 'ADJUDICATION', reason: 'DISAGREEMENT' };
  return isConcordantSample(study.studyId, policy.concordantShare)
    ? { status: 'ADJUDICATION', reason: 'CONCORDANT_SAMPLE' }
    : { status: 'SIGNED', reason: null };
}

function needsSecond(flag: StudyFlag, first: ComparedReading, { secondRead }: ClinicSettings): boolean {
  if (secondRead === 'FLAGGED') return flag === 'CMS' || suspectsCms(first);
  return secondRead === 'ALL';
}

/** The turn that a study awaits; null when nobody has to read it. */
export function awaitedTurn(readingStatus: ReadingStatus): ReadingTurn | null {
  return turnOf[readingStatus];
}

const turnOf: Readonly<Record<ReadingStatus, ReadingTurn | null>> = {
  UNREAD: 'FIRST',
  SECOND_READ: 'SECOND',
  ADJUDICATION: 'ADJUDICATION',
  SIGNED: null,
};

/**
 * Whether the study stands suspected of CMS: the adjudicator's word alone once there is one, else that of either reader.
 */
export function standsSuspected(standing: CourseOf['standing']): boolean {
  const adjudication = standing.findLast(({ turn }) => turn === 'ADJUDICATION');
  return adjudication === undefined ? standing.some(suspectsCms) : suspectsCms(adjudication);
}
