import { requireWithin } from '../input/require-within.ts';
import { binomialDensity } from './binomial-density.ts';
import { fTails } from './f-tails.ts';
import { quantileBySearch } from './quantile-by-search.ts';
import { requireShape } from './require-shape.ts';

/** The f with P(F ≤ f) = probability, for a probability in [0, 1) and both df > 0. Throws NOT_FINITE and OUT_OF_RANGE. */
export function fQuantile(probability: number, df1: number, df2: number): number {
  requireWithin(probability, 0, 1 - Number.EPSILON / 2, 'probability');
  for (const df of [df1, df2]) requireShape(df, 'number of degrees of freedom');
  if (probability === 0) return 0;
  const factor = (df1 * df2) / (2 * (df1 + df2));
  const searched = {
    tails: (f: number) => fTails(f, df1, df2),
    density: (f: number) => {
      const sum = df1 * f + df2;
      return (factor * binomialDensity(df1 / 2, df2 / 2, (df1 * f) / sum, df2 / sum)) / f;
    },
    start: 1,
    most: Number.POSITIVE_INFINITY,
  };
  return quantileBySearch(searched, probability, 1 - probability);
}
