'use client';
import { useLocale, useTranslations } from 'use-intl';
import { flowOfCount } from './cohort-flow.ts';
import styles from './cohort-screen.module.css';
import type { Criterion } from './criterion.ts';
import { FlowFigure } from './flow-figure.tsx';
import { useCohortCount } from './use-cohort-count.ts';

/** How many studies meet the definition that is being written, and where they go. */
export function CountPanel({ definition, studies }: { definition: Criterion; studies: number }) {
  const t = useTranslations('cohort');
  const locale = useLocale();
  const { count, isBehind, isFailed } = useCohortCount(definition);
  return (
    <section className={styles.panel} aria-label={t('now')} aria-busy={isBehind}>
      <p className={styles.members} role="status">
        <b>{count === null ? '–' : new Intl.NumberFormat(locale).format(count.members)}</b>{' '}
        {count === null ? t('counting') : t('members', { count: count.members })}
      </p>
      <p className={styles.countFailed}>{isFailed ? t('countFailed') : ''}</p>
      <FlowFigure flow={count === null ? null : flowOfCount(count, studies)} fileName="cohort-flow" />
    </section>
  );
}
