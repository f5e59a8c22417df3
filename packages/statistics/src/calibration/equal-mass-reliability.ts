import { countPositives } from '../input/count-positives.ts';
import { requireCount } from '../input/require-count.ts';
import { requireProbabilities } from '../input/require-probabilities.ts';
import { requireSameLength } from '../input/require-same-length.ts';
import { wilsonInterval } from '../proportion/wilson-interval.ts';
import { sortScores } from '../roc/sort-scores.ts';
import type { ReliabilityBin } from './reliability.ts';

/** Where the bin that begins at `start` ends: at its share of the cases, and then behind all that have the last one's probability. */
function endOfBin(sorted: Float64Array, start: number, bin: number, bins: number): number {
  let end = Math.max(start + 1, Math.round((sorted.length * (bin + 1)) / bins));
  while (end < sorted.length && sorted[end] === sorted[end - 1]) end += 1;
  return end;
}

/**
 * The reliability diagram over bins that hold as many cases each, as nearly as ties let them: equal probabilities are never parted,
 * so that the order of the cases does not matter. A bin goes from its lowest to its highest probability, both inside.
 *
 * Assumes independent cases. Throws EMPTY, LENGTH_MISMATCH, NOT_FINITE and OUT_OF_RANGE.
 * Source: Nguyen K, O'Connor B. Posterior calibration and exploratory analysis for natural language processing models, EMNLP (2015)
 * 1587–1598.
 */
export function equalMassReliability(
  labels: Uint8Array,
  probabilities: Float64Array,
  bins = 15,
  level = 0.95,
): readonly ReliabilityBin[] {
  requireSameLength(labels, probabilities, 'labels and probabilities');
  countPositives(labels);
  requireProbabilities(probabilities);
  requireCount(bins, 'number of bins', 1);
  const { scores, order } = sortScores(probabilities);
  const filled: ReliabilityBin[] = [];
  let start = 0;
  for (let bin = 0; bin < bins && start < scores.length; bin += 1) {
    if (Math.round((scores.length * (bin + 1)) / bins) <= start) continue;
    const end = endOfBin(scores, start, bin, bins);
    let sum = 0;
    let positives = 0;
    for (let rank = start; rank < end; rank += 1) {
      sum += scores[rank] ?? 0;
      positives += labels[order[rank] ?? 0] ?? 0;
    }
    filled.push({
      from: scores[start] ?? 0,
      to: scores[end - 1] ?? 0,
      meanProbability: sum / (end - start),
      observed: wilsonInterval(positives, end - start, level),
    });
    start = end;
  }
  return filled;
}
