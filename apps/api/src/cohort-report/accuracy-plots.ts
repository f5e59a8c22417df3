import { areaY, dot, line, link, ruleY } from '@observablehq/plot';
import type { CohortFigures } from '@plumbline/domain';
import { drawPlot } from './draw-plot.ts';

const share = { domain: [0, 1], grid: true } as const;

/** The ROC curve with its band, and the point at which studies are flagged. */
export function rocPlot({ roc, accuracy }: CohortFigures): string | null {
  if (roc === null) return null;
  const points = roc.falsePositives.map((count, place) => ({
    x: count / roc.negatives,
    y: (roc.truePositives[place] ?? 0) / roc.positives,
    lower: roc.lower[place] ?? 0,
    upper: roc.upper[place] ?? 1,
  }));
  const { sensitivity, specificity } = accuracy?.measures ?? {};
  const chosen = sensitivity && specificity ? [{ x: 1 - specificity.estimate, y: sensitivity.estimate }] : [];
  return drawPlot('ROC curve: sensitivity against one minus specificity', {
    x: { ...share, label: '1 − specificity' },
    y: { ...share, label: 'Sensitivity' },
    marks: [
      link([0], { x1: 0, y1: 0, x2: 1, y2: 1, stroke: 'var(--faint)' }),
      areaY(points, { x: 'x', y1: 'lower', y2: 'upper', fill: 'var(--with)', fillOpacity: 0.15 }),
      line(points, { x: 'x', y: 'y', stroke: 'var(--with)', strokeWidth: 2 }),
      dot(chosen, { x: 'x', y: 'y', r: 5, fill: 'var(--with)' }),
    ],
  });
}

/** Precision against recall, with what flagging at random would have. */
export function precisionRecallPlot({ precisionRecall }: CohortFigures): string | null {
  if (precisionRecall === null) return null;
  const points = precisionRecall.recall.map((x, place) => ({ x, y: precisionRecall.precision[place] ?? 0 }));
  return drawPlot('Precision against recall', {
    x: { ...share, label: 'Recall (sensitivity)' },
    y: { ...share, label: 'Precision (PPV)' },
    marks: [
      ruleY([precisionRecall.base], { stroke: 'var(--faint)' }),
      line(points, { x: 'x', y: 'y', stroke: 'var(--with)', strokeWidth: 2 }),
    ],
  });
}
