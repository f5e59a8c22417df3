import { countPositives } from '../input/count-positives.ts';
import { requireCount } from '../input/require-count.ts';
import { requireProbabilities } from '../input/require-probabilities.ts';
import { requireSameLength } from '../input/require-same-length.ts';
import type { Proportion } from '../proportion/proportion.ts';
import { wilsonInterval } from '../proportion/wilson-interval.ts';

/** The cases whose probability lies in [from, to); the last bin holds its end as well. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly meanProbability: number;
  /** How many of the bin's cases have the condition, with Wilson's interval. */
  readonly observed: Proportion;
}

/**
 * The reliability diagram: bins of equal width that hold at least one case, ascending.
 *
 * Assumes independent cases. Throws EMPTY, LENGTH_MISMATCH, NOT_FINITE and OUT_OF_RANGE.
 * Source: Murphy A, Winkler R. Reliability of subjective probability forecasts, J. R. Stat. Soc. C 26 (1977) 41–47.
 */
export function reliability(
  labels: Uint8Array,
  probabilities: Float64Array,
  bins = 10,
  level = 0.95,
): readonly ReliabilityBin[] {
  requireSameLength(labels, probabilities, 'labels and probabilities');
  countPositives(labels);
  requireProbabilities(probabilities);
  requireCount(bins, 'number of bins', 1);
  const sums = new Float64Array(bins);
  const counts = new Float64Array(bins);
  const positives = new Float64Array(bins);
  for (let index = 0; index < labels.length; index += 1) {
    const probability = probabilities[index] ?? 0;
    const bin = Math.min(bins - 1, Math.floor(probability * bins));
    sums[bin] = (sums[bin] ?? 0) + probability;
    counts[bin] = (counts[bin] ?? 0) + 1;
    positives[bin] = (positives[bin] ?? 0) + (labels[index] ?? 0);
  }
  return Array.from(counts.keys())
    .filter((bin) => counts[bin] !== 0)
    .map((bin) => ({
      from: bin / bins,
      to: (bin + 1) / bins,
      meanProbability: (sums[bin] ?? 0) / (counts[bin] ?? 1),
      observed: wilsonInterval(positives[bin] ?? 0, counts[bin] ?? 0, level),
    }));
}
