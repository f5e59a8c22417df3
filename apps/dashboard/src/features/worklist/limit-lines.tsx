'use client';
import { useTranslations } from 'use-intl';
import type { WorklistRow } from './read-worklist-page.ts';
import styles from './study-preview.module.css';
import { durationWords } from './waiting-words.ts';

type Limit = WorklistRow['timeLimits'][number];

/** One line a limit that has begun: how long is left, how late it is, or how it ended. */
export function LimitLines({ limits, nowMs }: { limits: readonly Limit[]; nowMs: number }) {
  const t = useTranslations('worklist');
  return limits.flatMap(({ kind, state, dueAt, endedAt }) => {
    if (dueAt === null) return [];
    const leftMs = Date.parse(dueAt) - nowMs;
    const isLate = state === 'BREACHED' || (endedAt === null && leftMs < 0);
    const words =
      endedAt === null
        ? t(isLate ? 'lateBy' : 'dueIn', { time: durationWords(t, Math.abs(leftMs)) })
        : t(isLate ? 'wasLate' : 'inTime');
    return [
      <div key={kind}>
        <dt>{t(`limitNames.${kind}`)}</dt>
        <dd className={styles.limit} data-state={isLate ? 'BREACHED' : state}>
          {isLate && <span aria-hidden="true">▲ </span>}
          {words}
        </dd>
      </div>,
    ];
  });
}
