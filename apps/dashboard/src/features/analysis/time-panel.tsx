'use client';
import * as Plot from '@observablehq/plot';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { Figure } from '../../ui/figure/figure.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './analysis.module.css';
import type { PointFigures } from './figures.ts';
import { type GroupRow, useGroupRows } from './group-rows.ts';

type Groups = PointFigures['groups'][number];

/** Sensitivity and specificity by the month of the films. */
export function TimePanel({ told }: { told: PointFigures }) {
  const t = useTranslations('analysis.time');
  const months = told.groups.find(({ kind }) => kind === 'MONTH');
  if (months === undefined) return <Notice title={t('none')}>{t('noneHint')}</Notice>;
  return (
    <section className={styles.card}>
      <MonthFigure months={months} />
    </section>
  );
}

function MonthFigure({ months }: { months: Groups }) {
  const t = useTranslations('analysis');
  const { rows, table } = useGroupRows(months);
  const words = useMemo(
    () => ({
      x: t('time.x'),
      sensitivity: t('groups.columns.sensitivity'),
      specificity: t('groups.columns.specificity'),
    }),
    [t],
  );
  const draw = useMemo(() => () => drawMonths(rows, words), [rows, words]);
  return (
    <Figure
      title={t('time.title')}
      label={t('time.label')}
      height={420}
      draw={draw}
      table={table}
      empty={t('time.none')}
      fileName="over-time"
    />
  );
}

type TimeWords = Readonly<Record<'x' | 'sensitivity' | 'specificity', string>>;

function drawMonths(rows: readonly GroupRow[], words: TimeWords): Omit<Plot.PlotOptions, 'width' | 'height'> {
  const shares = (['sensitivity', 'specificity'] as const).flatMap((measure) =>
    rows.flatMap(({ name, measures }) => {
      const share = measures?.[measure] ?? null;
      return share === null ? [] : [{ month: name, of: words[measure], ...share }];
    }),
  );
  const ticks = [0, 0.25, 0.5, 0.75, 1];
  return {
    marginTop: 14,
    marginRight: 96,
    marginBottom: 40,
    marginLeft: 46,
    x: { type: 'point', domain: rows.map(({ name }) => name), label: words.x, labelArrow: 'none', tickSize: 0 },
    y: { domain: [0, 1], ticks, tickSize: 0, label: null },
    fy: { domain: [words.sensitivity, words.specificity], label: null, padding: 0.12 },
    marks: [
      Plot.gridY(ticks, { stroke: 'var(--line)', strokeOpacity: 1 }),
      Plot.link(shares, { fy: 'of', x1: 'month', x2: 'month', y1: 'lower', y2: 'upper', stroke: 'var(--muted)' }),
      Plot.line(shares, { fy: 'of', x: 'month', y: 'estimate', stroke: 'var(--accent)' }),
      Plot.dot(shares, { fy: 'of', x: 'month', y: 'estimate', r: 4, fill: 'var(--accent)' }),
    ],
  };
}
