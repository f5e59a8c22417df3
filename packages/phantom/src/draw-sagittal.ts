import type { Side } from './curve-plan.ts';
import type { Label } from './presets.ts';
import type { RandomStream } from './random.ts';

/** Angles in degrees, as measured on the lateral film. */
export interface SagittalPlan {
  /** T5 to T12, positive for a rounded back. */
  readonly kyphosisDegrees: number;
  /** L1 to S1. */
  readonly lordosisDegrees: number;
  readonly pelvicTiltDegrees: number;
  readonly sacralSlopeDegrees: number;
  /** C7 in front of (positive) or behind the back corner of S1. */
  readonly verticalAxisMm: number;
  /** The apex of the thoracic curve is lordotic: usual in AIS (97 %), mostly absent with a syrinx (25 %). */
  readonly apicalLordosis: boolean;
}

export function drawSagittal(stream: RandomStream, label: Label, thoracicSide: Side | null): SagittalPlan {
  const kyphosis = stream.normal();
  const lordosis = stream.normal();
  const slope = stream.normal();
  const tilt = stream.normal();
  const vertical = stream.normal();
  const lordotic = stream.uniform();
  const clip = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
  const kyphosisOf = {
    NC: 21 + 9 * kyphosis,
    AIS: 18 + 10.4 * kyphosis,
    CMS: thoracicSide === 'LEFT' ? 40 + 13 * kyphosis : 23 + 13 * kyphosis,
  }[label];
  const sacralSlope = label === 'NC' ? 33 + 7 * slope : 38.6 + 9.2 * slope;
  const clippedSlope = clip(sacralSlope, 12, 62);
  // Lordosis follows the sacral slope in a person who stands; the mean and the spread are those of the sources.
  const lordosisOf =
    label === 'NC' ? 49 + 10 * (0.7 * slope + 0.714 * lordosis) : 49.5 + 12 * (0.7 * slope + 0.714 * lordosis);
  return {
    kyphosisDegrees: clip(kyphosisOf, -12, 75),
    lordosisDegrees: clip(lordosisOf, clippedSlope - 4, clippedSlope + 28),
    pelvicTiltDegrees: clip(label === 'NC' ? 11 + 7 * tilt : 9 + 8.7 * tilt, -14, 32),
    sacralSlopeDegrees: clippedSlope,
    verticalAxisMm: clip(-15 + 25 * vertical, -70, 50),
    apicalLordosis: label === 'AIS' ? lordotic < 0.97 : label === 'CMS' && lordotic < 0.25,
  };
}
