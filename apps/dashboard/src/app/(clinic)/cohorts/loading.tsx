'use client';
import { useTranslations } from 'use-intl';
import styles from '../../../features/cohort/cohorts-screen.module.css';
import { Skeleton } from '../../../ui/skeleton.tsx';

export default function CohortsLoading() {
  const t = useTranslations('cohort');
  return (
    <div aria-busy="true">
      <header className={styles.top}>
        <div>
          <h1>{t('title')}</h1>
          <p>{t('hint')}</p>
        </div>
      </header>
      <Skeleton width="100%" height="180px" />
    </div>
  );
}
