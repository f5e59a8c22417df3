'use client';
import { worklistMessages } from './messages.ts';
import type { WorklistRow } from './read-worklist-page.ts';
import { StudyRow } from './study-row.tsx';
import styles from './worklist-table.module.css';

interface WorklistTableProps {
  readonly rows: readonly WorklistRow[];
  readonly selectedId: string | null;
  readonly nowMs: number;
  readonly may: { readonly view: boolean };
  readonly onSelect: (studyId: string) => void;
}

export function WorklistTable({ rows, selectedId, nowMs, may, onSelect }: WorklistTableProps) {
  return (
    <table className={styles.list} aria-label={worklistMessages.listLabel}>
      <WorklistHead />
      <tbody>
        {rows.map((row) => (
          <StudyRow
            key={row.id}
            row={row}
            isSelected={row.id === selectedId}
            nowMs={nowMs}
            may={may}
            onSelect={onSelect}
          />
        ))}
      </tbody>
    </table>
  );
}

export function WorklistHead() {
  const { columns } = worklistMessages;
  return (
    <thead>
      <tr>
        <th scope="col">{columns.patient}</th>
        <th scope="col" className={styles.films}>
          {columns.films}
        </th>
        <th scope="col" className={styles.scoliosis}>
          {columns.scoliosis}
        </th>
        <th scope="col">{columns.cms}</th>
        <th scope="col" className={styles.waiting}>
          {columns.waiting}
        </th>
        <th scope="col" className={styles.state}>
          {columns.state}
        </th>
      </tr>
    </thead>
  );
}
