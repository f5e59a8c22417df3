'use client';
import { useTranslations } from 'use-intl';
import styles from './analysis.module.css';
import type { Figures } from './figures.ts';

/** How many of the members a figure of accuracy is made from, and why the others are not in it; with the hash of them all. */
export function CountsLine({ figures: { counts, snapshotSha256 } }: { figures: Figures }) {
  const t = useTranslations('analysis');
  return (
    <footer className={styles.counts}>
      <p>{t('counts', counts)}</p>
      <p className={styles.mono}>{t('hash', { hash: snapshotSha256 })}</p>
    </footer>
  );
}
