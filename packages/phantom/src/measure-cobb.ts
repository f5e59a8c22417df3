import type { CurvePlan } from './curve-plan.ts';
import type { Level } from './levels.ts';
import { plateCorners, type Spine, type Vertebra, vertebraOf } from './spine.ts';
import type { Vector } from './vector.ts';

const DEGREE = Math.PI / 180;

/** Tilt of a line on the coronal film in degrees, positive when it falls towards the patient's left. */
function coronalTilt(right: Vector, left: Vector): number {
  return Math.atan2(right[2] - left[2], left[0] - right[0]) / DEGREE;
}

/** Forward fall of a line on the sagittal film in degrees. */
function sagittalTilt(front: Vector, back: Vector): number {
  return Math.atan2(back[2] - front[2], back[1] - front[1]) / DEGREE;
}

/** Tilt of an end plate as projected on the coronal film. */
export function plateTilt(vertebra: Vertebra, plate: 'UPPER' | 'LOWER'): number {
  const corners = plateCorners(vertebra, plate);
  return coronalTilt(corners.right, corners.left);
}

/**
 * Cobb angle in degrees between the upper end plate of `upper` and the lower end plate of `lower`, taken from the
 * corners as they project, not from the plan. Positive for a curve to the right.
 */
export function measureCobb(spine: Spine, upper: Level, lower: Level): number {
  return plateTilt(vertebraOf(spine, upper), 'UPPER') - plateTilt(vertebraOf(spine, lower), 'LOWER');
}

/** Kyphosis (positive) between two vertebrae on the sagittal film, in degrees. */
export function measureSagittal(spine: Spine, upper: Level, lower: Level, lowerPlate: 'UPPER' | 'LOWER'): number {
  const from = plateCorners(vertebraOf(spine, upper), 'UPPER');
  const to = plateCorners(vertebraOf(spine, lower), lowerPlate);
  return sagittalTilt(from.front, from.back) - sagittalTilt(to.front, to.back);
}

/** The vertebra that lies farthest from the line between the curve's ends, and its distance from the sacral midline. */
export function findApex(spine: Spine, curve: CurvePlan): { level: Level; translationMm: number } {
  const upper = vertebraOf(spine, curve.upper).frame.origin;
  const lower = vertebraOf(spine, curve.lower).frame.origin;
  const sacrum = vertebraOf(spine, 'S1').frame.origin;
  let apex: { level: Level; translationMm: number } = { level: curve.upper, translationMm: 0 };
  let farthest = Number.NEGATIVE_INFINITY;
  for (const { level, frame } of spine.vertebrae) {
    const [x, , z] = frame.origin;
    if (z > upper[2] || z < lower[2]) continue;
    const share = (z - lower[2]) / (upper[2] - lower[2]);
    const bulge = x - (lower[0] + share * (upper[0] - lower[0]));
    const distance = curve.side === 'LEFT' ? bulge : -bulge;
    if (distance > farthest) {
      farthest = distance;
      apex = { level, translationMm: x - sacrum[0] };
    }
  }
  return apex;
}
