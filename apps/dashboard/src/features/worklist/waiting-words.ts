import type { Words } from '../../words/words.ts';

/** How long a study has waited, as short as a column: "4 min", "1 h 03", "2 d 5 h". */
export function waitingWords(t: Words<'worklist'>, receivedAt: string, nowMs: number): string {
  const minutes = Math.max(0, Math.floor((nowMs - Date.parse(receivedAt)) / 60_000));
  if (minutes < 60) return t('waited.minutes', { minutes });
  const hours = Math.floor(minutes / 60);
  if (hours < 24) {
    return t('waited.hours', { hours, minutes: String(minutes % 60).padStart(2, '0') });
  }
  return t('waited.days', { days: Math.floor(hours / 24), hours: hours % 24 });
}
