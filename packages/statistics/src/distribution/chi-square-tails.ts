import { gammaTails } from './gamma-tails.ts';
import type { Tails } from './tails.ts';

/** Both tails of the χ² distribution at x ≥ 0 with df > 0 degrees of freedom. Source: Abramowitz & Stegun (1964), 26.4.19. */
export function chiSquareTails(x: number, df: number): Tails {
  return gammaTails(x / 2, df / 2);
}
