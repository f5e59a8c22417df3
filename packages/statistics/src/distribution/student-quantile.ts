import { requireWithin } from '../input/require-within.ts';
import { binomialDensity } from './binomial-density.ts';
import { normalQuantile } from './normal-quantile.ts';
import { quantileBySearch } from './quantile-by-search.ts';
import { requireShape } from './require-shape.ts';
import { studentTails } from './student-tails.ts';

/** The density at t > 0: I_x's at x = df/(df + t²), with dx/dt = −2xy/t. */
function densityOf(t: number, df: number): number {
  const ratio = (t / df) * t;
  const x = 1 / (1 + ratio);
  const front = (df / 2 / (df + 1)) * binomialDensity(df / 2, 0.5, x, ratio * x);
  return front / t;
}

/** The t with P(T ≤ t) = probability, for a probability strictly between 0 and 1 and df > 0. Throws NOT_FINITE and OUT_OF_RANGE. */
export function studentQuantile(probability: number, df: number): number {
  requireWithin(probability, Number.MIN_VALUE, 1 - Number.EPSILON / 2, 'probability');
  requireShape(df, 'number of degrees of freedom');
  if (probability === 0.5) return 0;
  const tail = Math.min(probability, 1 - probability);
  const searched = {
    tails: (t: number) => studentTails(t, df),
    density: (t: number) => densityOf(t, df),
    start: -normalQuantile(tail),
    most: Number.POSITIVE_INFINITY,
  };
  const magnitude = quantileBySearch(searched, 1 - tail, tail);
  return probability < 0.5 ? -magnitude : magnitude;
}
