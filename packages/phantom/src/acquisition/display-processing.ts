import type { Display } from './draw-acquisition.ts';
import { slowPart } from './expose.ts';
import type { Plane2d } from './smooth.ts';

const BINS = 1024;
/** Less than this in the way is air beside the patient: not part of what the display window is set on. */
const AIR_DEPTH = 0.55;

/** Values below which the given shares of the patient's pixels lie. */
function quantiles(values: Float32Array, air: Uint8Array, shares: readonly number[]): readonly number[] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let count = 0;
  for (let at = 0; at < values.length; at += 1) {
    if (air[at]) continue;
    const value = values[at] ?? 0;
    low = Math.min(low, value);
    high = Math.max(high, value);
    count += 1;
  }
  if (count === 0 || high <= low) return shares.map((share) => share);
  const histogram = new Uint32Array(BINS);
  const perBin = (high - low) / BINS;
  for (let at = 0; at < values.length; at += 1) {
    if (air[at]) continue;
    const bin = Math.min(BINS - 1, Math.floor(((values[at] ?? 0) - low) / perBin));
    histogram[bin] = (histogram[bin] ?? 0) + 1;
  }
  return shares.map((share) => {
    let left = share * count;
    for (let bin = 0; bin < BINS; bin += 1) {
      left -= histogram[bin] ?? 0;
      if (left <= 0) return low + (bin + 0.5) * perBin;
    }
    return high;
  });
}

/** Logarithm, then the machine's evening out of slow changes and its edge enhancement. In place on the signal's array. */
function processedDepth(signal: Plane2d, pixelMm: number, display: Display): { air: Uint8Array } {
  const { values } = signal;
  const air = new Uint8Array(values.length);
  const body = new Float32Array(values.length);
  for (let at = 0; at < values.length; at += 1) {
    const depth = -Math.log(values[at] ?? 1);
    values[at] = depth;
    air[at] = depth < AIR_DEPTH ? 1 : 0;
    body[at] = Math.min(9, Math.max(1.6, depth));
  }
  const slow = slowPart({ ...signal, values: body }, pixelMm, 42);
  const middle = display.sharpening > 0.05 ? slowPart({ ...signal, values: body }, pixelMm, 9) : body;
  for (let at = 0; at < values.length; at += 1) {
    const depth = Math.min(9.5, values[at] ?? 0);
    const detail = Math.max(-0.5, Math.min(0.5, (body[at] ?? 0) - (middle[at] ?? 0)));
    values[at] = depth - display.equalization * (slow[at] ?? 0) + display.sharpening * detail;
  }
  return { air };
}

/**
 * The film as it is shown: sigmoid display curve set on the patient's own grey values, air black, bone bright.
 * @returns values from 0 (black) to 1 (white)
 */
export function displayFilm(signal: Plane2d, pixelMm: number, display: Display): Plane2d {
  const { air } = processedDepth(signal, pixelMm, display);
  const { values } = signal;
  const [low = 0, high = 1] = quantiles(values, air, [0.015, 0.99]);
  const span = Math.max(0.2, high - low);
  const [dark, bright] = display.range;
  const steepness = 3.9 * display.contrast;
  const floor = 1 / (1 + Math.exp(steepness * 0.7));
  for (let at = 0; at < values.length; at += 1) {
    const position = ((values[at] ?? 0) - low) / span - 0.6 + display.brightness;
    const curve = 1 / (1 + Math.exp(-steepness * position));
    const shown = Math.max(0, (curve - floor) / (1 - floor));
    values[at] = dark + (bright - dark) * (air[at] ? Math.min(shown, 0.06) : shown) ** display.gamma;
  }
  return signal;
}
