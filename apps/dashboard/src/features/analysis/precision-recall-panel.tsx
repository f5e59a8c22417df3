'use client';
import * as Plot from '@observablehq/plot';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { Figure } from '../../ui/figure/figure.tsx';
import { axes, grid } from './axes.ts';
import type { Figures } from './figures.ts';
import { three, two } from './number-words.ts';

/** Precision against recall, with what flagging at random would have. */
export function PrecisionRecallPanel({ figures: { precisionRecall, task } }: { figures: Figures }) {
  const t = useTranslations('analysis');
  const x = t('precisionRecall.x');
  const y = t('precisionRecall.y');
  const average = three(precisionRecall?.averagePrecision ?? 0);
  const base = two(precisionRecall?.base ?? 0);
  const random = t('precisionRecall.random', { base });
  const points = useMemo(() => pointsOf(precisionRecall), [precisionRecall]);
  const share = precisionRecall?.base ?? 0;
  const draw = useMemo(
    () => () => ({
      ...axes({ x, y }),
      marks: [
        ...grid(),
        Plot.ruleY([share], { stroke: 'var(--faint)', strokeDasharray: '3 4' }),
        Plot.text([{ x: 1, y: share }], { x: 'x', y: 'y', text: () => random, textAnchor: 'end', dy: -8 }),
        Plot.line(points, { x: 'recall', y: 'precision', stroke: 'var(--accent)', strokeWidth: 2 }),
      ],
    }),
    [x, y, share, random, points],
  );
  return (
    <Figure
      title={t('precisionRecall.title')}
      label={t('precisionRecall.label', { average, base })}
      height={280}
      draw={draw}
      table={{ columns: [x, y], rows: points.map(({ recall, precision }) => [three(recall), three(precision)]) }}
      empty={t('empty')}
      fileName={`precision-recall-${task.toLowerCase()}`}
    >
      {t('precisionRecall.note', { average, base })}
    </Figure>
  );
}

function pointsOf(curve: Figures['precisionRecall']) {
  return (curve?.recall ?? []).map((recall, point) => ({ recall, precision: curve?.precision[point] ?? 0 }));
}
