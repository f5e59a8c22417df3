import { StatisticsError } from '../statistics-error.ts';
import { normalCentralArea } from './normal-central-area.ts';
import { normalDensity } from './normal-density.ts';

/** From here outwards Laplace's continued fraction is quick; further in, the series loses no digits. */
const switchAt = 1.25;

/** 1/(x + 1/(x + 2/(x + 3/…))) for x > 0, from the inside out; the depth reaches machine precision. */
function tailFraction(x: number): number {
  const depth = Math.ceil(20 + 380 / (x * x));
  let fraction = x;
  for (let order = depth; order >= 1; order -= 1) fraction = x + order / fraction;
  return 1 / fraction;
}

/**
 * Φ(x), the standard normal distribution function; the upper tail is normalCdf(−x), with its own relative precision.
 *
 * Throws NOT_FINITE for NaN; ±Infinity give 0 and 1.
 * Source of the tail's fraction: Abramowitz & Stegun (1964), 26.2.14.
 */
export function normalCdf(x: number): number {
  if (Number.isNaN(x)) throw new StatisticsError('NOT_FINITE', 'The normal deviate is not a number.');
  if (x === Number.NEGATIVE_INFINITY) return 0;
  if (x === Number.POSITIVE_INFINITY) return 1;
  if (Math.abs(x) < switchAt) return 0.5 + normalCentralArea(x);
  const tail = normalDensity(x) * tailFraction(Math.abs(x));
  return x < 0 ? tail : 1 - tail;
}
