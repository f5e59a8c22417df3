import { requireWithin } from '../input/require-within.ts';
import { betaTails } from './beta-tails.ts';
import { binomialDensity } from './binomial-density.ts';
import { quantileBySearch } from './quantile-by-search.ts';
import { requireShape } from './require-shape.ts';

/** The x with I_x(a,b) = probability, for a probability in [0, 1] and a, b > 0. Throws NOT_FINITE and OUT_OF_RANGE. */
export function betaQuantile(probability: number, a: number, b: number): number {
  requireWithin(probability, 0, 1, 'probability');
  for (const shape of [a, b]) requireShape(shape, 'shape of the beta distribution');
  if (probability === 0 || probability === 1) return probability;
  const factor = (a * b) / (a + b);
  const searched = {
    tails: (x: number) => betaTails(x, a, b),
    density: (x: number) => (factor * binomialDensity(a, b, x, 1 - x)) / (x * (1 - x)),
    start: a / (a + b),
    most: 1,
  };
  return quantileBySearch(searched, probability, 1 - probability);
}
