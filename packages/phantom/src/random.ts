/**
 * A small seeded generator (sfc32, from PractRand by Chris Doty-Humphrey) so that one seed gives the same pair on
 * every machine for ever. Math.random cannot be seeded, and a library could change its sequence.
 */
export class RandomStream {
  #a: number;
  #b: number;
  #c: number;
  #counter: number;
  #spare: number | undefined;

  constructor(a: number, b: number, c: number, counter: number) {
    this.#a = a | 0;
    this.#b = b | 0;
    this.#c = c | 0;
    this.#counter = counter | 0;
  }

  /** The next 32 bits as an unsigned integer. */
  nextUint32(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** Uniform in [0, 1). */
  uniform(): number {
    return this.nextUint32() / 4294967296;
  }

  /** Uniform in [low, high). */
  between(low: number, high: number): number {
    return low + (high - low) * this.uniform();
  }

  /** Whole number in [low, high], both ends possible. */
  integer(low: number, high: number): number {
    return low + Math.floor(this.uniform() * (high - low + 1));
  }

  /** True with probability p. */
  chance(p: number): boolean {
    return this.uniform() < p;
  }

  /** Normal deviate by Box and Muller; the second of each pair is kept for the next call. */
  normal(mean = 0, deviation = 1): number {
    if (this.#spare !== undefined) {
      const spare = this.#spare;
      this.#spare = undefined;
      return mean + deviation * spare;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - this.uniform()));
    const angle = 2 * Math.PI * this.uniform();
    this.#spare = radius * Math.sin(angle);
    return mean + deviation * radius * Math.cos(angle);
  }

  /** Normal deviate redrawn until it lies inside [low, high]; the interval has to hold some of the mass. */
  truncatedNormal(mean: number, deviation: number, low: number, high: number): number {
    for (let attempt = 0; attempt < 1000; attempt += 1) {
      const value = this.normal(mean, deviation);
      if (value >= low && value <= high) return value;
    }
    throw new RangeError(`No draw of N(${mean}, ${deviation}) fell into [${low}, ${high}].`);
  }

  /** One of the keys of `weights`, with probability in proportion to its weight. */
  choose<Key>(weights: readonly (readonly [Key, number])[]): Key {
    const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
    let left = this.uniform() * total;
    for (const [key, weight] of weights) {
      left -= weight;
      if (left < 0) return key;
    }
    const last = weights.at(-1);
    if (last === undefined) throw new RangeError('There is nothing to choose from.');
    return last[0];
  }
}

/** Four 32-bit words from a text (FNV-1a with a murmur finish), so that near seeds give unlike streams. */
function hashWords(text: string): [number, number, number, number] {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  const word = (): number => {
    hash = (hash + 0x9e3779b9) | 0;
    let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return mixed ^ (mixed >>> 16);
  };
  return [word(), word(), word(), word()];
}

/**
 * The stream of one concern ("curves", "exposure" ...) of one seed. Streams are independent: a draw added to one
 * concern changes nothing in another, so a new kind of artefact never moves a vertebra.
 */
export function openStream(seed: number, concern: string): RandomStream {
  const stream = new RandomStream(...hashWords(`${concern}#${seed}`));
  for (let warmUp = 0; warmUp < 16; warmUp += 1) stream.nextUint32();
  return stream;
}
