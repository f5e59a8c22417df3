'use client';
import * as Plot from '@observablehq/plot';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { Figure } from '../../ui/figure/figure.tsx';
import { margins, quarters } from './axes.ts';
import type { Figures } from './figures.ts';
import { signed, two } from './number-words.ts';

type Point = NonNullable<Figures['decisionCurve']>[number];

const none: readonly Point[] = [];

/** Net benefit against flagging all and flagging nobody; far below nought nothing is to be seen. */
export function DecisionPanel({ figures: { decisionCurve, task } }: { figures: Figures }) {
  const t = useTranslations('analysis');
  const words = useTranslations('analysis.decision');
  const curve = decisionCurve ?? none;
  const said = useMemo(
    () => ({
      x: words('x'),
      y: words('y'),
      model: words('model'),
      all: words('all'),
      nobody: words('nobody'),
    }),
    [words],
  );
  const draw = useMemo(() => () => drawDecision(curve, said), [curve, said]);
  return (
    <Figure
      title={words('title')}
      label={words('label')}
      height={280}
      draw={draw}
      table={{
        columns: [said.x, said.model, said.all],
        rows: curve.map(({ threshold, netBenefit, netBenefitOfAll }) => [
          two(threshold),
          signed(netBenefit),
          signed(netBenefitOfAll),
        ]),
      }}
      empty={t('empty')}
      fileName={`decision-curve-${task.toLowerCase()}`}
    >
      {words('note')}
    </Figure>
  );
}

type Said = Readonly<Record<'x' | 'y' | 'model' | 'all' | 'nobody', string>>;

function drawDecision(curve: readonly Point[], said: Said): Omit<Plot.PlotOptions, 'width' | 'height'> {
  const highest = Math.max(0.01, ...curve.map(({ netBenefit }) => netBenefit));
  const axis = { tickSize: 0, labelArrow: 'none', labelAnchor: 'center' } as const;
  const modelAt = curve[Math.floor(curve.length / 2)];
  const allAt = curve.findLast(({ netBenefitOfAll }) => netBenefitOfAll > -highest / 8);
  return {
    ...margins,
    x: { ...axis, domain: [0, 1], ticks: quarters, tickFormat: String, label: said.x },
    y: { ...axis, domain: [-highest / 3, highest * 1.15], clamp: false, ticks: 4, label: said.y },
    marks: [
      Plot.ruleY([0], { stroke: 'var(--line-strong)' }),
      Plot.text([{ x: 1, y: 0 }], { x: 'x', y: 'y', text: () => said.nobody, textAnchor: 'end', dy: 10 }),
      Plot.line(curve, {
        x: 'threshold',
        y: 'netBenefitOfAll',
        stroke: 'var(--faint)',
        strokeDasharray: '5 4',
        clip: true,
      }),
      Plot.line(curve, { x: 'threshold', y: 'netBenefit', stroke: 'var(--accent)', strokeWidth: 2, clip: true }),
      Plot.text(modelAt === undefined ? [] : [modelAt], {
        x: 'threshold',
        y: 'netBenefit',
        text: () => said.model,
        fill: 'var(--accent)',
        dy: -10,
      }),
      Plot.text(allAt === undefined ? [] : [allAt], {
        x: 'threshold',
        y: 'netBenefitOfAll',
        text: () => said.all,
        textAnchor: 'start',
        dx: 8,
      }),
    ],
  };
}
