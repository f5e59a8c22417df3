'use client';
import { useTranslations } from 'use-intl';
import { Notice } from '../../ui/notice.tsx';
import styles from './analysis.module.css';
import type { PointFigures } from './figures.ts';
import { GroupPanel } from './group-panel.tsx';

interface SubgroupsPanelProps {
  readonly told: PointFigures;
  readonly showsSmallCells: boolean;
}

/** Every grouping but that by month, and what is hidden from whom. */
export function SubgroupsPanel({ told, showsSmallCells }: SubgroupsPanelProps) {
  const t = useTranslations('analysis.groups');
  const groupings = told.groups.filter(({ kind }) => kind !== 'MONTH');
  if (groupings.length === 0) return <Notice title={t('none')}>{t('noneHint')}</Notice>;
  return (
    <>
      <p className={styles.guard}>{showsSmallCells ? t('open') : t('guard')}</p>
      <div className={styles.figures}>
        {groupings.map((groups) => (
          <section key={groups.kind} className={styles.card}>
            <GroupPanel groups={groups} />
          </section>
        ))}
      </div>
    </>
  );
}
