import { requireCount } from '../input/require-count.ts';
import { type Random, randomFromState } from './random.ts';

/** The finalizer of MurmurHash3, as SplitMix mixes its Weyl sequence. */
function mix(word: number): number {
  const once = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}

/**
 * xoshiro128** from one whole-number seed, spread over the four words by SplitMix, as the generator's authors advise.
 * Throws NOT_FINITE and OUT_OF_RANGE. Source of SplitMix: Steele G, Lea D, Flood C. OOPSLA (2014).
 */
export function seededRandom(seed: number): Random {
  requireCount(seed, 'seed');
  const high = Math.floor(seed / 2 ** 32);
  const word = (step: number) => mix(seed + Math.imul(step, 0x9e3779b9) + mix(high));
  return randomFromState([word(1), word(2), word(3), word(4)]);
}
