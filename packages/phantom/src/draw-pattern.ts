import type { Pattern, Side } from './curve-plan.ts';
import type { Label } from './presets.ts';
import type { RandomStream } from './random.ts';

type Shares = readonly (readonly [Pattern, number])[];

/** Lenke types 1 to 6. A typical CMS curve is assumed to be spread over them as an idiopathic one is. */
const LENKE_SHARES: Shares = [
  ['MAIN_THORACIC', 0.5],
  ['DOUBLE_THORACIC', 0.2],
  ['DOUBLE_MAJOR', 0.11],
  ['TRIPLE_MAJOR', 0.04],
  ['THORACOLUMBAR', 0.12],
  ['THORACOLUMBAR_THORACIC', 0.03],
];

/** Share of CMS with an atypical pattern: 41 to 53 % in the two Nanjing series of typical definition. */
const ATYPICAL_SHARE = 0.45;

/** How the atypical share divides: assumed; makes the left share of all CMS thoracic majors about 0.35. */
const ATYPICAL_SHARES: Shares = [
  ['LEFT_THORACIC', 0.45],
  ['DOUBLE_THORACIC', 0.2],
  ['TRIPLE_THORACIC', 0.1],
  ['LONG_RIGHT_C', 0.25],
];

/** Chance that a thoracic or a thoracolumbar major curve bulges to the left. */
const LEFT_SHARE = {
  AIS: { thoracic: 0.03, thoracolumbar: 0.84 },
  CMS: { thoracic: 0.11, thoracolumbar: 0.7 },
} as const;

/** Side of the small physiological curve of people without scoliosis (chest films of 400 adolescents). */
const STRAIGHT_SIDES = { RIGHT: 0.54, NONE: 0.285, LEFT: 0.175 } as const;

export function isThoracolumbar(pattern: Pattern): boolean {
  return pattern === 'THORACOLUMBAR' || pattern === 'THORACOLUMBAR_THORACIC' || pattern === 'LONG_RIGHT_C';
}

export function drawPattern(stream: RandomStream, label: Label): Pattern {
  if (label === 'NC') return 'STRAIGHT';
  if (label === 'CMS' && stream.chance(ATYPICAL_SHARE)) return stream.choose(ATYPICAL_SHARES);
  return stream.choose(LENKE_SHARES);
}

/** Probability of the pattern. */
export function patternShare(pattern: Pattern, label: Label): number {
  if (label === 'NC') return pattern === 'STRAIGHT' ? 1 : 0;
  const atypical = label === 'CMS' ? ATYPICAL_SHARE : 0;
  const among = (shares: Shares): number => shares.find(([name]) => name === pattern)?.[1] ?? 0;
  return atypical * among(ATYPICAL_SHARES) + (1 - atypical) * among(LENKE_SHARES);
}

/** Chance that the major curve of a person with scoliosis bulges to the left. */
function leftShare(label: 'AIS' | 'CMS', pattern: Pattern): number {
  if (pattern === 'LEFT_THORACIC') return 1;
  if (pattern === 'LONG_RIGHT_C') return 0;
  return LEFT_SHARE[label][isThoracolumbar(pattern) ? 'thoracolumbar' : 'thoracic'];
}

/** Side of the major curve; null where a person without scoliosis has no lean to either side. */
export function drawSide(stream: RandomStream, label: Label, pattern: Pattern): Side | null {
  const draw = stream.uniform();
  if (label === 'NC') {
    if (draw < STRAIGHT_SIDES.RIGHT) return 'RIGHT';
    return draw < STRAIGHT_SIDES.RIGHT + STRAIGHT_SIDES.NONE ? null : 'LEFT';
  }
  return draw < leftShare(label, pattern) ? 'LEFT' : 'RIGHT';
}

/** Probability of the side in a pattern. */
export function sideShare(side: Side | null, label: Label, pattern: Pattern): number {
  if (label === 'NC') return STRAIGHT_SIDES[side ?? 'NONE'];
  if (side === null) return 0;
  const left = leftShare(label, pattern);
  return side === 'LEFT' ? left : 1 - left;
}
