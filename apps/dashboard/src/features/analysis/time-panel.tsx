'use client';
import * as Plot from '@observablehq/plot';
import { type ReactNode, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { Figure } from '../../ui/figure/figure.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './analysis.module.css';
import { quarters } from './axes.ts';
import type { PointFigures } from './figures.ts';
import { type GroupRow, useGroupRows } from './group-rows.ts';

type Groups = PointFigures['groups'][number];

/** Sensitivity and specificity by the month of the films. */
export function TimePanel({ told }: { told: PointFigures }) {
  const t = useTranslations('analysis.time');
  const guard = useTranslations('analysis.groups')('guard');
  const months = told.groups.find(({ kind }) => kind === 'MONTH');
  if (months === undefined) return <Notice title={t('none')}>{t('noneHint')}</Notice>;
  const hidden = months.groups.filter(({ accuracy }) => accuracy === null);
  if (hidden.length === months.groups.length) return <Notice title={t('hidden')}>{guard}</Notice>;
  return (
    <section className={styles.card}>
      <MonthFigure months={months}>{hidden.length > 0 && guard}</MonthFigure>
    </section>
  );
}

function MonthFigure({ months, children }: { months: Groups; children: ReactNode }) {
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
  // What is hidden has no month: it stands in the table alone.
  const shown = useMemo(() => rows.slice(0, months.groups.length), [rows, months]);
  const draw = useMemo(() => () => drawMonths(shown, words), [shown, words]);
  return (
    <Figure
      title={t('time.title')}
      label={t('time.label')}
      height={420}
      draw={draw}
      table={table}
      empty={t('time.none')}
      fileName="over-time"
    >
      {children}
    </Figure>
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
  return {
    marginTop: 14,
    marginRight: 96,
    marginBottom: 40,
    marginLeft: 46,
    x: { type: 'point', domain: rows.map(({ name }) => name), label: words.x, labelArrow: 'none', tickSize: 0 },
    y: { domain: [0, 1], ticks: quarters, tickFormat: String, tickSize: 0, label: null },
    fy: { domain: [words.sensitivity, words.specificity], label: null, padding: 0.12 },
    marks: [
      Plot.gridY(quarters, { stroke: 'var(--line)', strokeOpacity: 1 }),
      Plot.link(shares, { fy: 'of', x1: 'month', x2: 'month', y1: 'lower', y2: 'upper', stroke: 'var(--muted)' }),
      Plot.line(shares, { fy: 'of', x: 'month', y: 'estimate', stroke: 'var(--accent)' }),
      Plot.dot(shares, { fy: 'of', x: 'month', y: 'estimate', r: 4, fill: 'var(--accent)' }),
    ],
  };
}
