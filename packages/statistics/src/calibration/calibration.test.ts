import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import golden from '../../golden/calibration.json' with { type: 'json' };
import { brierDecomposition } from './brier-decomposition.ts';
import { brierScore } from './brier-score.ts';
import { calibrationLine } from './calibration-line.ts';
import { decisionCurve } from './decision-curve.ts';
import { expectedCalibrationError } from './expected-calibration-error.ts';
import { reliability } from './reliability.ts';
import { spiegelhalter } from './spiegelhalter.ts';

const labels = Uint8Array.from(golden.labels);
const probabilities = Float64Array.from(golden.probabilities);

/** Labelled probabilities with many that are equal, some of them 0 and 1. */
const anyForecasts = fc
  .array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 20 })), { minLength: 1, maxLength: 80 })
  .map((drawn) => ({
    labels: Uint8Array.from(drawn, ([label]) => Number(label)),
    probabilities: Float64Array.from(drawn, ([, twentieths]) => twentieths / 20),
  }));

describe('the calibration line', () => {
  const line = calibrationLine(labels, probabilities);

  test.each(['slope', 'intercept', 'interceptAtSlopeOne'] as const)('has glm’s %s, error and interval', (name) => {
    const { estimate, standardError, lower, upper } = line[name];
    for (const [place, value] of [estimate, standardError, lower, upper].entries()) {
      expect(value).toBeCloseTo(golden[name][place] ?? 0, 9);
    }
  });

  test('has the slope and intercept of rms::val.prob', () => {
    expect(line.slope.estimate).toBeCloseTo(golden.valProb.slope, 8);
    expect(line.intercept.estimate).toBeCloseTo(golden.valProb.intercept, 8);
  });

  test('mirrors with the labels: the slope stays, the intercepts change their sign', () => {
    const turned = calibrationLine(
      labels.map((label) => 1 - label),
      probabilities.map((p) => 1 - p),
    );
    expect(turned.slope.estimate).toBeCloseTo(line.slope.estimate, 10);
    expect(turned.intercept.estimate).toBeCloseTo(-line.intercept.estimate, 10);
    expect(turned.interceptAtSlopeOne.estimate).toBeCloseTo(-line.interceptAtSlopeOne.estimate, 10);
  });

  test('finds a shift however far off the probabilities are', () => {
    const tiny = new Float64Array(10).fill(1e-9);
    const scarce = Float64Array.from(tiny, (p, index) => p * (1 + index / 10));
    const { interceptAtSlopeOne } = calibrationLine(Uint8Array.of(1, 0, 1, 0, 1, 0, 1, 0, 1, 0), scarce);
    expect(interceptAtSlopeOne.estimate).toBeCloseTo(Math.log(1e9) - 0.36, 1);
  });

  test.each([
    ['one class', [1, 1], [0.2, 0.3], 'SINGLE_CLASS'],
    ['a probability of 1', [0, 1], [0.2, 1], 'OUT_OF_RANGE'],
    ['classes that are parted', [0, 0, 1, 1], [0.1, 0.2, 0.7, 0.8], 'NOT_CONVERGED'],
    ['one probability for all', [0, 1, 1], [0.4, 0.4, 0.4], 'NOT_CONVERGED'],
    ['NaN', [0, 1], [0.1, Number.NaN], 'NOT_FINITE'],
  ])('is refused for %s', (_, some, p, code) => {
    expect(() => calibrationLine(Uint8Array.from(some), Float64Array.from(p))).toThrow(
      expect.objectContaining({ code }),
    );
  });
});

describe('the Brier score', () => {
  test('and Spiegelhalter’s test are those of rms::val.prob', () => {
    expect(brierScore(labels, probabilities)).toBeCloseTo(golden.valProb.brier, 14);
    const { z, pValue } = spiegelhalter(labels, probabilities);
    expect(z).toBeCloseTo(golden.valProb.z, 12);
    // rms subtracts its p value from 1 and keeps six digits of so small a one.
    expect(pValue / golden.valProb.pValue).toBeCloseTo(1, 5);
  });

  test('of 1, 0 and ½ for two right and one open is 1/12', () => {
    expect(brierScore(Uint8Array.of(1, 0, 1), Float64Array.of(1, 0, 0.5))).toBeCloseTo(0.25 / 3, 15);
  });

  test('is the same with labels and probabilities turned round', () => {
    fc.assert(
      fc.property(anyForecasts, (any) => {
        const turned = brierScore(
          any.labels.map((label) => 1 - label),
          any.probabilities.map((p) => 1 - p),
        );
        expect(turned).toBeCloseTo(brierScore(any.labels, any.probabilities), 14);
      }),
    );
  });
});

