import { normalCumulative, normalDensity, type TruncatedNormal, truncatedNormalDensity } from './normal-density.ts';
import type { Label } from './presets.ts';
import type { RandomStream } from './random.ts';

/** C7 beside the sacrum in millimetres: spread about the middle by class; of CMS, a share stands clearly to one side. */
const SHIFT_DEVIATION: Record<Label, number> = { NC: 8, AIS: 12, CMS: 13 };
const IMBALANCED = { share: 0.29, mean: 28, deviation: 8, least: 12 } as const;
const NC_LARGEST_SHIFT = 25;

/** Lean of T1 in degrees. */
const TILT_DEVIATION: Record<Label, number> = { NC: 1, AIS: 1.8, CMS: 2.5 };

const NC_ROTATION_DEVIATION = 3;
/** Rotation of the apex at a Cobb angle of 48 degrees; smaller curves are turned less in proportion. */
const ROTATION: Record<'AIS' | 'CMS', TruncatedNormal> = {
  AIS: { mean: 12, deviation: 10, low: -10, high: 35 },
  CMS: { mean: 5, deviation: 18, low: -30, high: 35 },
};
const ROTATION_COBB = 48;

/** Horizontal distance of C7 from the sacral midline in millimetres, positive to the patient's left. */
export function drawTrunkShift(stream: RandomStream, label: Label): number {
  const side = stream.chance(0.5) ? 1 : -1;
  const imbalanced = stream.chance(IMBALANCED.share);
  const spread = stream.normal();
  if (label === 'CMS' && imbalanced) {
    return side * Math.max(IMBALANCED.least, IMBALANCED.mean + IMBALANCED.deviation * spread);
  }
  const shift = Math.abs(SHIFT_DEVIATION[label] * spread);
  return side * (label === 'NC' ? Math.min(NC_LARGEST_SHIFT, shift) : shift);
}

/** A share that is drawn as exactly one value is spread over a millimetre round it: no film shows more. */
function around(value: number, limit: number): number {
  return Math.abs(value - limit) <= 0.5 ? 1 : 0;
}

/** Density of that distance, per millimetre. */
export function trunkShiftDensity(shiftMm: number, label: Label): number {
  const size = Math.abs(shiftMm);
  const balanced = normalDensity(size, 0, SHIFT_DEVIATION[label]);
  if (label === 'NC') {
    const beyond = normalCumulative(-NC_LARGEST_SHIFT / SHIFT_DEVIATION.NC);
    return (size <= NC_LARGEST_SHIFT ? balanced : 0) + beyond * around(size, NC_LARGEST_SHIFT);
  }
  if (label === 'AIS') return balanced;
  const { share, mean, deviation, least } = IMBALANCED;
  const short = normalCumulative((least - mean) / deviation);
  const aside = (size >= least ? normalDensity(size, mean, deviation) : 0) + short * around(size, least);
  return (1 - share) * balanced + (share / 2) * aside;
}

/** Lean of the upper trunk (T1) in degrees, positive to the patient's left. */
export function drawTrunkTilt(stream: RandomStream, label: Label): number {
  return stream.normal(0, TILT_DEVIATION[label]);
}

/** Density of that lean, per degree. */
export function trunkTiltDensity(tiltDegrees: number, label: Label): number {
  return normalDensity(tiltDegrees, 0, TILT_DEVIATION[label]);
}

/** Rotation of the apex towards the convexity in degrees, for a curve of the given magnitude. */
export function drawApicalRotation(stream: RandomStream, label: Label, cobbDegrees: number): number {
  if (label === 'NC') return stream.normal(0, NC_ROTATION_DEVIATION);
  const { mean, deviation, low, high } = ROTATION[label];
  return (cobbDegrees / ROTATION_COBB) * stream.truncatedNormal(mean, deviation, low, high);
}

/** Density of that rotation, per degree. */
export function apicalRotationDensity(rotationDegrees: number, label: Label, cobbDegrees: number): number {
  if (label === 'NC') return normalDensity(rotationDegrees, 0, NC_ROTATION_DEVIATION);
  const size = cobbDegrees / ROTATION_COBB;
  return truncatedNormalDensity(rotationDegrees / size, ROTATION[label]) / size;
}
