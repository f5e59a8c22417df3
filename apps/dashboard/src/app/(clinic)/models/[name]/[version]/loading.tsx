'use client';
import { useTranslations } from 'use-intl';
import styles from '../../../../../features/model/version-screen.module.css';
import { Skeleton } from '../../../../../ui/skeleton.tsx';

export default function ModelCardLoading() {
  const t = useTranslations('model');
  return (
    <div aria-busy="true">
      <header className={styles.top}>
        <h1>{t('title')}</h1>
      </header>
      <Skeleton width="100%" height="520px" />
    </div>
  );
}
