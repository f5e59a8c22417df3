import { requireWithin } from '../input/require-within.ts';
import { StatisticsError } from '../statistics-error.ts';
import { binomialDensity } from './binomial-density.ts';
import { requireShape } from './require-shape.ts';
import type { Tails } from './tails.ts';

/** Numerators and denominators nearer to nought than this would divide to infinity. */
const tiny = 1e-300;

function awayFromZero(value: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}

/**
 * 1/(β₁ + α₂/(β₂ + …)) by the modified Lentz algorithm, about √max(a,b) rounds, for lambda = a − (a+b)x ≥ 0: no term then
 * cancels another. Source: Didonato A, Morris A. Algorithm 708, ACM Trans. Math. Softw. 18 (1992), formulas of BFRAC.
 */
function fraction(x: number, y: number, a: number, b: number, lambda: number): number {
  let c = Number.POSITIVE_INFINITY;
  let d = (a + 1) / (a * (lambda + 1));
  let product = d;
  for (let n = 1; n < 100_000; n += 1) {
    const scale = a + 2 * n - 1;
    const step = (n * (b - n) * x) / scale;
    const alpha = (((a + n - 1) * (a + b + n - 1)) / scale) * step * x;
    const beta = n + step + ((a + n) / (scale + 2)) * (lambda + 1 + n * (1 + y));
    d = 1 / awayFromZero(beta + alpha * d);
    c = awayFromZero(beta + alpha / c);
    product *= c * d;
    if (Math.abs(c * d - 1) <= Number.EPSILON) return product;
  }
  throw new StatisticsError('NOT_CONVERGED', `The incomplete beta function did not converge at a = ${a}, b = ${b}.`);
}

/**
 * I_x(a,b), the regularized incomplete beta function, and its complement, for 0 ≤ x ≤ 1, y = 1 − x and a, b > 0.
 *
 * x^a y^b/B(a,b) times a continued fraction, of whichever tail lies on this side of the mean. `y` may be given where it
 * is known better than 1 − x. Throws NOT_FINITE, OUT_OF_RANGE and NOT_CONVERGED.
 * The factor in front is Loader's saddle-point form.
 */
export function betaTails(x: number, a: number, b: number, y = 1 - x): Tails {
  requireWithin(x, 0, 1, 'argument of the beta distribution');
  for (const shape of [a, b]) requireShape(shape, 'shape of the beta distribution');
  if (x === 0) return { lower: 0, upper: 1 };
  if (y === 0) return { lower: 1, upper: 0 };
  const front = ((a * b) / (a + b)) * binomialDensity(a, b, x, y);
  const lambda = a <= b ? a - (a + b) * x : (a + b) * y - b;
  if (lambda >= 0) {
    const lower = Math.min(1, front * fraction(x, y, a, b, lambda));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, front * fraction(y, x, b, a, -lambda));
  return { lower: 1 - upper, upper };
}
