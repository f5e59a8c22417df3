import fc from 'fast-check';
import { expect, test } from 'vitest';
import { negativePredictiveValue, positivePredictiveValue, predictiveValue } from './predictive-value.ts';
import { wilsonInterval } from './wilson-interval.ts';

// .90 * .09 = .081 of the patients are flagged rightly, .05 * .91 = .0455 wrongly: .081 / .1265 = .6403.
test.each([
  [0.9, 0.95, 0.09, 0.64],
  [0.85, 0.9, 0.02, 0.15],
  [0.8, 0.9, 0.16, 0.6],
  [0.9, 0.8, 0.33, 0.69],
  [0.9, 0.95, 0.5, 0.95],
])(
  'sensitivity %d and specificity %d at a prevalence of %d give a PPV of %d',
  (sensitivity, specificity, prevalence, ppv) => {
    expect(positivePredictiveValue(sensitivity, specificity, prevalence)).toBeCloseTo(ppv, 2);
  },
);

test('NPV of .85 and .90 at 9 % is .819 / (.819 + .0135)', () => {
  expect(negativePredictiveValue(0.85, 0.9, 0.09)).toBeCloseTo(0.819 / 0.8325, 10);
});

test('Wilson’s interval of 85 of 100 is .77 to .91, of 10 of 10 it is .72 to 1', () => {
  expect(wilsonInterval(85, 100).lower).toBeCloseTo(0.7672, 4);
  expect(wilsonInterval(85, 100).upper).toBeCloseTo(0.9069, 4);
  expect(wilsonInterval(10, 10).lower).toBeCloseTo(10 / (10 + 1.959964 ** 2), 6);
  expect(wilsonInterval(10, 10).upper).toBeCloseTo(1, 12);
});

const counts = { truePositives: 90, falseNegatives: 10, trueNegatives: 190, falsePositives: 10 };

test('of 90/100 and 190/200 at 9 %: PPV .64, limits from the Wilson limits of both', () => {
  const found = predictiveValue('POSITIVE', counts, 0.09);
  expect(found).toMatchObject({ kind: 'PPV', prevalence: 0.09, right: 2, outOf: 3 });
  expect(found?.value).toBeCloseTo(0.6403, 4);
  const [sensitivity, specificity] = [wilsonInterval(90, 100), wilsonInterval(190, 200)];
  expect(found?.lower).toBeCloseTo(positivePredictiveValue(sensitivity.lower, specificity.lower, 0.09), 12);
  expect(found?.upper).toBeCloseTo(positivePredictiveValue(sensitivity.upper, specificity.upper, 0.09), 12);
});

test('what is not flagged has a negative predictive value', () => {
  const found = predictiveValue('NEGATIVE', counts, 0.09);
  expect(found).toMatchObject({ kind: 'NPV', right: 99, outOf: 100 });
  expect(found?.value).toBeCloseTo((0.95 * 0.91) / (0.95 * 0.91 + 0.1 * 0.09), 10);
});

test('nothing is said of what decides nothing, and where nothing was validated', () => {
  expect(predictiveValue('INDETERMINATE', counts, 0.09)).toBeNull();
  expect(predictiveValue('POSITIVE', { ...counts, truePositives: 0, falseNegatives: 0 }, 0.09)).toBeNull();
  expect(predictiveValue('POSITIVE', { ...counts, truePositives: 0, falsePositives: 0 }, 0.09)).toBeNull();
});

test('the value lies within its limits, and a flag is right more often where more patients have the condition', () => {
  const count = fc.integer({ min: 1, max: 1_000 });
  const prevalence = fc.double({ min: 0.001, max: 0.49, noNaN: true });
  fc.assert(
    fc.property(count, count, count, count, prevalence, (tp, fn, tn, fp, share) => {
      const of = { truePositives: tp, falseNegatives: fn, trueNegatives: tn, falsePositives: fp };
      const [few, many] = [predictiveValue('POSITIVE', of, share), predictiveValue('POSITIVE', of, share + 0.01)];
      if (few === null || many === null) throw new Error('nothing was said');
      expect(few.lower).toBeLessThanOrEqual(few.value);
      expect(few.value).toBeLessThanOrEqual(few.upper);
      expect(many.value).toBeGreaterThan(few.value);
    }),
  );
});
