import { requireWithin } from '../input/require-within.ts';
import { chiSquareTails } from './chi-square-tails.ts';
import { deviance } from './deviance.ts';
import { quantileBySearch } from './quantile-by-search.ts';
import { requireShape } from './require-shape.ts';
import { stirlingError } from './stirling-error.ts';

/** The x with P(χ² ≤ x) = probability, for a probability in [0, 1) and df > 0. Throws NOT_FINITE and OUT_OF_RANGE. */
export function chiSquareQuantile(probability: number, df: number): number {
  requireWithin(probability, 0, 1 - Number.EPSILON / 2, 'probability');
  requireShape(df, 'number of degrees of freedom');
  if (probability === 0) return 0;
  const shape = df / 2;
  const factor = (Math.exp(-stirlingError(shape)) * shape) / Math.sqrt(2 * Math.PI * shape);
  const searched = {
    tails: (x: number) => chiSquareTails(x, df),
    density: (x: number) => (factor * Math.exp(-deviance(shape, x / 2))) / x,
    start: df,
    most: Number.POSITIVE_INFINITY,
  };
  return quantileBySearch(searched, probability, 1 - probability);
}
