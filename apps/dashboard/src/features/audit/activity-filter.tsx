'use client';
import { useRouter } from 'next/navigation';
import { useMessages, useTranslations } from 'use-intl';
import { auditAddress } from './audit-address.ts';
import styles from './audit-screen.module.css';

export function ActivityFilter({ activity }: { activity: string | null }) {
  const t = useTranslations('audit');
  const { activities } = useMessages().audit;
  const router = useRouter();
  return (
    <label className={styles.filter}>
      {t('activity')}
      <select value={activity ?? ''} onChange={(event) => router.push(auditAddress(event.target.value || null, null))}>
        <option value="">{t('all')}</option>
        {Object.entries(activities).map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
