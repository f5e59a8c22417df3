import type { Tails } from './tails.ts';

export interface Searched {
  /** Of a continuous distribution on [0, most]. */
  tails(x: number): Tails;
  density(x: number): number;
  readonly start: number;
  readonly most: number;
}

/**
 * The x whose lower tail is `lower` and upper tail `upper` = 1 − lower; the smaller of the two is searched for.
 *
 * Newton's iteration inside a bracket that every step narrows; a step that would leave it halves the bracket (or doubles x
 * while there is no upper end). Ends when x no longer moves by more than its last digits.
 */
export function quantileBySearch(searched: Searched, lower: number, upper: number): number {
  let least = 0;
  let most = searched.most;
  let x = searched.start;
  for (let round = 0; round < 3000; round += 1) {
    const tails = searched.tails(x);
    const excess = lower <= upper ? tails.lower - lower : upper - tails.upper;
    if (excess === 0) return x;
    if (excess > 0) most = x;
    else least = x;
    const middle = most === Number.POSITIVE_INFINITY ? 2 * x : least + (most - least) / 2;
    const newton = x - excess / searched.density(x);
    const next = newton > least && newton < most ? newton : middle;
    if (Math.abs(next - x) <= Number.EPSILON * x) return next;
    x = next;
  }
  return x;
}
