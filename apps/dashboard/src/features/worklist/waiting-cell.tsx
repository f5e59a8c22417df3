'use client';
import { useTranslations } from 'use-intl';
import type { WorklistRow } from './read-worklist-page.ts';
import { standingLimit } from './standing-limit.ts';
import styles from './waiting-cell.module.css';
import { durationWords, waitingWords } from './waiting-words.ts';

interface WaitingCellProps {
  readonly row: WorklistRow;
  readonly nowMs: number;
  readonly maximumWaitMinutes: number;
}

/** How long the study has waited, and in a word which limit of the clinic is near or past. */
export function WaitingCell({ row, nowMs, maximumWaitMinutes }: WaitingCellProps) {
  const t = useTranslations('worklist');
  const limit = standingLimit(row.timeLimits, nowMs);
  const longestMs = maximumWaitMinutes * 60_000;
  const isOverCap = row.awaitsReading && nowMs - Date.parse(row.receivedAt) >= longestMs;
  return (
    <span className={styles.waiting}>
      {row.awaitsReading ? waitingWords(t, row.receivedAt, nowMs) : '—'}
      {limit !== null && (
        <small data-state={limit.state}>
          <span aria-hidden="true">{limit.state === 'BREACHED' ? '▲' : '△'}</span>{' '}
          {t(`limits.${limit.state}.${limit.kind}`)}
        </small>
      )}
      {limit === null && isOverCap && (
        <small data-state="WARNING">
          <span aria-hidden="true">△</span> {t('limits.longestWait', { limit: durationWords(t, longestMs, true) })}
        </small>
      )}
    </span>
  );
}
