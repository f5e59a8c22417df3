'use client';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Notice } from '../../ui/notice.tsx';
import styles from './analysis.module.css';
import type { Figures } from './figures.ts';
import { placeOf, tableAt } from './operating-point.ts';
import { PointPanel } from './point-panel.tsx';
import { PrevalencePanel } from './prevalence-panel.tsx';
import { RocPanel } from './roc-panel.tsx';
import type { HeldPoint } from './use-held-point.ts';

interface PerformancePanelProps {
  readonly figures: Figures;
  readonly held: HeldPoint;
  readonly children: ReactNode;
}

/** The curve, and beside it what the point on it means: the table, and people. */
export function PerformancePanel({ figures, held, children }: PerformancePanelProps) {
  const t = useTranslations('analysis');
  const { roc, accuracy, task } = figures;
  const { point, told, isBehind, question, holdPoint, sayPrevalence } = held;
  if (roc === null || accuracy === null) return <Notice title={t('refused')}>{t('empty')}</Notice>;
  const isOnCurve = point !== null;
  // A threshold of the address that is none of the curve's: its table is the server's.
  const own = question.threshold === null || told.accuracy === null ? accuracy.table : told.accuracy.table;
  const table = isOnCurve ? tableAt(roc, point) : own;
  return (
    <div className={styles.performance}>
      <section className={styles.card}>
        <RocPanel figures={figures} roc={roc} own={placeOf(own)} point={point} onPoint={holdPoint} />
      </section>
      <div className={styles.stack}>
        <PointPanel
          task={task}
          threshold={question.threshold}
          table={table}
          told={told}
          isBehind={isBehind}
          onOwn={() => holdPoint(null)}
        />
        <PrevalencePanel
          task={task}
          place={placeOf(table)}
          prevalence={question.prevalence ?? accuracy.atPrevalence?.prevalence ?? null}
          told={told}
          isBehind={isBehind}
          onPrevalence={sayPrevalence}
        />
      </div>
      {children}
    </div>
  );
}
