import type { AuditEventsQuery } from '../../graphql/generated/graphql.ts';
import { Instant } from '../../ui/formats.tsx';
import { readMessages, readWords } from '../../words/read-words.ts';
import styles from './audit-table.module.css';

type AuditEvent = AuditEventsQuery['auditEvents']['edges'][number]['node'];

export async function AuditTable({ events }: { events: readonly AuditEvent[] }) {
  const t = await readWords('audit');
  const { audit, clinic } = await readMessages();
  return (
    <table className={styles.list} aria-label={t('label')}>
      <thead>
        <tr>
          <th scope="col">{t('columns.when')}</th>
          <th scope="col">{t('columns.who')}</th>
          <th scope="col" className={styles.role}>
            {t('columns.role')}
          </th>
          <th scope="col">{t('columns.what')}</th>
          <th scope="col" className={styles.entity}>
            {t('columns.entity')}
          </th>
          <th scope="col" className={styles.outcome}>
            {t('columns.outcome')}
          </th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <tr key={event.id}>
            <td className={styles.when}>
              <Instant at={event.recordedAt} />
            </td>
            <td>{event.agentName}</td>
            <td className={styles.role}>{nameIn(clinic.roles, event.agentRole)}</td>
            <td>
              {nameIn(audit.activities, event.activity)}
              {event.outcome !== 'SUCCESS' && <em className={styles.failed}>{t(`outcomes.${event.outcome}`)}</em>}
              <small>{`${event.activity} · ${t(`actions.${event.action}`)}`}</small>
            </td>
            <td className={styles.entity}>
              {nameIn(audit.entities, event.entityType)}
              {event.entityId && <small className={styles.mono}>{event.entityId}</small>}
            </td>
            <td className={styles.outcome} data-outcome={event.outcome}>
              {t(`outcomes.${event.outcome}`)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The trail may hold words that have no name here: they are shown as they stand. */
function nameIn(names: Readonly<Record<string, string>>, word: string): string {
  return names[word] ?? word.toLowerCase();
}
