import Link from 'next/link';
import type { AuditEventsQuery } from '../../graphql/generated/graphql.ts';
import { buttonClass } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ActivityFilter } from './activity-filter.tsx';
import { auditAddress } from './audit-address.ts';
import styles from './audit-screen.module.css';
import { AuditTable } from './audit-table.tsx';
import { auditMessages } from './messages.ts';

interface AuditScreenProps {
  readonly events: AuditEventsQuery['auditEvents'];
  readonly activity: string | null;
  readonly after: string | null;
}

export function AuditScreen({ events, activity, after }: AuditScreenProps) {
  const { hasNextPage, endCursor } = events.pageInfo;
  return (
    <>
      <header className={styles.top}>
        <div>
          <h1>{auditMessages.title}</h1>
          <p>{auditMessages.hint}</p>
        </div>
        <ActivityFilter activity={activity} />
      </header>
      {events.edges.length === 0 ? (
        <Notice title={auditMessages.empty}>{auditMessages.emptyHint}</Notice>
      ) : (
        <AuditTable events={events.edges.map(({ node }) => node)} />
      )}
      <nav className={styles.pages} aria-label={auditMessages.title}>
        {after !== null && (
          <Link className={buttonClass('quiet')} href={auditAddress(activity, null)} prefetch={false}>
            {auditMessages.latest}
          </Link>
        )}
        {hasNextPage && (
          <Link className={buttonClass('quiet')} href={auditAddress(activity, endCursor)} prefetch={false}>
            {auditMessages.older}
          </Link>
        )}
      </nav>
    </>
  );
}
