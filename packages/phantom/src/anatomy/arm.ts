import type { Scene } from '../projection/scene.ts';
import { ellipsoid, type Solid } from '../projection/solid.ts';

import { smoothLine, type Tube } from '../projection/tube.ts';
import { add, cross, normalize, scale, subtract, type Vector } from '../vector.ts';
import type { BoneQuality } from './bone-shell.ts';
import { ATTENUATION } from './materials.ts';
import type { Posture } from './posture.ts';

/** Flesh of an upper or lower arm: a spindle from joint to joint. */
function limb(from: Vector, to: Vector, radius: number): Solid {
  const along = subtract(to, from);
  const up = normalize(along);
  const left = normalize(cross([0, 1, 0.01], up));
  const half = Math.hypot(...along) / 2;
  return ellipsoid(
    { origin: add(from, scale(along, 0.5)), left, back: cross(up, left), up },
    [radius, radius, half * 1.12],
    ATTENUATION.softTissue * 0.48,
  );
}

/** Raised beyond this the elbow is bent and the fist lies at the collar bone; below it the arm hangs straight. */
const BENT_FROM_DEGREES = 30;

/**
 * Upper arm and forearm from the middle of the humeral head.
 * @param s stature against an adult
 */
export function arm(head: Vector, s: number, bone: BoneQuality, posture: Posture, side: 1 | -1): Scene {
  const flexion = (posture.armFlexionDegrees * Math.PI) / 180;
  const spread = (posture.armSpreadDegrees * Math.PI) / 180;
  const along = (length: number): Vector => [
    head[0] + side * length * s * Math.sin(spread),
    head[1] - length * s * Math.sin(flexion),
    head[2] - length * s * Math.cos(flexion) * Math.cos(spread),
  ];
  const bent = posture.armFlexionDegrees > BENT_FROM_DEGREES;
  const hand: Vector = bent ? [head[0] - side * 70 * s, head[1] - 130 * s, head[2] - 10 * s] : along(560);
  const shaft = (points: readonly Vector[], radii: readonly [number, number], wallMm: number): Tube => ({
    points: smoothLine(points, 7),
    radii: [radii[0] * s, radii[1] * s],
    wallMm: wallMm * s,
    core: 0.12,
    attenuation: ATTENUATION.corticalInSoftTissue * bone.density * 0.9,
    longestObliquity: 1.5,
  });
  return {
    lofts: [],
    solids: [limb(along(-10), along(310), 33 * s), limb(along(285), hand, 26 * s)],
    tubes: [shaft([along(8), along(60), along(290)], [13, 11], 2.6), shaft([along(296), hand], [10, 7], 2.2)],
  };
}
