import type { Pattern, Side } from './curve-plan.ts';
import type { Label, Preset } from './presets.ts';
import type { RandomStream } from './random.ts';

/**
 * What each class is drawn from. Sources are named in docs/phantom.md; what is assumed there is assumed here.
 */

export const LENKE_SHARES = {
  MAIN_THORACIC: 0.5,
  DOUBLE_THORACIC: 0.2,
  DOUBLE_MAJOR: 0.11,
  TRIPLE_MAJOR: 0.04,
  THORACOLUMBAR: 0.12,
  THORACOLUMBAR_THORACIC: 0.03,
} as const;

/** Share of CMS with an atypical pattern: 41 to 53 % in the two Nanjing series of typical definition. */
export const ATYPICAL_SHARE = 0.45;

/** How the atypical share divides: assumed; makes the left share of all CMS thoracic majors about 0.35. */
export const ATYPICAL_SHARES = {
  LEFT_THORACIC: 0.45,
  DOUBLE_THORACIC: 0.2,
  TRIPLE_THORACIC: 0.1,
  LONG_RIGHT_C: 0.25,
} as const;

/** Chance that a thoracic or a thoracolumbar major curve bulges to the left. */
export const LEFT_SHARE = {
  AIS: { thoracic: 0.03, thoracolumbar: 0.84 },
  CMS: { thoracic: 0.11, thoracolumbar: 0.7 },
} as const;

/** Side of the small physiological curve of people without scoliosis (chest films of 400 adolescents). */
export const STRAIGHT_SIDES = { RIGHT: 0.54, NONE: 0.285, LEFT: 0.175 } as const;

export interface Demographics {
  readonly sex: 'F' | 'M';
  readonly ageYears: number;
}

export function drawLabel(stream: RandomStream, preset: Preset): Label {
  return stream.choose([
    ['NC', preset.prevalence.NC],
    ['AIS', preset.prevalence.AIS],
    ['CMS', preset.prevalence.CMS],
  ]);
}

export function drawDemographics(stream: RandomStream, label: Label): Demographics {
  const maleShare = { NC: 0.5, AIS: 0.15, CMS: 0.4 }[label];
  const sex = stream.chance(maleShare) ? 'M' : 'F';
  const ageYears = label === 'CMS' ? stream.truncatedNormal(14, 3, 8, 18) : stream.truncatedNormal(14, 2, 10, 18);
  return { sex, ageYears };
}

/** Cobb angle of the largest curve in degrees. */
export function drawCobb(stream: RandomStream, label: Label, preset: Preset): number {
  if (label === 'NC') return Math.abs(stream.truncatedNormal(0, 3, -9, 9));
  if (label === 'CMS' || preset.magnitudes === 'ALIKE') return stream.truncatedNormal(46, 18, 12, 110);
  const bin = stream.choose([
    ['SMALL', 0.27],
    ['MIDDLE', 0.63],
    ['LARGE', 0.1],
  ]);
  if (bin === 'SMALL') return stream.truncatedNormal(16.5, 2.5, 10, 25);
  if (bin === 'MIDDLE') return stream.truncatedNormal(27.8, 5.3, 12, 45);
  return stream.truncatedNormal(49.9, 8.8, 35, 90);
}

export function drawPattern(stream: RandomStream, label: Label): Pattern {
  if (label === 'NC') return 'STRAIGHT';
  if (label === 'CMS' && stream.chance(ATYPICAL_SHARE)) {
    return stream.choose([
      ['LEFT_THORACIC', ATYPICAL_SHARES.LEFT_THORACIC],
      ['DOUBLE_THORACIC', ATYPICAL_SHARES.DOUBLE_THORACIC],
      ['TRIPLE_THORACIC', ATYPICAL_SHARES.TRIPLE_THORACIC],
      ['LONG_RIGHT_C', ATYPICAL_SHARES.LONG_RIGHT_C],
    ]);
  }
  // A typical CMS curve is assumed to be spread over the Lenke types as an idiopathic one is.
  return stream.choose([
    ['MAIN_THORACIC', LENKE_SHARES.MAIN_THORACIC],
    ['DOUBLE_THORACIC', LENKE_SHARES.DOUBLE_THORACIC],
    ['DOUBLE_MAJOR', LENKE_SHARES.DOUBLE_MAJOR],
    ['TRIPLE_MAJOR', LENKE_SHARES.TRIPLE_MAJOR],
    ['THORACOLUMBAR', LENKE_SHARES.THORACOLUMBAR],
    ['THORACOLUMBAR_THORACIC', LENKE_SHARES.THORACOLUMBAR_THORACIC],
  ]);
}

export function isThoracolumbar(pattern: Pattern): boolean {
  return pattern === 'THORACOLUMBAR' || pattern === 'THORACOLUMBAR_THORACIC' || pattern === 'LONG_RIGHT_C';
}

/** Side of the major curve; null where a person without scoliosis has no lean to either side. */
export function drawSide(stream: RandomStream, label: Label, pattern: Pattern): Side | null {
  const draw = stream.uniform();
  if (label === 'NC') {
    if (draw < STRAIGHT_SIDES.RIGHT) return 'RIGHT';
    return draw < STRAIGHT_SIDES.RIGHT + STRAIGHT_SIDES.NONE ? null : 'LEFT';
  }
  if (pattern === 'LEFT_THORACIC') return 'LEFT';
  if (pattern === 'LONG_RIGHT_C') return 'RIGHT';
  const shares = LEFT_SHARE[label];
  return draw < (isThoracolumbar(pattern) ? shares.thoracolumbar : shares.thoracic) ? 'LEFT' : 'RIGHT';
}

/** Horizontal distance of C7 from the sacral midline in millimetres, positive to the patient's left. */
export function drawTrunkShift(stream: RandomStream, label: Label): number {
  const side = stream.chance(0.5) ? 1 : -1;
  const imbalanced = stream.chance(0.29);
  const spread = stream.normal();
  if (label === 'NC') return side * Math.min(25, Math.abs(8 * spread));
  if (label === 'CMS' && imbalanced) return side * Math.max(12, 28 + 8 * spread);
  return side * Math.abs(spread * (label === 'CMS' ? 13 : 12));
}

/** Lean of the upper trunk (T1) in degrees, positive to the patient's left. */
export function drawTrunkTilt(stream: RandomStream, label: Label): number {
  return stream.normal(0, { NC: 1, AIS: 1.8, CMS: 2.5 }[label]);
}

/** Rotation of the apex towards the convexity in degrees, for a curve of the given magnitude. */
export function drawApicalRotation(stream: RandomStream, label: Label, cobbDegrees: number): number {
  const size = cobbDegrees / 48;
  if (label === 'NC') return stream.normal(0, 3);
  if (label === 'AIS') return size * stream.truncatedNormal(12, 10, -10, 35);
  return size * stream.truncatedNormal(5, 18, -30, 35);
}
