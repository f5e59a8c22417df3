'use client';
import { useTranslations } from 'use-intl';
import styles from '../../../features/release/models-screen.module.css';
import { Skeleton } from '../../../ui/skeleton.tsx';

export default function ModelsLoading() {
  const t = useTranslations('release');
  return (
    <div aria-busy="true">
      <header className={styles.top}>
        <div>
          <h1>{t('title')}</h1>
          <p>{t('hint')}</p>
        </div>
      </header>
      <Skeleton width="100%" height="110px" />
      <h2 className={styles.heading}>{t('releases.title')}</h2>
      <Skeleton width="100%" height="84px" />
      <h2 className={styles.heading}>{t('registry.title')}</h2>
      <Skeleton width="100%" height="84px" />
    </div>
  );
}
