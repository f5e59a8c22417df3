'use client';
import * as Plot from '@observablehq/plot';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { Figure } from '../../ui/figure/figure.tsx';
import { margins, quarters } from './axes.ts';
import type { Figures } from './figures.ts';
import { two } from './number-words.ts';
import { toneOf } from './tone-of.ts';

const stretches = 20;

/** How the probabilities of both classes lie: those with the condition above the line, those without below it. */
export function DistributionPanel({ figures: { distribution, task } }: { figures: Figures }) {
  const t = useTranslations('analysis.distribution');
  const name = useTranslations('analysis.tasks')(task);
  const words = useMemo(
    () => ({
      x: t('x'),
      y: t('y'),
      with: t('withCondition', { task: name }),
      without: t('withoutCondition', { task: name }),
    }),
    [t, name],
  );
  const rows = useMemo(() => stretchesOf(distribution), [distribution]);
  const draw = useMemo(() => () => drawStretches(rows, words, toneOf(task)), [rows, words, task]);
  const columns = [t('stretch'), words.with, words.without, t('withoutReference')];
  return (
    <Figure
      title={t('title')}
      label={t('label', { task: name })}
      height={280}
      draw={draw}
      table={{
        columns,
        rows: rows.map((row) => [
          `${two(row.from)}–${two(row.to)}`,
          String(row.withCondition),
          String(row.withoutCondition),
          String(row.withoutReference),
        ]),
      }}
      empty={t('title')}
      fileName={`probabilities-${task.toLowerCase()}`}
    >
      {t('note')}
    </Figure>
  );
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly withCondition: number;
  readonly withoutCondition: number;
  readonly withoutReference: number;
}

function stretchesOf({
  withCondition,
  withoutCondition,
  withoutReference,
}: Figures['distribution']): readonly Stretch[] {
  return withCondition.map((count, place) => ({
    from: place / stretches,
    to: (place + 1) / stretches,
    withCondition: count,
    withoutCondition: withoutCondition[place] ?? 0,
    withoutReference: withoutReference[place] ?? 0,
  }));
}

interface StretchWords {
  readonly x: string;
  readonly y: string;
  readonly with: string;
  readonly without: string;
}

function drawStretches(
  rows: readonly Stretch[],
  words: StretchWords,
  tone: string,
): Omit<Plot.PlotOptions, 'width' | 'height'> {
  const most = Math.max(1, ...rows.flatMap((row) => [row.withCondition, row.withoutCondition]));
  const bars = { x1: 'from', x2: 'to', inset: 0.75, y1: 0 };
  const label = { x: 0.5, fill: 'var(--text)' };
  return {
    ...margins,
    x: {
      domain: [0, 1],
      ticks: quarters,
      tickFormat: String,
      tickSize: 0,
      label: words.x,
      labelArrow: 'none',
      labelAnchor: 'center',
    },
    y: {
      domain: [-most * 1.15, most * 1.15],
      tickFormat: (value: number) => String(Math.abs(value)),
      ticks: 5,
      tickSize: 0,
      label: words.y,
      labelArrow: 'none',
      labelAnchor: 'center',
    },
    marks: [
      Plot.rect(rows, { ...bars, y2: 'withCondition', fill: tone }),
      Plot.rect(rows, { ...bars, y2: (row: Stretch) => -row.withoutCondition, fill: 'var(--faint)' }),
      Plot.ruleY([0], { stroke: 'var(--line-strong)' }),
      Plot.text([words.with], { ...label, y: most * 1.08, text: (word: string) => word }),
      Plot.text([words.without], { ...label, y: -most * 1.08, text: (word: string) => word }),
    ],
  };
}
