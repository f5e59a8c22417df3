'use client';
import { useTranslations } from 'use-intl';
import styles from '../../../../features/comparison/compare-screen.module.css';
import { Skeleton } from '../../../../ui/skeleton.tsx';

export default function CompareLoading() {
  const t = useTranslations('comparison');
  return (
    <div aria-busy="true">
      <header className={styles.top}>
        <div>
          <h1>{t('title')}</h1>
          <p>{t('hint')}</p>
        </div>
      </header>
      <Skeleton width="100%" height="82px" />
      <h2 className={styles.heading}>{t('rescreenings.title')}</h2>
      <Skeleton width="100%" height="84px" />
    </div>
  );
}
