import type { CurvePlan } from './curve-plan.ts';
import { levelIndex } from './levels.ts';

/** A tilt that is reached at a level (level number, degrees); between two knots the tilt eases like half a cosine. */
export type Knot = readonly [level: number, degrees: number];

/**
 * Knots of the coronal tilt (positive: the vertebra leans to the patient's left). The tilt is extreme exactly at the
 * end vertebrae, which is how a reader finds them, so the Cobb angle is the difference of two neighbouring knots.
 * @param offsetDegrees added to all end vertebrae: leans the whole trunk without changing one Cobb angle
 */
export function coronalKnots(
  curves: readonly CurvePlan[],
  offsetDegrees: number,
  trunkTiltDegrees: number,
  sacralTiltDegrees: number,
): readonly Knot[] {
  const steps = curves.map((curve) => (curve.side === 'RIGHT' ? -1 : 1) * curve.cobbDegrees);
  // Sharing the first curve's tilt between its two ends keeps the whole chain as upright as it can stand.
  let running = 0;
  const relative = [0, ...steps.map((step) => (running += step))];
  const middle = (Math.max(...relative) + Math.min(...relative)) / 2;
  const ends = curves.map((curve) => levelIndex(curve.upper));
  const last = curves.at(-1);
  if (last !== undefined) ends.push(levelIndex(last.lower));
  const knots: Knot[] = ends.map((level, index) => [level, (relative[index] ?? 0) - middle + offsetDegrees]);
  const top = levelIndex('C7');
  const sacrum = levelIndex('S1');
  const head: Knot[] = [
    [0, 0],
    [top, trunkTiltDegrees],
  ];
  return [...head, ...knots, [sacrum, sacralTiltDegrees]];
}

/** Tilt in degrees at a (possibly fractional) level number. */
export function tiltAt(knots: readonly Knot[], level: number): number {
  const first = knots[0];
  if (first === undefined) return 0;
  let [previousLevel, previousTilt] = first;
  for (const [knotLevel, knotTilt] of knots) {
    if (level < knotLevel) {
      const span = knotLevel - previousLevel;
      if (span <= 0) return knotTilt;
      const share = Math.max(0, (level - previousLevel) / span);
      return previousTilt + (knotTilt - previousTilt) * (0.5 - 0.5 * Math.cos(Math.PI * share));
    }
    [previousLevel, previousTilt] = [knotLevel, knotTilt];
  }
  return previousTilt;
}

/** Share of the apical rotation at a level: a bell between the end vertebrae, turned the other way in the next curve. */
export function rotationShareAt(curves: readonly CurvePlan[], majorCobb: number, level: number): number {
  for (const curve of curves) {
    const upper = levelIndex(curve.upper);
    const lower = levelIndex(curve.lower);
    if (level < upper - 0.5 || level > lower + 0.5) continue;
    const bell = Math.sin((Math.PI * (level - upper + 0.5)) / (lower - upper + 1)) ** 1.5;
    const sign = curve.side === 'RIGHT' ? -1 : 1;
    return (sign * bell * curve.cobbDegrees) / Math.max(majorCobb, 1);
  }
  return 0;
}
