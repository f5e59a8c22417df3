import { normalCdf } from './normal-cdf.ts';

/** P(|Z| ≥ |z|) for a standard normal Z. */
export function twoSidedNormal(z: number): number {
  return 2 * normalCdf(-Math.abs(z));
}
