import { requireWithin } from '../input/require-within.ts';
import { stirlingError } from './stirling-error.ts';

/**
 * ln Γ(x) for x > 0, to about 1e−14 absolutely: ln Γ(x+1) − ln x with ln Γ(x+1) = ½ ln(2πx) + x ln x − x + δ(x).
 *
 * Throws NOT_FINITE and OUT_OF_RANGE. Source: Abramowitz & Stegun (1964), 6.1.
 */
export function logGamma(x: number): number {
  requireWithin(x, 1e-300, 1e300, 'argument of ln Γ');
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(x) - x + stirlingError(x);
}
