import { requireWithin } from '../input/require-within.ts';
import { betaTails } from './beta-tails.ts';
import type { Tails } from './tails.ts';

/**
 * Both tails of Fisher's F distribution at f ≥ 0, with numerator and denominator degrees of freedom, broken ones too.
 *
 * P(F ≤ f) = I_x(df1/2, df2/2) at x = df1·f/(df1·f + df2). Source: Abramowitz & Stegun (1964), 26.6.2.
 */
export function fTails(f: number, df1: number, df2: number): Tails {
  requireWithin(f, 0, Number.MAX_VALUE, 'F statistic');
  const sum = df1 * f + df2;
  return betaTails((df1 * f) / sum, df1 / 2, df2 / 2, df2 / sum);
}
