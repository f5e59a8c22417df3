import { requireWithin } from '../input/require-within.ts';

/** Refuses shapes and degrees of freedom that are not positive, or so small or large that their products leave the doubles. */
export function requireShape(value: number, name: string): void {
  requireWithin(value, 1e-100, 1e100, name);
}
