import type { ScreeningOutcome } from '@plumbline/database/enums';
import { roundFrequency } from './round-frequency.ts';
import { type Interval, wilsonInterval } from './wilson-interval.ts';

/** What an operating point did on the studies that it was chosen on. */
export interface ValidationCounts {
  readonly truePositives: number;
  readonly falseNegatives: number;
  readonly trueNegatives: number;
  readonly falsePositives: number;
}

/** How often an outcome is right among patients of whom a given share has the condition. */
export interface PredictiveValue extends Interval {
  /** Positive predictive value of a flag, negative predictive value of its absence. */
  readonly kind: 'PPV' | 'NPV';
  readonly value: number;
  readonly prevalence: number;
  readonly validation: ValidationCounts;
  /** The value in a person's words: about `right` of `outOf` such outcomes are right. */
  readonly right: number;
  readonly outOf: number;
}

/**
 * The predictive value of an outcome by Bayes' theorem from sensitivity and specificity, since the share of the test
 * set's positives is not a clinic's. The interval puts the 95 % Wilson limits of sensitivity and specificity into the
 * same formula, both lower ones for its lower limit and both upper ones for its upper; the value grows with both, so it
 * holds whenever both hold. The prevalence counts as known. What validation on other films than the clinic's leaves
 * open is in no interval.
 *
 * @returns null for an outcome that decides nothing, and where the counts leave the value open
 */
export function predictiveValue(
  outcome: ScreeningOutcome,
  validation: ValidationCounts,
  prevalence: number,
): PredictiveValue | null {
  const positives = validation.truePositives + validation.falseNegatives;
  const negatives = validation.trueNegatives + validation.falsePositives;
  if (outcome === 'INDETERMINATE' || positives === 0 || negatives === 0) return null;
  const kind = outcome === 'POSITIVE' ? 'PPV' : 'NPV';
  const sensitivity = wilsonInterval(validation.truePositives, positives);
  const specificity = wilsonInterval(validation.trueNegatives, negatives);
  const of = kind === 'PPV' ? positivePredictiveValue : negativePredictiveValue;
  const value = of(validation.truePositives / positives, validation.trueNegatives / negatives, prevalence);
  if (Number.isNaN(value)) return null;
  return {
    kind,
    value,
    lower: of(sensitivity.lower, specificity.lower, prevalence),
    upper: of(sensitivity.upper, specificity.upper, prevalence),
    prevalence,
    validation,
    ...roundFrequency(value),
  };
}

/** Of those flagged the share that has the condition; NaN when nobody is flagged. */
export function positivePredictiveValue(sensitivity: number, specificity: number, prevalence: number): number {
  const right = sensitivity * prevalence;
  return right / (right + (1 - specificity) * (1 - prevalence));
}

/** Of those not flagged the share that does not have the condition; NaN when everybody is flagged. */
export function negativePredictiveValue(sensitivity: number, specificity: number, prevalence: number): number {
  const right = specificity * (1 - prevalence);
  return right / (right + (1 - sensitivity) * prevalence);
}
