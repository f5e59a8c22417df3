'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Task } from '../../graphql/generated/graphql.ts';
import { Segmented } from '../../ui/segmented.tsx';
import styles from './analysis.module.css';
import { measureNames, type PointFigures } from './figures.ts';
import { MeasureTable } from './measure-table.tsx';
import { two } from './number-words.ts';
import { sharesOf, type TwoByTwo } from './operating-point.ts';

interface PointPanelProps {
  readonly task: Task;
  /** Null at the version's own. */
  readonly threshold: number | null;
  readonly table: TwoByTwo;
  /** As the server last told them. */
  readonly told: PointFigures;
  /** The server has not told those of this point yet. */
  readonly isBehind: boolean;
  readonly onOwn: () => void;
}

/** What the point does, in a sentence and in the table of a paper: undecided results left out, or counted as wrong. */
export function PointPanel({ task, threshold, table, told, isBehind, onOwn }: PointPanelProps) {
  const t = useTranslations('analysis.table');
  const [way, setWay] = useState<'decided' | 'undecided'>('decided');
  const ways = (['decided', 'undecided'] as const).map((value) => ({ value, label: t(value) }));
  const accuracy = told.accuracy;
  const shown = way === 'decided' ? table : withUndecided(table, told);
  const measures = (way === 'decided' ? accuracy?.measures : accuracy?.measuresWithUndecided) ?? null;
  return (
    <section className={styles.card} aria-busy={isBehind}>
      <div className={styles.cardTop}>
        <h2>{threshold === null ? t('atOwn') : t('atThreshold', { threshold: two(threshold) })}</h2>
        {threshold !== null && (
          <button type="button" className={styles.inline} onClick={onOwn}>
            {t('back')}
          </button>
        )}
      </div>
      <p className={styles.sentence} role="status">
        {threshold === null ? t('own') : <Change task={task} threshold={threshold} told={told} isBehind={isBehind} />}
      </p>
      <Segmented label={t('label')} value={way} choices={ways} onChange={setWay} />
      <MeasureTable label={t(way)} shares={sharesOf(shown)} measures={isBehind ? null : measures} />
      <ByPatient told={told} isBehind={isBehind} />
    </section>
  );
}

/** How many have no decided result does not depend on the point: the server's two tables differ by them. */
function withUndecided(table: TwoByTwo, { accuracy }: PointFigures): TwoByTwo {
  if (accuracy === null) return table;
  const positives = accuracy.tableWithUndecided.falseNegatives - accuracy.table.falseNegatives;
  const negatives = accuracy.tableWithUndecided.falsePositives - accuracy.table.falsePositives;
  return {
    ...table,
    falseNegatives: table.falseNegatives + positives,
    falsePositives: table.falsePositives + negatives,
  };
}

interface ChangeProps {
  readonly task: Task;
  readonly threshold: number;
  readonly told: PointFigures;
  readonly isBehind: boolean;
}

function Change({ task, threshold, told: { change }, isBehind }: ChangeProps) {
  const t = useTranslations('analysis');
  if (isBehind || change === null) return '…';
  const said = { threshold: two(threshold), task: t(`tasks.${task}`) };
  const { flaggedMore, missedMore } = change;
  if (flaggedMore < 0) return t('table.changeFewer', { ...said, fewer: -flaggedMore, missed: Math.max(0, missedMore) });
  if (missedMore < 0) return t('table.changeFound', { ...said, more: flaggedMore, found: -missedMore });
  return t('table.change', { ...said, more: flaggedMore, missed: missedMore });
}

function ByPatient({ told: { accuracy }, isBehind }: { told: PointFigures; isBehind: boolean }) {
  const t = useTranslations('analysis.table');
  const byPatient = accuracy?.byPatient ?? null;
  if (byPatient === null) return null;
  const intervals = measureNames.flatMap((name) => {
    const interval = byPatient[name];
    const measure = t(`measures.${name}`);
    return interval === null
      ? []
      : [t('interval', { measure, lower: two(interval.lower), upper: two(interval.upper) })];
  });
  return (
    <p className={styles.note}>
      {t('byPatient', { patients: byPatient.patients, intervals: isBehind ? '…' : intervals.join(', ') })}
    </p>
  );
}
