'use client';
import * as Plot from '@observablehq/plot';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { Figure } from '../../ui/figure/figure.tsx';
import { axes, grid } from './axes.ts';
import type { Figures } from './figures.ts';
import { three, two } from './number-words.ts';
import { toneOf } from './tone-of.ts';

type Bin = NonNullable<Figures['calibration']>['bins'][number];

const none: readonly Bin[] = [];

/** What happens in each bin of probabilities, against what was said of it. */
export function CalibrationPanel({ figures: { calibration, task } }: { figures: Figures }) {
  const t = useTranslations('analysis');
  const words = useTranslations('analysis.calibration');
  const bins = calibration?.bins ?? none;
  const x = words('x');
  const y = words('y');
  const ideal = words('ideal');
  const error = three(calibration?.expectedError ?? 0);
  const draw = useMemo(
    () => () => ({ ...axes({ x, y }), marks: calibrationMarks(bins, ideal, toneOf(task)) }),
    [x, y, ideal, bins, task],
  );
  const columns = (['from', 'to', 'mean', 'observed', 'interval', 'count'] as const).map((name) =>
    words(`columns.${name}`),
  );
  return (
    <Figure
      title={words('title')}
      label={words('label', { task: t(`tasks.${task}`), error })}
      height={420}
      draw={draw}
      table={{
        columns,
        rows: bins.map(({ from, to, meanProbability, observed }) => [
          three(from),
          three(to),
          three(meanProbability),
          two(observed.estimate),
          `${two(observed.lower)}–${two(observed.upper)}`,
          `${observed.count} / ${observed.total}`,
        ]),
      }}
      empty={t('empty')}
      fileName={`calibration-${task.toLowerCase()}`}
    >
      {words('note', { error, brier: three(calibration?.brier.brier ?? 0) })}
    </Figure>
  );
}

function calibrationMarks(bins: readonly Bin[], ideal: string, tone: string): Plot.Markish[] {
  const diagonal = [
    [0, 0],
    [1, 1],
  ];
  const observed = { x: 'meanProbability', y: ({ observed: { estimate } }: Bin) => estimate };
  return [
    ...grid(),
    Plot.line(diagonal, { stroke: 'var(--faint)', strokeDasharray: '3 4' }),
    Plot.text([[0.84, 0.9]], { text: () => ideal, textAnchor: 'end' }),
    Plot.link(bins, {
      x1: 'meanProbability',
      x2: 'meanProbability',
      y1: ({ observed: { lower } }: Bin) => lower,
      y2: ({ observed: { upper } }: Bin) => upper,
      stroke: tone,
      strokeOpacity: 0.6,
    }),
    Plot.line(bins, { ...observed, stroke: tone, strokeOpacity: 0.5 }),
    Plot.dot(bins, { ...observed, fill: tone, r: 4 }),
  ];
}
