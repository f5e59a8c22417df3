import { requireFinite } from '../input/require-finite.ts';

const digitBits = 11;
const buckets = 1 << digitBits;
/** Eleven bits at a time: three digits from each half of a double. */
const digitsPerHalf = 3;

/** Which 32-bit half of a double lies first in memory. */
const lowFirst = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;

interface Keys {
  low: Uint32Array;
  high: Uint32Array;
  order: Uint32Array;
}

/** The bits of each double, changed so that unsigned order is numeric order; −0 becomes 0. */
function keysOf(scores: Float64Array): Keys {
  const { length } = scores;
  const halves = new Uint32Array(Float64Array.from(scores).buffer);
  const keys = { low: new Uint32Array(length), high: new Uint32Array(length), order: new Uint32Array(length) };
  for (let index = 0; index < length; index += 1) {
    const low = halves[2 * index + (lowFirst ? 0 : 1)] ?? 0;
    const high = halves[2 * index + (lowFirst ? 1 : 0)] ?? 0;
    const zero = low === 0 && high << 1 === 0;
    const negative = high >>> 31 === 1 && !zero;
    keys.low[index] = negative ? ~low : low;
    keys.high[index] = negative ? ~high : (zero ? 0 : high) | 0x80000000;
    keys.order[index] = index;
  }
  return keys;
}

/** Where each bucket of this digit begins; null when one bucket holds all, and the pass would move nothing. */
function bucketStarts(keys: Uint32Array, shift: number): Uint32Array | null {
  const starts = new Uint32Array(buckets + 1);
  for (let index = 0; index < keys.length; index += 1) {
    const bucket = ((keys[index] ?? 0) >>> shift) & (buckets - 1);
    starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1;
  }
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    if (starts[bucket + 1] === keys.length) return null;
    starts[bucket + 1] = (starts[bucket + 1] ?? 0) + (starts[bucket] ?? 0);
  }
  return starts;
}

/** One stable pass of the radix sort by a digit of `digits`. */
function scatter(from: Keys, to: Keys, digits: Uint32Array, shift: number, starts: Uint32Array): void {
  const { low, high, order } = from;
  for (let index = 0; index < order.length; index += 1) {
    const bucket = ((digits[index] ?? 0) >>> shift) & (buckets - 1);
    const place = starts[bucket] ?? 0;
    starts[bucket] = place + 1;
    to.low[place] = low[index] ?? 0;
    to.high[place] = high[index] ?? 0;
    to.order[place] = order[index] ?? 0;
  }
}

/**
 * The positions of the scores from the lowest to the highest, equal scores in the order given.
 *
 * A least-significant-digit radix sort over the bits of the doubles: O(n), typed arrays only, and digits that are the same for
 * all scores (single precision leaves many) cost one look. Throws EMPTY and NOT_FINITE.
 * Source: Knuth D. The Art of Computer Programming 3 (1998), 5.2.5.
 */
export function ascendingOrder(scores: Float64Array): Uint32Array {
  requireFinite(scores, 'scores');
  const { length } = scores;
  let from = keysOf(scores);
  let to: Keys = { low: new Uint32Array(length), high: new Uint32Array(length), order: new Uint32Array(length) };
  for (const half of ['low', 'high'] as const) {
    for (let digit = 0; digit < digitsPerHalf; digit += 1) {
      const shift = digit * digitBits;
      const starts = bucketStarts(from[half], shift);
      if (starts === null) continue;
      scatter(from, to, from[half], shift, starts);
      [from, to] = [to, from];
    }
  }
  return from.order;
}
