'use client';
import * as Plot from '@observablehq/plot';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { Figure } from '../../ui/figure/figure.tsx';
import type { PointFigures } from './figures.ts';
import { type GroupRow, useGroupRows } from './group-rows.ts';

export type Groups = PointFigures['groups'][number];

const rowHeight = 30;

/** Sensitivity and specificity of each group with their intervals, side by side. */
export function GroupPanel({ groups }: { groups: Groups }) {
  const t = useTranslations('analysis.groups');
  const kind = t(`kinds.${groups.kind}`);
  const { rows, table } = useGroupRows(groups);
  const names = useMemo(() => [t('columns.sensitivity'), t('columns.specificity')] as const, [t]);
  const hidden = t('hidden');
  const draw = useMemo(() => () => drawGroups(rows, names, hidden), [rows, names, hidden]);
  return (
    <Figure
      title={kind}
      label={t('label', { kind })}
      height={rows.length * rowHeight + 64}
      draw={draw}
      table={table}
      empty={t('none')}
      fileName={`groups-${groups.kind.toLowerCase().replaceAll('_', '-')}`}
    />
  );
}

function drawGroups(
  rows: readonly GroupRow[],
  [sensitivity, specificity]: readonly [string, string],
  hidden: string,
): Omit<Plot.PlotOptions, 'width' | 'height'> {
  const shares = rows.flatMap(({ name, measures }) => [
    { name, of: sensitivity, share: measures?.sensitivity ?? null },
    { name, of: specificity, share: measures?.specificity ?? null },
  ]);
  const shown = shares.flatMap(({ share, ...rest }) => (share === null ? [] : [{ ...rest, ...share }]));
  const unsaid = rows.filter(({ measures }) => measures === null).map(({ name }) => ({ name, of: sensitivity }));
  const ticks = [0, 0.5, 1];
  return {
    marginLeft: 132,
    marginRight: 16,
    marginTop: 28,
    marginBottom: 28,
    x: { domain: [0, 1], ticks, tickFormat: String, tickSize: 0, label: null },
    y: { domain: rows.map(({ name }) => name), axis: null },
    fx: { domain: [sensitivity, specificity], label: null, padding: 0.16 },
    marks: [
      Plot.axisY({ label: null, tickSize: 0, lineWidth: 11, textOverflow: 'ellipsis' }),
      Plot.gridX(ticks, { stroke: 'var(--line)', strokeOpacity: 1 }),
      Plot.link(shown, { fx: 'of', x1: 'lower', x2: 'upper', y1: 'name', y2: 'name', stroke: 'var(--muted)' }),
      Plot.dot(shown, { fx: 'of', x: 'estimate', y: 'name', r: 4, fill: 'var(--accent)' }),
      Plot.text(unsaid, { fx: 'of', x: 0, y: 'name', text: () => hidden, textAnchor: 'start', dx: 4 }),
    ],
  };
}
