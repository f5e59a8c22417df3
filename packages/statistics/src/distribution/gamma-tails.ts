import { requireWithin } from '../input/require-within.ts';
import { StatisticsError } from '../statistics-error.ts';
import { deviance } from './deviance.ts';
import { requireShape } from './require-shape.ts';
import { stirlingError } from './stirling-error.ts';
import type { Tails } from './tails.ts';

/** Enough for a shape of 1e9 near its mean, where some √a rounds are needed. */
const mostRounds = 200_000;

function notConverged(a: number): StatisticsError {
  return new StatisticsError('NOT_CONVERGED', `The incomplete gamma function did not converge at a = ${a}.`);
}

/** Σ x^k/((a+1)…(a+k)), k ≥ 0. */
function series(x: number, a: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; k < mostRounds; k += 1) {
    term *= x / (a + k);
    const next = sum + term;
    if (next === sum) return sum;
    sum = next;
  }
  throw notConverged(a);
}

/** Legendre's continued fraction 1/(x+1−a − 1(1−a)/(x+3−a − …)), by the modified Lentz algorithm. */
function fraction(x: number, a: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let product = d;
  for (let k = 1; k < mostRounds; k += 1) {
    const numerator = -k * (k - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    product *= d * c;
    if (Math.abs(d * c - 1) <= Number.EPSILON) return product;
  }
  throw notConverged(a);
}

/**
 * P(a,x) and Q(a,x), the regularized incomplete gamma functions, for a > 0 and x ≥ 0.
 *
 * Throws NOT_FINITE, OUT_OF_RANGE and NOT_CONVERGED.
 * Source: Abramowitz & Stegun (1964), 6.5.29 and 6.5.31; the factor e^−x x^a/Γ(a+1) by Loader's saddle-point form (2000).
 */
export function gammaTails(x: number, a: number): Tails {
  requireWithin(x, 0, Number.MAX_VALUE, 'argument of the gamma distribution');
  requireShape(a, 'shape of the gamma distribution');
  if (x === 0) return { lower: 0, upper: 1 };
  const front = Math.exp(-stirlingError(a) - deviance(a, x)) / Math.sqrt(2 * Math.PI * a);
  if (x < a + 1) {
    const lower = Math.min(1, front * series(x, a));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, front * a * fraction(x, a));
  return { lower: 1 - upper, upper };
}
