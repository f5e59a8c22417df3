'use client';
import * as Plot from '@observablehq/plot';
import { useTranslations } from 'use-intl';
import { Figure } from '../../ui/figure/figure.tsx';
import type { FigureDraw } from '../../ui/figure/figure-plot.tsx';
import type { Version } from './version-screen.tsx';

/** Each network's area in its maker's own test, with the interval that the manifest gives. */
export function AurocFigure({ aurocs }: { aurocs: Version['aurocs'] }) {
  const t = useTranslations('model');
  const networks = useTranslations('screening.networks');
  const rows = aurocs.map(({ architecture, task, auroc, lower, upper }) => ({
    network: networks(architecture),
    task: t(`tasks.${task}`),
    auroc,
    lower: lower ?? auroc,
    upper: upper ?? auroc,
  }));
  const best = rows.toSorted((one, other) => other.auroc - one.auroc)[0];
  const columns = [t('network'), t('task'), 'AUROC', t('interval')];
  return (
    <Figure
      title={t('aurocTitle')}
      label={t('aurocSaid', {
        network: best?.network ?? '',
        task: best?.task ?? '',
        auroc: best?.auroc.toFixed(3) ?? '',
      })}
      height={56 + 44 * new Set(rows.map(({ network }) => network)).size}
      draw={drawAurocs(rows)}
      table={{
        columns,
        rows: rows.map(({ network, task, auroc, lower, upper }) => [
          network,
          task,
          auroc.toFixed(4),
          `${lower.toFixed(4)}–${upper.toFixed(4)}`,
        ]),
      }}
      empty={t('noAuroc')}
      fileName="auroc"
    >
      {t('aurocHint')}
    </Figure>
  );
}

interface Row {
  readonly network: string;
  readonly task: string;
  readonly auroc: number;
  readonly lower: number;
  readonly upper: number;
}

function drawAurocs(rows: readonly Row[]): FigureDraw {
  const least = Math.min(0.5, ...rows.map(({ lower }) => lower));
  return () => ({
    marginLeft: 86,
    marginRight: 76,
    x: { domain: [least, 1], label: 'AUROC', ticks: 5, grid: true },
    y: { label: null },
    fy: { label: null, padding: 0.12 },
    marks: [
      Plot.ruleY(rows, {
        fy: 'network',
        y: 'task',
        x1: 'lower',
        x2: 'upper',
        stroke: 'currentColor',
        strokeWidth: 1.5,
      }),
      Plot.dot(rows, { fy: 'network', y: 'task', x: 'auroc', r: 3, fill: 'var(--accent)' }),
    ],
  });
}
