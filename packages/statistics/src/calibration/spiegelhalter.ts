import { twoSidedNormal } from '../distribution/two-sided-normal.ts';
import { countPositives } from '../input/count-positives.ts';
import { requireProbabilities } from '../input/require-probabilities.ts';
import { requireSameLength } from '../input/require-same-length.ts';
import { StatisticsError } from '../statistics-error.ts';

export interface Spiegelhalter {
  readonly z: number;
  /** Two-sided. */
  readonly pValue: number;
}

/**
 * Spiegelhalter's test that the probabilities are calibrated: z = Σ(y − p)(1 − 2p)/√Σ(1 − 2p)²p(1 − p).
 *
 * Blind to what happens at p = ½. Assumes independent cases and many of them. Throws EMPTY, LENGTH_MISMATCH, NOT_FINITE,
 * OUT_OF_RANGE, and ZERO_VARIANCE where every probability is 0, ½ or 1.
 * Source: Spiegelhalter D. Stat. Med. 5 (1986) 421–433.
 */
export function spiegelhalter(labels: Uint8Array, probabilities: Float64Array): Spiegelhalter {
  requireSameLength(labels, probabilities, 'labels and probabilities');
  countPositives(labels);
  requireProbabilities(probabilities);
  let sum = 0;
  let variance = 0;
  for (let index = 0; index < labels.length; index += 1) {
    const p = probabilities[index] ?? 0;
    const slant = 1 - 2 * p;
    sum += ((labels[index] ?? 0) - p) * slant;
    variance += slant * slant * p * (1 - p);
  }
  if (variance === 0) throw new StatisticsError('ZERO_VARIANCE', 'Every probability is 0, one half or 1.');
  const z = sum / Math.sqrt(variance);
  return { z, pValue: twoSidedNormal(z) };
}
