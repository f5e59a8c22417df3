/** Pseudo-random whole numbers; the same state gives the same numbers on every machine. */
export interface Random {
  /** The next 32 bits, as a whole number from 0 up to 2³² − 1. */
  next(): number;
  /** A whole number from 0 up to but without `bound` ≤ 2³¹, each equally likely: draws too high are thrown away. */
  below(bound: number): number;
}

/**
 * The generator xoshiro128** 1.1 from a state of four 32-bit words that are not all nought; period 2¹²⁸ − 1.
 * Source: Blackman D, Vigna S. Scrambled linear pseudorandom number generators, ACM Trans. Math. Softw. 47 (2021).
 */
export function randomFromState(state: readonly [number, number, number, number]): Random {
  let [a, b, c, d] = state;
  const next = () => {
    const product = Math.imul(b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result;
  };
  const below = (bound: number) => {
    const unused = Math.clz32(bound - 1);
    if (unused === 32) return 0;
    let drawn = next() >>> unused;
    while (drawn >= bound) drawn = next() >>> unused;
    return drawn;
  };
  return { next, below };
}
