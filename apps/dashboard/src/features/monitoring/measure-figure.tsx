'use client';
import * as Plot from '@observablehq/plot';
import { useFormatter, useTranslations } from 'use-intl';
import { Figure } from '../../ui/figure/figure.tsx';
import type { FigureDraw } from '../../ui/figure/figure-plot.tsx';
import { type Level, limitsOf, type Measure, type Thresholds, unitOf } from './monitoring.ts';

export interface MeasuredDay {
  /** ISO 8601 date. */
  readonly day: string;
  readonly level: Level;
  readonly value: number;
  readonly count: number;
}

interface MeasureFigureProps {
  readonly measure: Measure;
  /** Days on which it spoke, the oldest first. */
  readonly days: readonly MeasuredDay[];
  /** First and last day that is drawn, the same of all figures on the screen. */
  readonly span: readonly [string, string];
  readonly thresholds: Thresholds;
}

/** One measure over the days, with the lines at which it warns and stops. */
export function MeasureFigure({ measure, days, span, thresholds }: MeasureFigureProps) {
  const t = useTranslations('monitoring');
  const format = useFormatter();
  const title = t(`measures.${measure}`);
  const limits = limitsOf(measure, thresholds);
  const words = { warns: t('figures.warns'), stops: t('figures.stops') };
  const last = days.at(-1);
  const table = {
    columns: [t('figures.day'), t('figures.value'), t('figures.level'), t('figures.count')],
    rows: days.map(({ day, value, level, count }) => [day, value.toFixed(3), t(`levels.${level}`), String(count)]),
  };
  const label =
    last === undefined
      ? title
      : t('figures.label', {
          measure: title,
          count: days.length,
          value: format.number(last.value, { maximumFractionDigits: 2 }),
          level: t(`levels.${last.level}`),
        });
  return (
    <Figure
      title={title}
      level={3}
      label={label}
      height={132}
      draw={drawMeasure(days, span, limits, words)}
      table={table}
      empty={t('figures.empty')}
      fileName={measure.toLowerCase().replaceAll('_', '-')}
    >
      {t(`figures.${unitOf(measure)}`)}
    </Figure>
  );
}

function drawMeasure(
  days: readonly MeasuredDay[],
  span: readonly [string, string],
  limits: ReturnType<typeof limitsOf>,
  words: { readonly warns: string; readonly stops: string },
): FigureDraw {
  const points = days.map((day) => ({ ...day, at: new Date(day.day) }));
  const domain = [new Date(span[0]), new Date(span[1])];
  const lines = [
    ...(limits === null ? [] : [{ at: limits.warning, word: words.warns }]),
    ...(limits === null || limits.stop === null ? [] : [{ at: limits.stop, word: words.stops }]),
  ];
  const highest = Math.max(...points.map(({ value }) => value), ...lines.map(({ at }) => at * 1.15), 0.01);
  return () => ({
    marginLeft: 34,
    marginRight: 40,
    marginTop: 8,
    marginBottom: 22,
    x: { type: 'utc', domain, label: null },
    y: { domain: [0, highest], label: null },
    marks: [
      Plot.axisX({ tickSpacing: 80, tickSize: 0, tickFormat: '%-d.%-m.' }),
      Plot.axisY({ ticks: 3, tickSize: 0 }),
      Plot.ruleY([0], { stroke: 'var(--line-strong)' }),
      Plot.ruleY(lines, { y: 'at', stroke: 'var(--line-strong)', strokeDasharray: '3 3' }),
      Plot.text(lines, {
        y: 'at',
        text: 'word',
        frameAnchor: 'right',
        textAnchor: 'start',
        dx: 4,
        fill: 'var(--faint)',
      }),
      Plot.line(points, { x: 'at', y: 'value', stroke: 'var(--muted)', strokeWidth: 1.25 }),
      Plot.dot(points, {
        filter: ({ level }) => level === 'OK',
        x: 'at',
        y: 'value',
        r: 1.75,
        fill: 'var(--muted)',
      }),
      Plot.dot(points, {
        filter: ({ level }) => level === 'WARNING',
        x: 'at',
        y: 'value',
        r: 4,
        stroke: 'var(--text)',
        strokeWidth: 1.5,
        fill: 'var(--panel)',
      }),
      Plot.dot(points, {
        filter: ({ level }) => level === 'STOP',
        x: 'at',
        y: 'value',
        r: 4.5,
        symbol: 'square',
        fill: 'var(--wrong)',
      }),
    ],
  });
}
