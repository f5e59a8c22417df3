import { requireMeasurements } from '../input/require-measurements.ts';
import { requireWithin } from '../input/require-within.ts';

export interface CusumOptions {
  /** The mean in control. */
  readonly target: number;
  /** Half the shift to be found soon, in the unit of the values: deviations within it do not add up. */
  readonly allowance: number;
  /** A sum above it is a signal. */
  readonly decisionInterval: number;
}

export interface Cusum {
  readonly upper: Float64Array;
  readonly lower: Float64Array;
  /** The position of the first value at which either sum is above the decision interval; null without one. */
  readonly firstSignal: number | null;
}

/**
 * The tabular CUSUM, two-sided: C⁺ᵢ = max(0, xᵢ − (μ₀ + K) + C⁺ᵢ₋₁) and C⁻ᵢ = max(0, (μ₀ − K) − xᵢ + C⁻ᵢ₋₁), both from 0.
 *
 * Assumes independent values in their order. Throws EMPTY, NOT_FINITE and OUT_OF_RANGE.
 * Source: Page E. Continuous inspection schemes, Biometrika 41 (1954) 100–115; the notation of Montgomery D. Introduction to
 * Statistical Quality Control, chapter 9.
 */
export function cusum(values: Float64Array, { target, allowance, decisionInterval }: CusumOptions): Cusum {
  requireMeasurements(values, 'values');
  requireWithin(target, -1e100, 1e100, 'target');
  requireWithin(allowance, 0, 1e100, 'allowance');
  requireWithin(decisionInterval, 0, Number.MAX_VALUE, 'decision interval');
  const upper = new Float64Array(values.length);
  const lower = new Float64Array(values.length);
  let [above, below] = [0, 0];
  let firstSignal: number | null = null;
  for (const [position, value] of values.entries()) {
    above = Math.max(0, value - (target + allowance) + above);
    below = Math.max(0, target - allowance - value + below);
    upper[position] = above;
    lower[position] = below;
    if (firstSignal === null && Math.max(above, below) > decisionInterval) firstSignal = position;
  }
  return { upper, lower, firstSignal };
}
