import { describe, expect, test } from 'vitest';
import golden from '../../golden/two-by-two.json' with { type: 'json' };
import { clopperPearsonInterval } from '../proportion/clopper-pearson-interval.ts';
import { accuracyMeasures } from './accuracy-measures.ts';
import { likelihoodRatios } from './likelihood-ratios.ts';
import { predictiveValuesAtPrevalence } from './predictive-values-at-prevalence.ts';
import { type TwoByTwoTable, twoByTwoTable } from './two-by-two-table.ts';

function tableOf([
  truePositives = 0,
  falsePositives = 0,
  falseNegatives = 0,
  trueNegatives = 0,
]: readonly number[]): TwoByTwoTable {
  return { truePositives, falsePositives, falseNegatives, trueNegatives };
}

/** An estimate and its two ends as R gives them, each to twelve digits. */
function expectAsR(ours: { estimate: number; lower: number; upper: number } | null, theirs: readonly number[]): void {
  for (const [place, value] of [ours?.estimate, ours?.lower, ours?.upper].entries()) {
    expect((value ?? 0) / (theirs[place] ?? 0)).toBeCloseTo(1, 12);
  }
}

describe('a table is counted', () => {
  const labels = Uint8Array.of(1, 1, 1, 0, 0);
  const scores = Float64Array.of(0.9, 0.5, 0.1, 0.5, 0.2);

  test('with a case exactly at the threshold as positive', () => {
    expect(twoByTwoTable(labels, scores, 0.5)).toEqual(tableOf([2, 1, 1, 1]));
    expect(twoByTwoTable(labels, scores, Number.POSITIVE_INFINITY)).toEqual(tableOf([0, 0, 3, 2]));
  });

  test.each([
    ['scores that are too few', () => twoByTwoTable(labels, scores.subarray(1), 0.5), 'LENGTH_MISMATCH'],
    ['a label of 2', () => twoByTwoTable(Uint8Array.of(2), Float64Array.of(1), 0.5), 'OUT_OF_RANGE'],
    ['a score of NaN', () => twoByTwoTable(Uint8Array.of(1), Float64Array.of(Number.NaN), 0.5), 'NOT_FINITE'],
    ['a threshold of NaN', () => twoByTwoTable(labels, scores, Number.NaN), 'NOT_FINITE'],
    ['no cases', () => twoByTwoTable(new Uint8Array(), new Float64Array(), 0.5), 'EMPTY'],
  ])('but not with %s', (_, call, code) => {
    expect(call).toThrow(expect.objectContaining({ code }));
  });
});

describe('accuracy', () => {
  test.each(golden.tables)('of $table is what epiR gives', (row) => {
    const measures = accuracyMeasures(tableOf(row.table));
    expectAsR(measures.sensitivity, row.sensitivity);
    expectAsR(measures.specificity, row.specificity);
    expectAsR(measures.positivePredictiveValue, row.positivePredictiveValue);
    expectAsR(measures.negativePredictiveValue, row.negativePredictiveValue);
    expectAsR(measures.accuracy, row.accuracy);
    const ratios = likelihoodRatios(tableOf(row.table));
    expectAsR(ratios.positive, row.positiveLikelihoodRatio);
    expectAsR(ratios.negative, row.negativeLikelihoodRatio);
  });

  test('reports 0.90 sensitivity for 18 of 20 positives found, with its counts', () => {
    expect(accuracyMeasures(tableOf([18, 3, 2, 77])).sensitivity).toMatchObject({
      count: 18,
      total: 20,
      estimate: 0.9,
    });
  });

  test('swaps sensitivity with specificity and PPV with NPV when the condition is what is absent', () => {
    const measures = accuracyMeasures(tableOf([18, 3, 2, 77]));
    const swapped = accuracyMeasures(tableOf([77, 2, 3, 18]));
    expect(swapped.sensitivity).toEqual(measures.specificity);
    expect(swapped.positivePredictiveValue).toEqual(measures.negativePredictiveValue);
    expect(swapped.accuracy).toEqual(measures.accuracy);
  });

  test('is null where no case says anything, and takes another interval', () => {
    const measures = accuracyMeasures(tableOf([0, 0, 0, 5]), 0.95, clopperPearsonInterval);
    expect(measures.sensitivity).toBeNull();
    expect(measures.positivePredictiveValue).toBeNull();
    expect(measures.specificity).toEqual(clopperPearsonInterval(5, 5));
  });

  test('of no cases, or a count that is none, is refused', () => {
    expect(() => accuracyMeasures(tableOf([0, 0, 0, 0]))).toThrow(expect.objectContaining({ code: 'EMPTY' }));
    expect(() => accuracyMeasures(tableOf([1, 2, -3, 0]))).toThrow(expect.objectContaining({ code: 'OUT_OF_RANGE' }));
  });
});

describe('a likelihood ratio', () => {
  test('has no value where a count of nought leaves none', () => {
    expect(likelihoodRatios(tableOf([5, 0, 2, 7]))).toMatchObject({ positive: null, negative: { estimate: 2 / 7 } });
    expect(likelihoodRatios(tableOf([0, 0, 0, 7]))).toEqual({ positive: null, negative: null });
  });
});

describe('predictive values at a prevalence', () => {
  test.each(golden.atPrevalence)('of $table at $prevalence are Mercaldo’s logit intervals by R', (row) => {
    const values = predictiveValuesAtPrevalence(tableOf(row.table), row.prevalence, row.level);
    expectAsR(values.positive, row.positive);
    expectAsR(values.negative, row.negative);
    expect(values.adjusted).toBe(row.adjusted);
  });

  test('are those of the table at the prevalence of the table', () => {
    const values = predictiveValuesAtPrevalence(tableOf([18, 3, 2, 77]), 0.2);
    expect(values.positive.estimate).toBeCloseTo(18 / 21, 14);
    expect(values.negative.estimate).toBeCloseTo(77 / 79, 14);
  });

  test.each([
    ['a prevalence of 0', () => predictiveValuesAtPrevalence(tableOf([18, 3, 2, 77]), 0), 'OUT_OF_RANGE'],
    ['a prevalence of 1', () => predictiveValuesAtPrevalence(tableOf([18, 3, 2, 77]), 1), 'OUT_OF_RANGE'],
    ['a table with one class', () => predictiveValuesAtPrevalence(tableOf([0, 3, 0, 77]), 0.1), 'SINGLE_CLASS'],
  ])('are refused for %s', (_, call, code) => {
    expect(call).toThrow(expect.objectContaining({ code }));
  });
});
