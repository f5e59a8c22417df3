import type { Interval } from '../interval.ts';
import type { BootstrapOptions } from '../resampling/bootstrap-options.ts';
import { bootstrapBand } from './bootstrap-band.ts';

export interface SensitivityAtSpecificity extends Interval {
  readonly specificity: number;
  readonly sensitivity: number;
}

/**
 * Sensitivity on the empirical curve at one fixed specificity, with the percentile interval of the stratified bootstrap.
 * The threshold moves with each sample, so its uncertainty is in the interval. Assumptions and errors are those of `bootstrapBand`.
 */
export function sensitivityAtSpecificity(
  labels: Uint8Array,
  scores: Float64Array,
  specificity: number,
  options: BootstrapOptions,
): SensitivityAtSpecificity {
  const band = bootstrapBand(labels, scores, Float64Array.of(specificity), options);
  const [sensitivity = 0] = band.sensitivity;
  const [lower = 0] = band.lower;
  const [upper = 0] = band.upper;
  return { specificity, sensitivity, lower, upper, level: band.level };
}
