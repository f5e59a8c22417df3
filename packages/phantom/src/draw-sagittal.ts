import type { Side } from './curve-plan.ts';
import { clippedNormalDensity, type TruncatedNormal } from './normal-density.ts';
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

const KYPHOSIS_LIMITS = { low: -12, high: 75 } as const;
const SLOPE_LIMITS = { low: 12, high: 62 } as const;
const TILT_LIMITS = { low: -14, high: 32 } as const;
const VERTICAL_AXIS: TruncatedNormal = { mean: -15, deviation: 25, low: -70, high: 50 };

/** How much of the spread of the lordosis is that of the sacral slope in a person who stands, and how much is its own. */
const LORDOSIS_WITH_SLOPE = 0.7;
const LORDOSIS_ALONE = 0.714;

export const APICAL_LORDOSIS_SHARE: Record<Label, number> = { NC: 0, AIS: 0.97, CMS: 0.25 };

interface Pelvis {
  readonly slope: TruncatedNormal;
  readonly tilt: TruncatedNormal;
  readonly lordosis: { readonly mean: number; readonly deviation: number };
}

const STRAIGHT_PELVIS: Pelvis = {
  slope: { mean: 33, deviation: 7, ...SLOPE_LIMITS },
  tilt: { mean: 11, deviation: 7, ...TILT_LIMITS },
  lordosis: { mean: 49, deviation: 10 },
};

const SCOLIOTIC_PELVIS: Pelvis = {
  slope: { mean: 38.6, deviation: 9.2, ...SLOPE_LIMITS },
  tilt: { mean: 9, deviation: 8.7, ...TILT_LIMITS },
  lordosis: { mean: 49.5, deviation: 12 },
};

function pelvisOf(label: Label): Pelvis {
  return label === 'NC' ? STRAIGHT_PELVIS : SCOLIOTIC_PELVIS;
}

/** @param thoracicSide side of a thoracic major curve, else null */
function kyphosisOf(label: Label, thoracicSide: Side | null): TruncatedNormal {
  if (label === 'NC') return { mean: 21, deviation: 9, ...KYPHOSIS_LIMITS };
  if (label === 'AIS') return { mean: 18, deviation: 10.4, ...KYPHOSIS_LIMITS };
  return { mean: thoracicSide === 'LEFT' ? 40 : 23, deviation: 13, ...KYPHOSIS_LIMITS };
}

/** Lordosis never leaves the sacral slope far. */
function lordosisLimits(slopeDegrees: number): { low: number; high: number } {
  return { low: slopeDegrees - 4, high: slopeDegrees + 28 };
}

export function drawSagittal(stream: RandomStream, label: Label, thoracicSide: Side | null): SagittalPlan {
  const kyphosis = stream.normal();
  const lordosis = stream.normal();
  const slope = stream.normal();
  const tilt = stream.normal();
  const vertical = stream.normal();
  const lordotic = stream.uniform();
  const clip = (value: number, { low, high }: { low: number; high: number }): number =>
    Math.min(high, Math.max(low, value));
  const draw = (of: TruncatedNormal, deviate: number): number => clip(of.mean + of.deviation * deviate, of);
  const pelvis = pelvisOf(label);
  const sacralSlope = draw(pelvis.slope, slope);
  const lordosisDeviate = LORDOSIS_WITH_SLOPE * slope + LORDOSIS_ALONE * lordosis;
  return {
    kyphosisDegrees: draw(kyphosisOf(label, thoracicSide), kyphosis),
    lordosisDegrees: clip(
      pelvis.lordosis.mean + pelvis.lordosis.deviation * lordosisDeviate,
      lordosisLimits(sacralSlope),
    ),
    pelvicTiltDegrees: draw(pelvis.tilt, tilt),
    sacralSlopeDegrees: sacralSlope,
    verticalAxisMm: draw(VERTICAL_AXIS, vertical),
    apicalLordosis: lordotic < APICAL_LORDOSIS_SHARE[label],
  };
}

/**
 * Density of a plan's angles, per degree each; apical lordosis is not part of it. A slope that was held at its limit
 * counts with the deviate of the limit, as what it was before is lost.
 */
export function sagittalDensity(plan: SagittalPlan, label: Label, thoracicSide: Side | null): number {
  const { slope, tilt, lordosis } = pelvisOf(label);
  const slopeDeviate = (plan.sacralSlopeDegrees - slope.mean) / slope.deviation;
  const lordosisGivenSlope: TruncatedNormal = {
    mean: lordosis.mean + lordosis.deviation * LORDOSIS_WITH_SLOPE * slopeDeviate,
    deviation: lordosis.deviation * LORDOSIS_ALONE,
    ...lordosisLimits(plan.sacralSlopeDegrees),
  };
  return (
    clippedNormalDensity(plan.kyphosisDegrees, kyphosisOf(label, thoracicSide)) *
    clippedNormalDensity(plan.sacralSlopeDegrees, slope) *
    clippedNormalDensity(plan.pelvicTiltDegrees, tilt) *
    clippedNormalDensity(plan.lordosisDegrees, lordosisGivenSlope) *
    clippedNormalDensity(plan.verticalAxisMm, VERTICAL_AXIS)
  );
}
