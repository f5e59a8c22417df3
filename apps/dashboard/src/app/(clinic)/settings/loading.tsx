'use client';
import { useTranslations } from 'use-intl';
import styles from '../../../features/settings/settings-screen.module.css';
import { Skeleton } from '../../../ui/skeleton.tsx';

export default function SettingsLoading() {
  const t = useTranslations('settings');
  return (
    <div className={styles.form} aria-busy="true">
      <header className={styles.top}>
        <h1>{t('title')}</h1>
      </header>
      <Skeleton width="100%" height="330px" />
    </div>
  );
}
