import { requireWithin } from '../input/require-within.ts';
import { betaTails } from './beta-tails.ts';
import { requireShape } from './require-shape.ts';
import type { Tails } from './tails.ts';

/**
 * Both tails of Student's t distribution at t with df > 0 degrees of freedom, broken ones too.
 *
 * P(|T| > |t|) = I_x(df/2, ½) at x = df/(df + t²). Source: Abramowitz & Stegun (1964), 26.7.1.
 */
export function studentTails(t: number, df: number): Tails {
  requireWithin(t, -Number.MAX_VALUE, Number.MAX_VALUE, 't statistic');
  requireShape(df, 'number of degrees of freedom');
  const ratio = (t / df) * t;
  const outside = betaTails(1 / (1 + ratio), df / 2, 0.5, ratio / (1 + ratio)).lower / 2;
  return t > 0 ? { lower: 1 - outside, upper: outside } : { lower: outside, upper: 1 - outside };
}
