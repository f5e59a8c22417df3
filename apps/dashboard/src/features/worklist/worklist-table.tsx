'use client';
import { useTranslations } from 'use-intl';
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
  const t = useTranslations('worklist');
  return (
    <table className={styles.list} aria-label={t('listLabel')}>
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
  const t = useTranslations('worklist');
  return (
    <thead>
      <tr>
        <th scope="col">{t('columns.patient')}</th>
        <th scope="col" className={styles.films}>
          {t('columns.films')}
        </th>
        <th scope="col" className={styles.scoliosis}>
          {t('columns.scoliosis')}
        </th>
        <th scope="col">{t('columns.cms')}</th>
        <th scope="col" className={styles.waiting}>
          {t('columns.waiting')}
        </th>
        <th scope="col" className={styles.state}>
          {t('columns.state')}
        </th>
      </tr>
    </thead>
  );
}
