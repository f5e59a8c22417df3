import Link from 'next/link';
import type { AuditEventsQuery } from '../../graphql/generated/graphql.ts';
import { buttonClass } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { readWords } from '../../words/read-words.ts';
import { ActivityFilter } from './activity-filter.tsx';
import { auditAddress } from './audit-address.ts';
import styles from './audit-screen.module.css';
import { AuditTable } from './audit-table.tsx';

interface AuditScreenProps {
  readonly events: AuditEventsQuery['auditEvents'];
  readonly activity: string | null;
  readonly after: string | null;
}

export async function AuditScreen({ events, activity, after }: AuditScreenProps) {
  const t = await readWords('audit');
  const { hasNextPage, endCursor } = events.pageInfo;
  return (
    <>
      <header className={styles.top}>
        <div>
          <h1>{t('title')}</h1>
          <p>{t('hint')}</p>
        </div>
        <ActivityFilter activity={activity} />
      </header>
      {events.edges.length === 0 ? (
        <Notice title={t('empty')}>{t('emptyHint')}</Notice>
      ) : (
        <AuditTable events={events.edges.map(({ node }) => node)} />
      )}
      <nav className={styles.pages} aria-label={t('title')}>
        {after !== null && (
          <Link className={buttonClass('quiet')} href={auditAddress(activity, null)} prefetch={false}>
            {t('latest')}
          </Link>
        )}
        {hasNextPage && (
          <Link className={buttonClass('quiet')} href={auditAddress(activity, endCursor)} prefetch={false}>
            {t('older')}
          </Link>
        )}
      </nav>
    </>
  );
}
