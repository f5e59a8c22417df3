'use client';
import * as Plot from '@observablehq/plot';
import { useCallback, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { Figure } from '../../ui/figure/figure.tsx';
import { axes, grid } from './axes.ts';
import { CurveHandle } from './curve-handle.tsx';
import type { Figures, Roc } from './figures.ts';
import { three, two } from './number-words.ts';
import { type CurvePlace, placeOf, tableAt } from './operating-point.ts';
import { toneOf } from './tone-of.ts';

interface RocPanelProps {
  readonly figures: Figures;
  readonly roc: Roc;
  /** Where the version stands by its own operating points. */
  readonly own: CurvePlace;
  /** Null at the version's own. */
  readonly point: number | null;
  readonly onPoint: (point: number) => void;
}

const height = 420;

/** The ROC curve with its band, and the point that can be dragged along it. */
export function RocPanel({ figures, roc, own, point, onPoint }: RocPanelProps) {
  const t = useTranslations('analysis');
  const words = useTranslations('analysis.roc');
  const place = point === null ? own : placeOf(tableAt(roc, point));
  const { falsePositiveRate, sensitivity } = place;
  const said = { sensitivity: two(sensitivity), specificity: two(1 - falsePositiveRate) };
  const threshold = point === null ? null : two(roc.thresholds[point] ?? 0);
  const mark = threshold === null ? words('markOwn', said) : words('mark', { ...said, threshold });
  const x = words('x');
  const y = words('y');
  const text = threshold === null ? words('handleOwn', said) : words('handleText', { ...said, threshold });
  const curve = useMemo(() => curveOf(roc), [roc]);
  const tone = toneOf(figures.task);
  const draw = useCallback(
    () => ({
      ...axes({ x, y }),
      marks: [...curveMarks(curve), ...pointMarks({ falsePositiveRate, sensitivity }, mark, tone)],
    }),
    [x, y, curve, falsePositiveRate, sensitivity, mark, tone],
  );
  const area = areaWords(roc);
  return (
    <Figure
      title={words('title', { task: t(`tasks.${figures.task}`), model: figures.model })}
      label={words('label', { ...area, ...said })}
      height={height}
      draw={draw}
      overlay={(size) => <CurveHandle {...{ size, roc, place, point, onPoint }} text={text} />}
      table={useRocTable(roc)}
      empty={t('empty')}
      fileName={`roc-${figures.task.toLowerCase()}`}
    >
      {words('note', area)}
    </Figure>
  );
}

const areaWords = ({ area: { estimate, lower, upper } }: Roc) => ({
  area: three(estimate),
  lower: three(lower),
  upper: three(upper),
});

type CurvePoint = CurvePlace & { readonly lower: number; readonly upper: number };

function curveOf(roc: Roc): readonly CurvePoint[] {
  return roc.thresholds.map((_, point) => {
    return { ...placeOf(tableAt(roc, point)), lower: roc.lower[point] ?? 0, upper: roc.upper[point] ?? 1 };
  });
}

function curveMarks(curve: readonly CurvePoint[]): Plot.Markish[] {
  return [
    ...grid(),
    Plot.line(
      [
        [0, 0],
        [1, 1],
      ],
      { stroke: 'var(--line-strong)', strokeDasharray: '3 4' },
    ),
    Plot.areaY(curve, { x: 'falsePositiveRate', y1: 'lower', y2: 'upper', fill: 'var(--accent)', fillOpacity: 0.13 }),
    Plot.line(curve, { x: 'falsePositiveRate', y: 'sensitivity', stroke: 'var(--accent)', strokeWidth: 2 }),
  ];
}

/** Beside the point, on the side where there is room. */
function pointMarks(place: CurvePlace, mark: string, tone: string): Plot.Markish[] {
  const isRight = place.falsePositiveRate > 0.6;
  const at = { x: 'falsePositiveRate', y: 'sensitivity' };
  return [
    Plot.dot([place], { ...at, r: 7, fill: tone, stroke: 'var(--panel)', strokeWidth: 2 }),
    Plot.text([place], {
      ...at,
      text: () => mark,
      fill: tone,
      fontWeight: 600,
      textAnchor: isRight ? 'end' : 'start',
      dx: isRight ? -14 : 14,
      dy: 16,
      stroke: 'var(--panel)',
      strokeWidth: 4,
    }),
  ];
}

const mostRows = 200;

/** The points as a table; of a long curve every so manieth, its ends always. */
function useRocTable(roc: Roc) {
  const words = useTranslations('analysis.roc');
  return useMemo(() => {
    const last = roc.thresholds.length - 1;
    const every = Math.ceil(roc.thresholds.length / mostRows);
    const points = [...roc.thresholds.keys()].filter((point) => point % every === 0 || point === last);
    const rows = points.map((point) => {
      const table = tableAt(roc, point);
      const { sensitivity, falsePositiveRate } = placeOf(table);
      const threshold = roc.thresholds[point] ?? null;
      return [
        threshold === null ? words('noThreshold') : three(threshold),
        two(sensitivity),
        two(roc.lower[point] ?? 0),
        two(roc.upper[point] ?? 0),
        two(1 - falsePositiveRate),
        String(table.truePositives + table.falsePositives),
      ];
    });
    const names = ['threshold', 'sensitivity', 'lower', 'upper', 'specificity', 'flagged'] as const;
    return { columns: names.map((name) => words(`columns.${name}`)), rows };
  }, [roc, words]);
}
