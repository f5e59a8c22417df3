import { countPositives } from '../input/count-positives.ts';
import { requireProbabilities } from '../input/require-probabilities.ts';
import { requireSameLength } from '../input/require-same-length.ts';

/**
 * The mean squared distance of probability and label, Σ(p − y)²/n: 0 is perfect, 0.25 is a constant ½.
 * Throws EMPTY, LENGTH_MISMATCH, NOT_FINITE and OUT_OF_RANGE. Source: Brier G. Mon. Weather Rev. 78 (1950) 1–3.
 */
export function brierScore(labels: Uint8Array, probabilities: Float64Array): number {
  requireSameLength(labels, probabilities, 'labels and probabilities');
  countPositives(labels);
  requireProbabilities(probabilities);
  let sum = 0;
  for (let index = 0; index < labels.length; index += 1) {
    sum += ((probabilities[index] ?? 0) - (labels[index] ?? 0)) ** 2;
  }
  return sum / labels.length;
}
