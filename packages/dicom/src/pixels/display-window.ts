import type { Attributes } from '../header/attributes.ts';
import type { DisplayWindow, GreyValues } from './grey-image.ts';

const bins = 4096;
const lowestShare = 0.005;
const highestShare = 0.995;

/** The first Window Center and Width of the header (PS3.3 C.11.2.1.2), or null when there is none that can be used. */
export function headerWindow(attributes: Attributes): DisplayWindow | null {
  const [center = Number.NaN] = attributes.decimals('WindowCenter');
  const [width = Number.NaN] = attributes.decimals('WindowWidth');
  return Number.isFinite(center) && Number.isFinite(width) && width > 0 ? { center, width } : null;
}

/**
 * A window from the 0.5th to the 99.5th percentile, so that a few burnt-out or lettered pixels do not flatten the rest.
 *
 * @param values modality units
 * @param padding a value that is not part of the film and is left out
 */
export function percentileWindow(values: GreyValues, padding: number | null): DisplayWindow {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value !== padding) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  if (!(high > low)) {
    return { center: high > Number.NEGATIVE_INFINITY ? high : 0, width: 1 };
  }
  const binWidth = (high - low) / bins;
  const [darkest, brightest] = percentileBins(values, padding, low, binWidth);
  const width = (brightest - darkest + 1) * binWidth;
  return { center: low + darkest * binWidth + width / 2, width };
}

function percentileBins(values: GreyValues, padding: number | null, low: number, binWidth: number): [number, number] {
  const counts = new Uint32Array(bins);
  let total = 0;
  for (const value of values) {
    if (value !== padding) {
      const bin = Math.min(bins - 1, Math.floor((value - low) / binWidth));
      counts[bin] = (counts[bin] ?? 0) + 1;
      total += 1;
    }
  }
  return [binAtShare(counts, total * lowestShare), binAtShare(counts, total * highestShare)];
}

function binAtShare(counts: Uint32Array, wanted: number): number {
  let sum = 0;
  const bin = counts.findIndex((count) => {
    sum += count;
    return sum > wanted;
  });
  return bin === -1 ? counts.length - 1 : bin;
}
