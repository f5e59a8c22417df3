import { expect, test } from 'vitest';
import { nearestPoint, placeOf, pointBeyond, pointOfThreshold, sharesOf, tableAt } from './operating-point.ts';

/** Scores 0.9 + , 0.8 −, 0.7 +, 0.7 −, 0.2 −: by hand. */
const roc = {
  positives: 2,
  negatives: 3,
  thresholds: [null, 0.9, 0.8, 0.7, 0.2],
  truePositives: [0, 1, 1, 2, 2],
  falsePositives: [0, 0, 1, 2, 3],
};

test('a point says the whole table, from the counts that the curve carries', () => {
  expect(tableAt(roc, 3)).toEqual({ truePositives: 2, falsePositives: 2, falseNegatives: 0, trueNegatives: 1 });
  expect(sharesOf(tableAt(roc, 3))).toEqual({
    sensitivity: { count: 2, total: 2 },
    specificity: { count: 1, total: 3 },
    positivePredictiveValue: { count: 2, total: 4 },
    negativePredictiveValue: { count: 1, total: 1 },
    accuracy: { count: 3, total: 5 },
  });
  expect(placeOf(tableAt(roc, 2))).toEqual({ falsePositiveRate: 1 / 3, sensitivity: 1 / 2 });
});

test('the nearest point is nearest as it is seen: in a wide picture a step to the right is a long one', () => {
  // Points lie at (0, ½), (⅓, ½), (⅔, 1), (1, 1).
  expect(nearestPoint(roc, { falsePositiveRate: 0.3, sensitivity: 0.6 }, 1)).toBe(2);
  expect(nearestPoint(roc, { falsePositiveRate: 0.6, sensitivity: 0.6 }, 1)).toBe(2);
  expect(nearestPoint(roc, { falsePositiveRate: 0.6, sensitivity: 0.6 }, 3)).toBe(3);
});

test('the point never comes to where no study is flagged, which has no threshold', () => {
  expect(nearestPoint(roc, { falsePositiveRate: 0, sensitivity: 0 }, 1)).toBe(1);
  expect([pointBeyond(roc, 1, -1), pointBeyond(roc, 1, 1), pointBeyond(roc, 3, 10)]).toEqual([1, 2, 4]);
});

test('a threshold is found again where it stands on the curve', () => {
  expect(pointOfThreshold(roc, 0.7)).toBe(3);
  expect([pointOfThreshold(roc, 0.75), pointOfThreshold(roc, null)]).toEqual([null, null]);
});
