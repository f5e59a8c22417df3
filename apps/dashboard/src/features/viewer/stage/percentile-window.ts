import type { FilmPixels } from './film-pixels.ts';

const lowestShare = 0.005;
const highestShare = 0.995;
/** Enough for either end; a whole film has some million pixels. */
const sampleSize = 100_000;

/**
 * A window from the 0.5th to the 99.5th percentile, so that a few burnt-out or lettered pixels do not flatten the rest.
 *
 * @param padding a value that is no part of the film and is left out
 */
export function percentileWindow(pixels: FilmPixels, padding: number | null): { center: number; width: number } {
  const step = Math.max(1, Math.floor(pixels.length / sampleSize));
  const length = Math.ceil(pixels.length / step);
  const sample = Float32Array.from({ length }, (_, index) => pixels[index * step] ?? 0)
    .filter((value) => value !== padding)
    .sort();
  const low = sample[Math.floor(sample.length * lowestShare)] ?? 0;
  const high = sample[Math.floor(sample.length * highestShare)] ?? 0;
  return { center: (low + high) / 2, width: Math.max(1, high - low) };
}
