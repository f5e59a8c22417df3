/** Four inputs of one film's size, each `length` values: blank, a slope from -1 to 1, and noise of two seeds. */
export function goldenFilms(length: number): readonly Float32Array[] {
  const slope = Float32Array.from({ length }, (_, index) => (length === 1 ? 0 : (2 * index) / (length - 1) - 1));
  return [new Float32Array(length), slope, noise(length, 1), noise(length, 2)];
}

/**
 * Values between -2 and 2, about what a normalised film holds, from a linear congruential generator (Numerical Recipes,
 * 2nd edition, 7.1): the same on every machine.
 */
function noise(length: number, seed: number): Float32Array {
  let state = seed >>> 0;
  return Float32Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state / 2 ** 32) * 4 - 2;
  });
}
