import { describe, expect, it } from 'vitest';
import { clippedNormalDensity, normalCumulative, normalDensity, truncatedNormalDensity } from './normal-density.ts';

/** Midpoint rule. */
function integral(density: (x: number) => number, low: number, high: number, steps = 4000): number {
  const width = (high - low) / steps;
  return Array.from({ length: steps }, (_, at) => density(low + (at + 0.5) * width) * width).reduce((a, b) => a + b, 0);
}

const part = { mean: 2, deviation: 3, low: -1, high: 6 };

describe('normal densities', () => {
  it('knows the table: 0.975 lies below 1.96', () => {
    expect(normalCumulative(1.959964)).toBeCloseTo(0.975, 6);
    expect(normalCumulative(-1.959964)).toBeCloseTo(0.025, 6);
    expect(normalCumulative(Number.NEGATIVE_INFINITY)).toBe(0);
  });

  it('sum to 1, whole, truncated and clipped with what lies on the limits', () => {
    expect(integral((x) => normalDensity(x, 2, 3), -25, 29)).toBeCloseTo(1, 6);
    expect(integral((x) => truncatedNormalDensity(x, part), -3, 8)).toBeCloseTo(1, 3);
    const limits = clippedNormalDensity(-1, part) + clippedNormalDensity(6, part);
    expect(integral((x) => clippedNormalDensity(x, part), -1, 6) + limits).toBeCloseTo(1, 6);
  });
});
