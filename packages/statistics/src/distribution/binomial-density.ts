import { deviance } from './deviance.ts';
import { stirlingError } from './stirling-error.ts';

/**
 * Γ(n+1)/(Γ(x+1)Γ(rest+1)) p^x q^rest for n = x + rest and p + q = 1, for whole and for broken x, rest ≥ 0.
 *
 * Saddle-point form, without overflow or cancellation at any n.
 * Source: Loader C. Fast and accurate computation of binomial probabilities (2000).
 */
export function binomialDensity(x: number, rest: number, p: number, q: number): number {
  if (p === 0) return x === 0 ? 1 : 0;
  if (q === 0) return rest === 0 ? 1 : 0;
  const n = x + rest;
  if (x === 0) return p < 0.1 ? Math.exp(n * Math.log1p(-p)) : q ** n;
  if (rest === 0) return q < 0.1 ? Math.exp(n * Math.log1p(-q)) : p ** n;
  const stirling = stirlingError(n) - stirlingError(x) - stirlingError(rest);
  const exponent = stirling - deviance(x, n * p) - deviance(rest, n * q);
  return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * x * rest));
}
