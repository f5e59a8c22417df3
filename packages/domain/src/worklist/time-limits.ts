import type { StudyFlag } from '@plumbline/database/enums';
import type { ClinicSettings } from '../settings/default-settings.ts';

/** What a clinic allows a limited time for. */
export type TimeLimitKind = 'SCREENING_RESULT' | 'FIRST_READ' | 'MRI_DECISION';

/** Where a limited time stands. BREACHED holds for what ended too late as well. */
export type TimeLimitState = 'NOT_STARTED' | 'RUNNING' | 'WARNING' | 'BREACHED' | 'MET';

export interface TimeLimit {
  readonly kind: TimeLimitKind;
  readonly state: TimeLimitState;
  /** Null before it begins. */
  readonly dueAt: Date | null;
  /** When what was limited happened; null while it has not. */
  readonly endedAt: Date | null;
}

/** The instants of a study that its time limits run between. */
export interface StudyTimes {
  readonly flag: StudyFlag;
  readonly receivedAt: Date;
  readonly pairedAt: Date | null;
  readonly screenedAt: Date | null;
  readonly firstReadAt: Date | null;
  readonly cmsSuspectedAt: Date | null;
  readonly mriDecidedAt: Date | null;
}

type LimitSettings = Pick<
  ClinicSettings,
  'resultLimitMinutes' | 'flaggedReadLimitMinutes' | 'readLimitMinutes' | 'mriLimitMinutes' | 'warningShare'
>;

/**
 * The three limits of a study: from both views to a screening result, from the first film to the first reading (shorter
 * when the study is flagged for CMS), and from the reading that suspects CMS to a decision about MRI.
 *
 * A result over one film does not end the first: the pair is what is screened within it.
 */
export function timeLimits(study: StudyTimes, settings: LimitSettings, now: Date): readonly TimeLimit[] {
  const { pairedAt, screenedAt } = study;
  const pairScreenedAt = pairedAt !== null && screenedAt !== null && screenedAt >= pairedAt ? screenedAt : null;
  const readMinutes = study.flag === 'CMS' ? settings.flaggedReadLimitMinutes : settings.readLimitMinutes;
  const limit = (kind: TimeLimitKind, startedAt: Date | null, endedAt: Date | null, minutes: number) =>
    timeLimit(kind, { startedAt, endedAt, minutes, warningShare: settings.warningShare }, now);
  return [
    limit('SCREENING_RESULT', pairedAt, pairScreenedAt, settings.resultLimitMinutes),
    limit('FIRST_READ', study.receivedAt, study.firstReadAt, readMinutes),
    limit('MRI_DECISION', study.cmsSuspectedAt, study.mriDecidedAt, settings.mriLimitMinutes),
  ];
}

interface LimitedTime {
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  readonly minutes: number;
  /** Share of the time after which it warns. */
  readonly warningShare: number;
}

/** Exactly at the due instant is still in time. */
function timeLimit(kind: TimeLimitKind, time: LimitedTime, now: Date): TimeLimit {
  const { startedAt, endedAt, minutes, warningShare } = time;
  if (startedAt === null) return { kind, state: 'NOT_STARTED', dueAt: null, endedAt };
  const limitMs = minutes * 60_000;
  const dueAt = new Date(startedAt.getTime() + limitMs);
  const stand = endedAt ?? now;
  if (stand > dueAt) return { kind, state: 'BREACHED', dueAt, endedAt };
  if (endedAt !== null) return { kind, state: 'MET', dueAt, endedAt };
  const warns = now.getTime() >= startedAt.getTime() + limitMs * warningShare;
  return { kind, state: warns ? 'WARNING' : 'RUNNING', dueAt, endedAt };
}
