import { brierScore } from './brier-score.ts';
import { reliability } from './reliability.ts';

/** brier = reliability − resolution + uncertainty + withinBins. */
export interface BrierDecomposition {
  readonly brier: number;
  /** Σ nₖ(p̄ₖ − ōₖ)²/n: distance from the calibrated; smaller is better. */
  readonly reliability: number;
  /** Σ nₖ(ōₖ − ō)²/n: how far the bins part the cases; larger is better. */
  readonly resolution: number;
  /** ō(1 − ō), of the cases alone. */
  readonly uncertainty: number;
  /** What binning hides: 0 where all probabilities of a bin are equal. */
  readonly withinBins: number;
}

/**
 * Murphy's partition of the Brier score over bins of equal width, with the term that binning leaves, so that it adds up exactly.
 *
 * Throws EMPTY, LENGTH_MISMATCH, NOT_FINITE and OUT_OF_RANGE.
 * Source: Murphy A. J. Appl. Meteorol. 12 (1973) 595–600; Stephenson D, Coelho C, Jolliffe I. Weather Forecast. 23 (2008) 752–757.
 */
export function brierDecomposition(labels: Uint8Array, probabilities: Float64Array, bins = 10): BrierDecomposition {
  const brier = brierScore(labels, probabilities);
  const filled = reliability(labels, probabilities, bins);
  const base = filled.reduce((sum, { observed }) => sum + observed.count, 0) / labels.length;
  let unreliable = 0;
  let resolution = 0;
  for (const { meanProbability, observed } of filled) {
    unreliable += (observed.total * (meanProbability - observed.estimate) ** 2) / labels.length;
    resolution += (observed.total * (observed.estimate - base) ** 2) / labels.length;
  }
  const uncertainty = base * (1 - base);
  const withinBins = brier - unreliable + resolution - uncertainty;
  return { brier, reliability: unreliable, resolution, uncertainty, withinBins };
}
