import type { Plan } from '../plan.ts';
import type { Spine } from '../spine.ts';
import type { Vector } from '../vector.ts';

const DEGREE = Math.PI / 180;

/** The hip axis lies below and in front of S1, as far forward as the pelvic tilt says. */
export function hipCentre(plan: Plan, spine: Spine, side: 1 | -1): Vector {
  const distance = 106 * spine.scale;
  const tilt = plan.sagittal.pelvicTiltDegrees * DEGREE;
  return [side * 86 * spine.scale, -distance * Math.sin(tilt) - 6, -distance * Math.cos(tilt)];
}
