import { requireLevel } from '../input/require-level.ts';
import { kolmogorovTail } from './kolmogorov-tail.ts';

/** The x with P(K ≤ x) = level of Kolmogorov's distribution, by bisection. Throws NOT_FINITE and OUT_OF_RANGE. */
export function kolmogorovQuantile(level: number): number {
  requireLevel(level);
  let least = 0;
  let most = 10;
  for (;;) {
    const middle = (least + most) / 2;
    if (middle <= least || middle >= most) return middle;
    if (kolmogorovTail(middle) > 1 - level) least = middle;
    else most = middle;
  }
}
