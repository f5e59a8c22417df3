import { normalDeviate } from '../distribution/normal-deviate.ts';
import { requireBothClasses } from '../input/require-both-classes.ts';
import { requireProbabilities } from '../input/require-probabilities.ts';
import { requireSameLength } from '../input/require-same-length.ts';
import type { Interval } from '../interval.ts';
import { StatisticsError } from '../statistics-error.ts';
import { logisticFit } from './logistic-fit.ts';

export interface Coefficient extends Interval {
  readonly estimate: number;
  readonly standardError: number;
}

export interface CalibrationLine {
  /** 1 where the spread of the probabilities is right; below 1 they are too extreme. */
  readonly slope: Coefficient;
  /** Beside the slope; 0 where calibrated. */
  readonly intercept: Coefficient;
  /** With the slope held at 1 (calibration in the large); below 0 the probabilities are too high on the whole. */
  readonly interceptAtSlopeOne: Coefficient;
}

function logitsOf(probabilities: Float64Array): Float64Array {
  return probabilities.map((p, index) => {
    if (p > 0 && p < 1) return Math.log(p) - Math.log1p(-p);
    throw new StatisticsError('OUT_OF_RANGE', `Probability number ${index + 1} is ${p}, which has no logit.`);
  });
}

/**
 * Cox's calibration: logit P(y = 1) = intercept + slope · logit p by maximum likelihood, with Wald intervals.
 *
 * Assumes independent cases. Throws EMPTY, SINGLE_CLASS, LENGTH_MISMATCH, NOT_FINITE, OUT_OF_RANGE (a probability of 0 or 1), and
 * NOT_CONVERGED where the probabilities part the classes or are all the same.
 * Source: Cox D. Two further applications of a model for binary regression, Biometrika 45 (1958) 562–565; Steyerberg E and others.
 * Epidemiology 21 (2010) 128–138.
 */
export function calibrationLine(labels: Uint8Array, probabilities: Float64Array, level = 0.95): CalibrationLine {
  const z = normalDeviate(level);
  requireSameLength(labels, probabilities, 'labels and probabilities');
  requireBothClasses(labels);
  requireProbabilities(probabilities);
  const logits = logitsOf(probabilities);
  const line = logisticFit(labels, logits, true);
  const shift = logisticFit(labels, logits, false);
  const coefficient = (estimate: number, variance: number): Coefficient => {
    const standardError = Math.sqrt(variance);
    return { estimate, standardError, lower: estimate - z * standardError, upper: estimate + z * standardError, level };
  };
  return {
    slope: coefficient(line.slope, line.slopeVariance),
    intercept: coefficient(line.intercept, line.interceptVariance),
    interceptAtSlopeOne: coefficient(shift.intercept, shift.interceptVariance),
  };
}
