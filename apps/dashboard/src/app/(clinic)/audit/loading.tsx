'use client';
import { useTranslations } from 'use-intl';
import styles from '../../../features/audit/audit-screen.module.css';
import { Skeleton } from '../../../ui/skeleton.tsx';

export default function AuditLoading() {
  const t = useTranslations('audit');
  return (
    <div aria-busy="true">
      <header className={styles.top}>
        <div>
          <h1>{t('title')}</h1>
          <p>{t('hint')}</p>
        </div>
      </header>
      <Skeleton width="100%" height="520px" />
    </div>
  );
}