describe('binned', () => {
  test.each(golden.binned)('into $bins, the figures are R’s', (row) => {
    const bins = reliability(labels, probabilities, row.bins);
    expect(bins.map(({ observed }) => observed.total)).toEqual(row.count);
    for (const [place, bin] of bins.entries()) {
      expect(bin.meanProbability).toBeCloseTo(row.meanProbability[place] ?? 0, 13);
      expect(bin.observed.estimate).toBeCloseTo(row.observed[place] ?? 0, 15);
    }
    expect(expectedCalibrationError(bins)).toBeCloseTo(row.ece, 14);
    const parts = brierDecomposition(labels, probabilities, row.bins);
    for (const name of ['reliability', 'resolution', 'uncertainty', 'withinBins'] as const) {
      expect(parts[name]).toBeCloseTo(row[name], 13);
    }
  });

  test('the parts add up to the Brier score, and nothing hides where each bin has one probability', () => {
    fc.assert(
      fc.property(anyForecasts, (any) => {
        const parts = brierDecomposition(any.labels, any.probabilities, 20);
        expect(parts.reliability - parts.resolution + parts.uncertainty + parts.withinBins).toBeCloseTo(
          parts.brier,
          13,
        );
        if (!any.probabilities.includes(0.95) || !any.probabilities.includes(1))
          expect(parts.withinBins).toBeCloseTo(0, 13);
      }),
    );
  });

  test('a probability on a boundary belongs to the bin above, and 1 to the last', () => {
    const bins = reliability(Uint8Array.of(0, 1, 1), Float64Array.of(0.5, 0.25, 1), 4);
    expect(bins.map(({ from, to, observed }) => [from, to, observed.total])).toEqual([
      [0.25, 0.5, 1],
      [0.5, 0.75, 1],
      [0.75, 1, 1],
    ]);
  });

  test.each([
    ['no cases', () => reliability(new Uint8Array(), new Float64Array()), 'EMPTY'],
    ['no bins', () => reliability(labels, probabilities, 0), 'OUT_OF_RANGE'],
    ['fewer labels', () => brierScore(labels.subarray(1), probabilities), 'LENGTH_MISMATCH'],
    ['a probability of 1.1', () => brierDecomposition(Uint8Array.of(1), Float64Array.of(1.1)), 'OUT_OF_RANGE'],
    ['probabilities of one half', () => spiegelhalter(Uint8Array.of(1), Float64Array.of(0.5)), 'ZERO_VARIANCE'],
  ])('%s are refused', (_, call, code) => {
    expect(call).toThrow(expect.objectContaining({ code }));
  });
});

describe('the decision curve', () => {
  test('is R’s net benefit, of the model and of acting on all', () => {
    const points = decisionCurve(
      labels,
      probabilities,
      Float64Array.from(golden.decision, ([threshold = 0]) => threshold),
    );
    for (const [place, [threshold, netBenefit = 0, ofAll = 0]] of golden.decision.entries()) {
      expect(points[place]?.threshold).toBe(threshold);
      expect(points[place]?.netBenefit).toBeCloseTo(netBenefit, 14);
      expect(points[place]?.netBenefitOfAll).toBeCloseTo(ofAll, 14);
    }
  });

  test('of two found and one alarm in ten, at odds of 1 to 4, is 0.2 − 0.1/4', () => {
    const some = Uint8Array.of(1, 1, 1, 0, 0, 0, 0, 0, 0, 0);
    const p = Float64Array.of(0.9, 0.2, 0.1, 0.3, 0, 0, 0, 0, 0, 0);
    expect(decisionCurve(some, p, Float64Array.of(0.2))[0]?.netBenefit).toBeCloseTo(0.175, 15);
  });

  test('at 0 is the prevalence, and refuses a threshold of 1', () => {
    const [point] = decisionCurve(labels, probabilities, Float64Array.of(0));
    expect(point?.netBenefit).toBe(point?.netBenefitOfAll);
    const call = () => decisionCurve(labels, probabilities, Float64Array.of(1));
    expect(call).toThrow(expect.objectContaining({ code: 'OUT_OF_RANGE' }));
  });
});
