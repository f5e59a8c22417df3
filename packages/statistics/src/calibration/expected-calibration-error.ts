import type { ReliabilityBin } from './reliability.ts';

/**
 * Σ nₖ|ōₖ − p̄ₖ|/n over the bins of a reliability diagram. Depends on the bins: say how many with the figure.
 * Source: Naeini M, Cooper G, Hauskrecht M. AAAI (2015) 2901–2907.
 */
export function expectedCalibrationError(bins: readonly ReliabilityBin[]): number {
  const total = bins.reduce((sum, { observed }) => sum + observed.total, 0);
  const gap = ({ meanProbability, observed }: ReliabilityBin) =>
    observed.total * Math.abs(observed.estimate - meanProbability);
  return bins.reduce((sum, bin) => sum + gap(bin), 0) / total;
}
