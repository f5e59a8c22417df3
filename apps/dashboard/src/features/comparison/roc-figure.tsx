'use client';
import * as Plot from '@observablehq/plot';
import { useTranslations } from 'use-intl';
import { Figure } from '../../ui/figure/figure.tsx';
import type { FigureDraw } from '../../ui/figure/figure-plot.tsx';
import { type Chosen, type ComparedTask, versionName } from './compared.ts';

interface RocFigureProps {
  readonly task: ComparedTask;
  readonly chosen: Chosen;
}

type Point = ComparedTask['first']['roc'][number];

/** Both curves over the studies that both versions answered. */
export function RocFigure({ task, chosen }: RocFigureProps) {
  const t = useTranslations('comparison');
  const names = { first: versionName(chosen.first), second: versionName(chosen.second) };
  const title = t('figure.title', { task: t(`tasks.${task.task}`) });
  const auroc = (value: number | null) => value?.toFixed(3) ?? t('none');
  const axes = { x: t('figure.falsePositives'), y: t('figure.sensitivity') };
  return (
    <Figure
      title={title}
      level={3}
      label={t('figure.said', {
        task: t(`tasks.${task.task}`),
        ...names,
        firstAuroc: auroc(task.first.auroc),
        secondAuroc: auroc(task.second.auroc),
      })}
      height={300}
      draw={drawRoc(task, axes)}
      table={{
        columns: [t('figure.version'), t('figure.threshold'), axes.y, axes.x],
        rows: [...rowsOf(names.first, task.first.roc), ...rowsOf(names.second, task.second.roc)],
      }}
      empty={t('figure.empty')}
      fileName={`roc-${task.task.toLowerCase()}`}
    >
      {task.first.roc.length > 0 && t('figure.solid', names)}
    </Figure>
  );
}

const falsePositives = (point: Point) => 1 - point.specificity;

function drawRoc({ first, second }: ComparedTask, axes: { readonly x: string; readonly y: string }): FigureDraw {
  return () => ({
    marginLeft: 44,
    x: { domain: [0, 1], label: axes.x, ticks: 5 },
    y: { domain: [0, 1], label: axes.y, ticks: 5, grid: true },
    marks: [
      Plot.line(
        [
          [0, 0],
          [1, 1],
        ],
        { stroke: 'currentColor', strokeOpacity: 0.35 },
      ),
      Plot.line(second.roc, {
        x: falsePositives,
        y: 'sensitivity',
        stroke: 'var(--text)',
        strokeDasharray: '5 4',
      }),
      Plot.line(first.roc, { x: falsePositives, y: 'sensitivity', stroke: 'var(--accent)', strokeWidth: 2 }),
    ],
  });
}

function rowsOf(name: string, points: readonly Point[]): string[][] {
  return points.map((point) => [
    name,
    point.threshold?.toFixed(4) ?? '∞',
    point.sensitivity.toFixed(3),
    falsePositives(point).toFixed(3),
  ]);
}
