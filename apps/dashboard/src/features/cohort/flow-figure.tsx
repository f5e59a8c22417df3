'use client';
import * as Plot from '@observablehq/plot';
import { useMemo } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { Figure } from '../../ui/figure/figure.tsx';
import type { FlowSteps } from './cohort-flow.ts';

type Step = keyof FlowSteps;

interface Box {
  readonly step: Step;
  readonly left: number;
  readonly right: number;
  /** From the top, in rows. */
  readonly row: number;
}

/** Those who stay go down on the left; those who leave go to the right, between the two rows where they leave. */
const stay = { left: 0, right: 0.44 };
const leave = { left: 0.54, right: 1 };
const boxes: readonly Box[] = [
  { step: 'assessed', row: 0, ...stay },
  { step: 'outsideDefinition', row: 1, ...leave },
  { step: 'members', row: 2, ...stay },
  { step: 'noFilmPair', row: 3, ...leave },
  { step: 'noResult', row: 4, ...leave },
  { step: 'noReferenceStandard', row: 5, ...leave },
  { step: 'analysed', row: 6, ...stay },
  { step: 'indeterminate', row: 7, ...leave },
];
const down = [
  { from: 0, to: 2 },
  { from: 2, to: 6 },
  { from: 6, to: 7.3 },
];
const middle = (stay.left + stay.right) / 2;
const halfBox = 0.4;
const rowHeight = 46;
const order = boxes.map(({ step }) => step);

interface FlowFigureProps {
  readonly flow: FlowSteps | null;
  readonly fileName: string;
}

/** The flow of studies from all that the clinic has to those that can be analysed (STARD 2015, item 19). */
export function FlowFigure({ flow, fileName }: FlowFigureProps) {
  const t = useTranslations('cohort.flow');
  const locale = useLocale();
  const key = JSON.stringify(flow);
  const draw = useMemo(() => {
    const said: FlowSteps | null = JSON.parse(key);
    const number = new Intl.NumberFormat(locale);
    return () => drawFlow((step) => `${t(step)}\n${said === null ? '' : number.format(said[step])}`);
  }, [key, locale, t]);
  const rows = flow === null ? [] : order.map((step) => [t(step), new Intl.NumberFormat(locale).format(flow[step])]);
  return (
    <Figure
      title={t('title')}
      label={flow === null ? t('empty') : t('label', { ...flow })}
      height={boxes.length * rowHeight}
      draw={draw}
      table={{ columns: [t('columns.step'), t('columns.studies')], rows }}
      empty={t('empty')}
      fileName={fileName}
    >
      {t('hint')}
    </Figure>
  );
}

function drawFlow(wordsOf: (step: Step) => string): Omit<Plot.PlotOptions, 'width' | 'height'> {
  return {
    margin: 1,
    x: { domain: [0, 1], axis: null },
    y: { domain: [-0.5, boxes.length - 0.5], reverse: true, axis: null },
    marks: [
      ...flowLines(),
      Plot.rect(boxes, {
        x1: 'left',
        x2: 'right',
        y1: ({ row }: Box) => row - halfBox,
        y2: ({ row }: Box) => row + halfBox,
        fill: 'var(--raised)',
        stroke: 'var(--line-strong)',
        r: 4,
      }),
      Plot.text(boxes, {
        x: ({ left, right }: Box) => (left + right) / 2,
        y: 'row',
        text: ({ step }: Box) => wordsOf(step),
        fill: 'var(--text)',
        lineWidth: 40,
        lineHeight: 1.3,
      }),
    ],
  };
}

function flowLines(): Plot.Markish[] {
  const leaving = boxes.filter(({ left }) => left === leave.left);
  const stroke = 'var(--line-strong)';
  return [
    Plot.link(down, { x1: middle, x2: middle, y1: 'from', y2: 'to', stroke }),
    Plot.arrow(leaving, {
      x1: middle,
      x2: leave.left,
      y1: 'row',
      y2: 'row',
      stroke,
      headLength: 6,
      insetEnd: 1,
    }),
  ];
}
