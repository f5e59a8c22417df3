import { type TruncatedNormal, truncatedNormalDensity } from './normal-density.ts';
import type { Label, Preset } from './presets.ts';
import type { RandomStream } from './random.ts';

/** A straight spine leans by the size of this, to whichever side. */
const NC_LEAN: TruncatedNormal = { mean: 0, deviation: 3, low: -9, high: 9 };
const CMS_COBB: TruncatedNormal = { mean: 46, deviation: 18, low: 12, high: 110 };
const AIS_COBB: readonly (readonly [TruncatedNormal, share: number])[] = [
  [{ mean: 16.5, deviation: 2.5, low: 10, high: 25 }, 0.27],
  [{ mean: 27.8, deviation: 5.3, low: 12, high: 45 }, 0.63],
  [{ mean: 49.9, deviation: 8.8, low: 35, high: 90 }, 0.1],
];

function drawFrom(stream: RandomStream, { mean, deviation, low, high }: TruncatedNormal): number {
  return stream.truncatedNormal(mean, deviation, low, high);
}

/** Cobb angle of the largest curve in degrees. */
export function drawCobb(stream: RandomStream, label: Label, preset: Preset): number {
  if (label === 'NC') return Math.abs(drawFrom(stream, NC_LEAN));
  if (label === 'CMS' || preset.magnitudes === 'ALIKE') return drawFrom(stream, CMS_COBB);
  return drawFrom(stream, stream.choose(AIS_COBB));
}

/** Density of that angle, per degree. */
export function cobbDensity(cobbDegrees: number, label: Label, preset: Preset): number {
  if (label === 'NC') return cobbDegrees < 0 ? 0 : 2 * truncatedNormalDensity(cobbDegrees, NC_LEAN);
  if (label === 'CMS' || preset.magnitudes === 'ALIKE') return truncatedNormalDensity(cobbDegrees, CMS_COBB);
  return AIS_COBB.reduce((sum, [part, share]) => sum + share * truncatedNormalDensity(cobbDegrees, part), 0);
}
