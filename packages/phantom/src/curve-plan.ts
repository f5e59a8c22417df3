import type { Level } from './levels.ts';

/** The side that the curve bulges to (its convexity), from the patient's point of view. */
export type Side = 'LEFT' | 'RIGHT';

export interface CurvePlan {
  readonly side: Side;
  readonly upper: Level;
  readonly lower: Level;
  readonly cobbDegrees: number;
  /** False for the smaller opposite curve that only brings the head back over the pelvis. */
  readonly structural: boolean;
}

export const PATTERNS = [
  'STRAIGHT',
  'MAIN_THORACIC',
  'DOUBLE_THORACIC',
  'DOUBLE_MAJOR',
  'TRIPLE_MAJOR',
  'THORACOLUMBAR',
  'THORACOLUMBAR_THORACIC',
  'LEFT_THORACIC',
  'TRIPLE_THORACIC',
  'LONG_RIGHT_C',
] as const;

export type Pattern = (typeof PATTERNS)[number];

export function otherSide(side: Side): Side {
  return side === 'LEFT' ? 'RIGHT' : 'LEFT';
}
