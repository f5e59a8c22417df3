'use client';
import { useTranslations } from 'use-intl';
import styles from '../../../features/comment/mentions-screen.module.css';
import { Skeleton } from '../../../ui/skeleton.tsx';

export default function MentionsLoading() {
  const t = useTranslations('comment');
  return (
    <div aria-busy="true">
      <header className={styles.top}>
        <div>
          <h1>{t('mentionsTitle')}</h1>
          <p>{t('mentionsHint')}</p>
        </div>
      </header>
      <Skeleton width="100%" height="160px" />
    </div>
  );
}
