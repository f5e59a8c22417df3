import { requireWithin } from '../input/require-within.ts';
import { normalCdf } from './normal-cdf.ts';
import { normalCentralArea } from './normal-central-area.ts';
import { normalDensity } from './normal-density.ts';

/** |x| with upper tail about `tail` ≤ ½; off by less than 4.5e−4. Abramowitz & Stegun (1964), 26.2.23. */
function firstGuess(tail: number): number {
  const t = Math.sqrt(-2 * Math.log(tail));
  const numerator = 2.515517 + t * (0.802853 + t * 0.010328);
  return t - numerator / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
}

/**
 * The x with Φ(x) = probability, for a probability strictly between 0 and 1; to machine precision, in both tails.
 *
 * A tabulated first guess, then Halley's iteration on the smaller tail. Throws NOT_FINITE and OUT_OF_RANGE.
 */
export function normalQuantile(probability: number): number {
  requireWithin(probability, Number.MIN_VALUE, 1 - Number.EPSILON / 2, 'probability');
  if (probability === 0.5) return 0;
  const tail = Math.min(probability, 1 - probability);
  let x = -firstGuess(tail);
  for (let round = 0; round < 3; round += 1) {
    const excess = tail > 0.2 ? normalCentralArea(x) - (tail - 0.5) : normalCdf(x) - tail;
    const step = excess / normalDensity(x);
    if (Number.isFinite(step)) x -= step / (1 + (x * step) / 2);
  }
  return probability < 0.5 ? x : -x;
}
