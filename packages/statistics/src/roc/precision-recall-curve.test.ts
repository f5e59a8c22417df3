import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import golden from '../../golden/precision-recall.json' with { type: 'json' };
import { anyCases } from './any-cases.ts';
import { auroc } from './auroc.ts';
import { precisionRecallCurve } from './precision-recall-curve.ts';

describe('precision and recall', () => {
  test.each(golden.cases)('are what scikit-learn gives, average precision $averagePrecision', (row) => {
    const [labels, scores] = [Uint8Array.from(row.labels), Float64Array.from(row.scores)];
    const curve = precisionRecallCurve(labels, scores);
    expect(Array.from(curve.thresholds)).toEqual(row.thresholds);
    for (const [place, value] of row.precision.entries()) expect(curve.precision[place]).toBeCloseTo(value, 15);
    for (const [place, value] of row.recall.entries()) expect(curve.recall[place]).toBeCloseTo(value, 15);
    expect(curve.averagePrecision).toBeCloseTo(row.averagePrecision, 14);
    expect(auroc(labels, scores)).toBeCloseTo(row.auroc, 14);
  });

  test('end at the prevalence, whatever the scores', () => {
    fc.assert(
      fc.property(anyCases, ({ labels, scores }) => {
        const { precision, recall, averagePrecision } = precisionRecallCurve(labels, scores);
        expect(recall.at(-1)).toBe(1);
        expect(precision.at(-1)).toBe(labels.reduce((sum, label) => sum + label, 0) / labels.length);
        expect(averagePrecision > 0 && averagePrecision <= 1 + 1e-15).toBe(true);
      }),
    );
  });

  test('are refused for one class', () => {
    const call = () => precisionRecallCurve(Uint8Array.of(0, 0), Float64Array.of(1, 2));
    expect(call).toThrow(expect.objectContaining({ code: 'SINGLE_CLASS' }));
  });
});
