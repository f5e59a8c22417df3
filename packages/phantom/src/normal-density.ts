/** A normal distribution of which only the part between two limits is drawn. */
export interface TruncatedNormal {
  readonly mean: number;
  readonly deviation: number;
  readonly low: number;
  readonly high: number;
}

/** Share of a standard normal distribution below z, within 1e-7 (Abramowitz and Stegun 7.1.26). */
export function normalCumulative(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const series =
    ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t * Math.exp(-x * x);
  return z < 0 ? series / 2 : 1 - series / 2;
}

export function normalDensity(value: number, mean: number, deviation: number): number {
  const z = (value - mean) / deviation;
  return Math.exp(-0.5 * z * z) / (deviation * Math.sqrt(2 * Math.PI));
}

/** Density of a normal deviate that is drawn anew until it lies inside the limits. */
export function truncatedNormalDensity(value: number, { mean, deviation, low, high }: TruncatedNormal): number {
  if (value < low || value > high) return 0;
  const inside = normalCumulative((high - mean) / deviation) - normalCumulative((low - mean) / deviation);
  return normalDensity(value, mean, deviation) / inside;
}

/**
 * A normal deviate that is held inside the limits: a density between them, and at each limit the share that lies beyond.
 * Two such distributions with the same limits can be compared at any value.
 */
export function clippedNormalDensity(value: number, { mean, deviation, low, high }: TruncatedNormal): number {
  if (value < low || value > high) return 0;
  if (value === low) return normalCumulative((low - mean) / deviation);
  if (value === high) return 1 - normalCumulative((high - mean) / deviation);
  return normalDensity(value, mean, deviation);
}
