import type { AuditEventsQuery } from '../../graphql/generated/graphql.ts';
import { Instant } from '../../ui/formats.tsx';
import { roleNames } from '../clinic/messages.ts';
import styles from './audit-table.module.css';
import { actionWords, activityNames, auditMessages, entityNames, outcomeNames } from './messages.ts';

type AuditEvent = AuditEventsQuery['auditEvents']['edges'][number]['node'];

export function AuditTable({ events }: { events: readonly AuditEvent[] }) {
  const { columns } = auditMessages;
  return (
    <table className={styles.list} aria-label={auditMessages.label}>
      <thead>
        <tr>
          <th scope="col">{columns.when}</th>
          <th scope="col">{columns.who}</th>
          <th scope="col" className={styles.role}>
            {columns.role}
          </th>
          <th scope="col">{columns.what}</th>
          <th scope="col" className={styles.entity}>
            {columns.entity}
          </th>
          <th scope="col" className={styles.outcome}>
            {columns.outcome}
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
            <td className={styles.role}>{nameIn(roleNames, event.agentRole)}</td>
            <td>
              {nameIn(activityNames, event.activity)}
              {event.outcome !== 'SUCCESS' && <em className={styles.failed}>{outcomeNames[event.outcome]}</em>}
              <small>{`${event.activity} · ${actionWords[event.action]}`}</small>
            </td>
            <td className={styles.entity}>
              {nameIn(entityNames, event.entityType)}
              {event.entityId && <small className={styles.mono}>{event.entityId}</small>}
            </td>
            <td className={styles.outcome} data-outcome={event.outcome}>
              {outcomeNames[event.outcome]}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function nameIn(names: Readonly<Record<string, string>>, word: string): string {
  return names[word] ?? word.toLowerCase();
}
