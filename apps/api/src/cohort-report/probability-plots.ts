import { dot, line, link, rectY, ruleX, ruleY } from '@observablehq/plot';
import type { CohortFigures } from '@plumbline/domain';
import { drawPlot } from './draw-plot.ts';

const share = { domain: [0, 1], grid: true } as const;

/** How often the condition is there at each probability, with intervals. */
export function calibrationPlot({ calibration }: CohortFigures): string | null {
  if (calibration === null) return null;
  const bins = calibration.bins.map(({ meanProbability, observed: { estimate, lower, upper } }) => {
    return { x: meanProbability, y: estimate, lower, upper };
  });
  return drawPlot('Calibration: observed share against mean probability', {
    x: { ...share, label: 'Mean probability' },
    y: { ...share, label: 'Observed share' },
    marks: [
      link([0], { x1: 0, y1: 0, x2: 1, y2: 1, stroke: 'var(--faint)' }),
      ruleX(bins, { x: 'x', y1: 'lower', y2: 'upper', stroke: 'var(--with)' }),
      line(bins, { x: 'x', y: 'y', stroke: 'var(--with)', strokeOpacity: 0.4 }),
      dot(bins, { x: 'x', y: 'y', r: 4, fill: 'var(--with)' }),
    ],
  });
}

/** Net benefit of the version, of flagging all and of flagging none. */
export function decisionPlot({ decisionCurve }: CohortFigures): string | null {
  if (decisionCurve === null) return null;
  const highest = Math.max(0.01, ...decisionCurve.map(({ netBenefit }) => netBenefit));
  const lowest = -highest / 4;
  const shown = (key: 'netBenefit' | 'netBenefitOfAll') =>
    decisionCurve.filter((point) => point[key] >= lowest).map((point) => ({ x: point.threshold, y: point[key] }));
  return drawPlot('Decision curve: net benefit against threshold', {
    x: { ...share, label: 'Threshold' },
    y: { domain: [lowest, highest], grid: true, label: 'Net benefit' },
    marks: [
      ruleY([0], { stroke: 'var(--faint)' }),
      line(shown('netBenefitOfAll'), { x: 'x', y: 'y', stroke: 'var(--without)', strokeDasharray: '4 3' }),
      line(shown('netBenefit'), { x: 'x', y: 'y', stroke: 'var(--with)', strokeWidth: 2 }),
    ],
  });
}

/** How many studies with and without the condition have which probability: above and below the line. */
export function distributionPlot({ distribution }: CohortFigures): string {
  const { withCondition, withoutCondition } = distribution;
  const bars = (counts: readonly number[], sign: 1 | -1) =>
    counts.map((count, place) => ({ from: place / counts.length, to: (place + 1) / counts.length, y: sign * count }));
  return drawPlot('Probabilities of studies with the condition, above, and without it, below', {
    x: { domain: [0, 1], label: 'Probability' },
    y: { label: 'Studies', grid: true, tickFormat: (count: number) => String(Math.abs(count)) },
    marks: [
      rectY(bars(withCondition, 1), { x1: 'from', x2: 'to', y: 'y', fill: 'var(--with)' }),
      rectY(bars(withoutCondition, -1), { x1: 'from', x2: 'to', y: 'y', fill: 'var(--without)' }),
      ruleY([0]),
    ],
  });
}
