'use client';
import { useRouter } from 'next/navigation';
import { auditAddress } from './audit-address.ts';
import styles from './audit-screen.module.css';
import { activityNames, auditMessages } from './messages.ts';

export function ActivityFilter({ activity }: { activity: string | null }) {
  const router = useRouter();
  return (
    <label className={styles.filter}>
      {auditMessages.activity}
      <select value={activity ?? ''} onChange={(event) => router.push(auditAddress(event.target.value || null, null))}>
        <option value="">{auditMessages.all}</option>
        {Object.entries(activityNames).map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
