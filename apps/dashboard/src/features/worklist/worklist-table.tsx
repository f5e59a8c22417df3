'use client';
import { useTranslations } from 'use-intl';
import type { WorklistRow } from './read-worklist-page.ts';
import { StudyRow } from './study-row.tsx';
import styles from './worklist-table.module.css';

interface WorklistTableProps {
  readonly rows: readonly WorklistRow[];
  readonly selectedId: string | null;
  readonly nowMs: number;
  readonly maximumWaitMinutes: number;
  readonly may: { readonly view: boolean };
  readonly onSelect: (studyId: string) => void;
}

export function WorklistTable({ rows, selectedId, ...shared }: WorklistTableProps) {
  const t = useTranslations('worklist');
  return (
    <table className={styles.list} aria-label={t('listLabel')}>
      <WorklistHead />
      <tbody>
        {rows.map((row) => (
          <StudyRow key={row.id} row={row} isSelected={row.id === selectedId} {...shared} />
        ))}
      </tbody>
    </table>
  );
}

const columns = ['patient', 'films', 'scoliosis', 'cms', 'networks', 'waiting', 'state', 'reader'] as const;

export function WorklistHead() {
  const t = useTranslations('worklist');
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col" className={styles[column]}>
            {t(`columns.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}
