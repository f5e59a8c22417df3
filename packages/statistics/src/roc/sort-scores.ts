import { requireFinite } from '../input/require-finite.ts';

const digitBits = 11;
const buckets = 1 << digitBits;
/** Eleven bits at a time: three digits from each half of a double. */
const digits = 6;

/** Which 32-bit half of a double lies first in memory. */
const lowFirst = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;

/**
 * Three words a score, side by side so that one move touches one line of memory: the low and high half of its bits, changed so
 * that unsigned order is numeric order and −0 is 0, and its position.
 */
function recordsOf(scores: Float64Array): Uint32Array<ArrayBuffer> {
  const halves = new Uint32Array(scores.buffer, scores.byteOffset, 2 * scores.length);
  const records = new Uint32Array(3 * scores.length);
  for (let index = 0; index < scores.length; index += 1) {
    const low = halves[2 * index + (lowFirst ? 0 : 1)] ?? 0;
    const high = halves[2 * index + (lowFirst ? 1 : 0)] ?? 0;
    const zero = low === 0 && high << 1 === 0;
    const negative = high >>> 31 === 1 && !zero;
    records[3 * index] = negative ? ~low : low;
    records[3 * index + 1] = negative ? ~high : high | 0x80000000;
    records[3 * index + 2] = index;
  }
  return records;
}

function add(counts: Uint32Array, digit: number, value: number): void {
  const bucket = digit * buckets + value;
  counts[bucket] = (counts[bucket] ?? 0) + 1;
}

/** How often each value of each digit occurs, all digits in one reading. */
function countDigits(records: Uint32Array): Uint32Array {
  const counts = new Uint32Array(digits * buckets);
  const last = buckets - 1;
  for (let place = 0; place < records.length; place += 3) {
    const low = records[place] ?? 0;
    const high = records[place + 1] ?? 0;
    add(counts, 0, low & last);
    add(counts, 1, (low >>> digitBits) & last);
    add(counts, 2, low >>> (2 * digitBits));
    add(counts, 3, high & last);
    add(counts, 4, (high >>> digitBits) & last);
    add(counts, 5, high >>> (2 * digitBits));
  }
  return counts;
}

/** Turns counts into where each bucket begins; false when one bucket holds all, and the pass would move nothing. */
function startBuckets(counts: Uint32Array, total: number): boolean {
  let start = 0;
  for (let bucket = 0; bucket < counts.length; bucket += 1) {
    const count = counts[bucket] ?? 0;
    if (count === total) return false;
    counts[bucket] = start;
    start += count;
  }
  return true;
}

/** One stable pass of the radix sort by the digit of this word that begins at `shift`. */
function scatter(from: Uint32Array, to: Uint32Array, word: number, shift: number, starts: Uint32Array): void {
  for (let place = 0; place < from.length; place += 3) {
    const bucket = ((from[place + word] ?? 0) >>> shift) & (buckets - 1);
    const start = starts[bucket] ?? 0;
    starts[bucket] = start + 1;
    to[3 * start] = from[place] ?? 0;
    to[3 * start + 1] = from[place + 1] ?? 0;
    to[3 * start + 2] = from[place + 2] ?? 0;
  }
}

/** Undoes the change of the bits, in the sorted order. */
function scoresOf(records: Uint32Array): Float64Array {
  const scores = new Float64Array(records.length / 3);
  const halves = new Uint32Array(scores.buffer);
  for (let rank = 0; rank < scores.length; rank += 1) {
    const low = records[3 * rank] ?? 0;
    const high = records[3 * rank + 1] ?? 0;
    const negative = high >>> 31 === 0;
    halves[2 * rank + (lowFirst ? 0 : 1)] = negative ? ~low : low;
    halves[2 * rank + (lowFirst ? 1 : 0)] = negative ? ~high : high & 0x7fffffff;
  }
  return scores;
}

export interface SortedScores {
  readonly scores: Float64Array;
  /** Where each of them stood; equal scores stay in the order given. */
  readonly order: Uint32Array;
}

/**
 * The scores from the lowest to the highest, and where they stood.
 *
 * A least-significant-digit radix sort over the bits of the doubles: O(n), typed arrays only; a digit that is the same for
 * all scores (single precision leaves some) costs no pass. Throws EMPTY and NOT_FINITE.
 * Source: Knuth D. The Art of Computer Programming 3 (1998), 5.2.5.
 */
export function sortScores(scores: Float64Array): SortedScores {
  requireFinite(scores, 'scores');
  let from = recordsOf(scores);
  let to = new Uint32Array(from.length);
  const counts = countDigits(from);
  for (let digit = 0; digit < digits; digit += 1) {
    const starts = counts.subarray(digit * buckets, (digit + 1) * buckets);
    if (!startBuckets(starts, scores.length)) continue;
    scatter(from, to, digit < 3 ? 0 : 1, (digit % 3) * digitBits, starts);
    [from, to] = [to, from];
  }
  const order = new Uint32Array(scores.length);
  for (let rank = 0; rank < order.length; rank += 1) order[rank] = from[3 * rank + 2] ?? 0;
  return { scores: scoresOf(from), order };
}
