import fc from 'fast-check';
import { expect, test } from 'vitest';
import { twoByTwoTable } from '../two-by-two/two-by-two-table.ts';
import { pointAtThreshold } from './point-at-threshold.ts';
import { rocCurve } from './roc-curve.ts';

test('a threshold between, on, above or below all scores counts what the table counts', () => {
  const tenth = fc.integer({ min: 0, max: 10 }).map((value) => value / 10);
  const cases = fc.array(fc.tuple(fc.integer({ min: 0, max: 1 }), tenth), { maxLength: 30 });
  const threshold = fc.integer({ min: -2, max: 24 }).map((value) => value / 20);
  fc.assert(
    fc.property(cases, threshold, (drawn, at) => {
      const labels = Uint8Array.from([1, 0, ...drawn.map(([label]) => label)]);
      const scores = Float64Array.from([0.5, 0.5, ...drawn.map(([, score]) => score)]);
      const { truePositives, falsePositives } = pointAtThreshold(rocCurve(labels, scores), at);

      expect({ truePositives, falsePositives }).toEqual({
        truePositives: twoByTwoTable(labels, scores, at).truePositives,
        falsePositives: twoByTwoTable(labels, scores, at).falsePositives,
      });
    }),
  );
});
