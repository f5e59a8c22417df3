'use client';
import * as Plot from '@observablehq/plot';
import { useTranslations } from 'use-intl';
import { Figure } from '../../ui/figure/figure.tsx';
import type { FigureDraw } from '../../ui/figure/figure-plot.tsx';
import type { Monitoring } from './monitoring.ts';
import styles from './monitoring-screen.module.css';

type Point = Monitoring['accuracy'][number];
type Share = Point['sensitivity'];

const figures = [
  { task: 'CMS', name: 'sensitivity', of: (point: Point) => point.sensitivity },
  { task: 'CMS', name: 'ppv', of: (point: Point) => point.positivePredictiveValue },
  { task: 'SCOLIOSIS', name: 'sensitivity', of: (point: Point) => point.sensitivity },
  { task: 'SCOLIOSIS', name: 'ppv', of: (point: Point) => point.positivePredictiveValue },
] as const;

/** Sensitivity and PPV of the last 90 days, week by week, with what is wrong with the first of them. */
export function AccuracyFigures({ accuracy }: Pick<Monitoring, 'accuracy'>) {
  const t = useTranslations('monitoring');
  return (
    <section className={styles.panel}>
      <h2>{t('accuracy.title')}</h2>
      <p className={styles.hint}>{t('accuracy.bias')}</p>
      <div className={styles.multiples}>
        {figures.map(({ task, name, of }) => {
          const title = t(`accuracy.${name}`, { task: t(`accuracy.tasks.${task}`) });
          const points = accuracy
            .filter((point) => point.task === task)
            .map((point) => ({ at: point.at.slice(0, 10), share: of(point) }))
            .filter(({ share }) => share.total > 0);
          return (
            <AccuracyFigure key={title} title={title} points={points} fileName={`${name}-${task.toLowerCase()}`} />
          );
        })}
      </div>
    </section>
  );
}

interface AccuracyFigureProps {
  readonly title: string;
  readonly points: readonly { readonly at: string; readonly share: Share }[];
  readonly fileName: string;
}

function AccuracyFigure({ title, points, fileName }: AccuracyFigureProps) {
  const t = useTranslations('monitoring');
  const { count = 0, total = 0 } = points.at(-1)?.share ?? {};
  const table = {
    columns: [t('accuracy.at'), t('accuracy.estimate'), t('accuracy.interval'), t('accuracy.ofTotal')],
    rows: points.map(({ at, share }) => [
      at,
      share.estimate.toFixed(2),
      `${share.lower.toFixed(2)}–${share.upper.toFixed(2)}`,
      `${share.count} / ${share.total}`,
    ]),
  };
  return (
    <Figure
      title={title}
      level={3}
      label={t('accuracy.label', { title, count, total })}
      height={132}
      draw={drawAccuracy(points)}
      table={table}
      empty={t('accuracy.empty')}
      fileName={fileName}
    >
      {t('accuracy.window')}
    </Figure>
  );
}

function drawAccuracy(points: AccuracyFigureProps['points']): FigureDraw {
  const rows = points.map(({ at, share }) => ({
    at: new Date(at),
    ...share,
    counted: `${share.count}/${share.total}`,
  }));
  return () => ({
    marginLeft: 34,
    marginRight: 40,
    marginTop: 8,
    marginBottom: 22,
    x: { type: 'utc', label: null },
    y: { domain: [0, 1], label: null },
    marks: [
      Plot.axisX({ tickSpacing: 80, tickSize: 0, tickFormat: '%-d.%-m.' }),
      Plot.axisY({ ticks: [0, 0.5, 1], tickSize: 0 }),
      Plot.ruleY([0, 0.5, 1], { stroke: 'var(--line)' }),
      Plot.areaY(rows, { x: 'at', y1: 'lower', y2: 'upper', fill: 'var(--accent)', fillOpacity: 0.13 }),
      Plot.line(rows, { x: 'at', y: 'estimate', stroke: 'var(--accent)', strokeWidth: 1.75 }),
      Plot.ruleX(rows.slice(-1), { x: 'at', y1: 'lower', y2: 'upper', stroke: 'var(--accent)' }),
      Plot.dot(rows.slice(-1), { x: 'at', y: 'estimate', r: 3, fill: 'var(--accent)' }),
      Plot.text(rows.slice(-1), { x: 'at', y: 'estimate', text: 'counted', textAnchor: 'start', dx: 7 }),
    ],
  });
}
