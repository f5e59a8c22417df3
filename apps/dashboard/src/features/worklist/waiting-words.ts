import type { Words } from '../../words/words.ts';

/** How long a study has waited, as short as a column: "4 min", "1 h 03", "2 d 5 h". */
export function waitingWords(t: Words<'worklist'>, receivedAt: string, nowMs: number): string {
  return durationWords(t, nowMs - Date.parse(receivedAt));
}

/** A time of some length, never negative; a round one without its rest: "8 h", "5 d". */
export function durationWords(t: Words<'worklist'>, milliseconds: number, isRound = false): string {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000));
  if (minutes < 60) return t('waited.minutes', { minutes });
  const hours = Math.floor(minutes / 60);
  if (isRound && minutes % 60 === 0) {
    return hours % 24 === 0 ? t('waited.wholeDays', { days: hours / 24 }) : t('waited.wholeHours', { hours });
  }
  if (hours < 24) {
    return t('waited.hours', { hours, minutes: String(minutes % 60).padStart(2, '0') });
  }
  return t('waited.days', { days: Math.floor(hours / 24), hours: hours % 24 });
}
