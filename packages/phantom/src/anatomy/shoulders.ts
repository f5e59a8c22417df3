import type { Scene } from '../projection/scene.ts';
import { smoothLine, type Tube } from '../projection/tube.ts';
import { type Spine, vertebraOf } from '../spine.ts';
import { cross, type Frame, normalize, UPRIGHT, type Vector } from '../vector.ts';
import { arm } from './arm.ts';
import { bonyEllipsoid } from './bone-shell.ts';
import { ATTENUATION } from './materials.ts';
import type { Physique } from './physique.ts';
import type { Posture } from './posture.ts';
import { trunkAxis } from './trunk-axis.ts';

function girdle(spine: Spine, physique: Physique, posture: Posture, side: 1 | -1): Scene {
  const s = spine.scale;
  const { bone } = physique;
  const [x, y, z] = trunkAxis(spine, 'T3', 0.8);
  // Shoulders level themselves: only a part of the upper thoracic tilt is left in them.
  const tilt = Math.max(-0.12, Math.min(0.12, vertebraOf(spine, 'T2').frame.left[2] * 0.35));
  const at = (dx: number, dy: number, dz: number): Vector => [
    x + side * dx * s,
    y + dy * s,
    z + (dz + posture.shrugMm) * s + side * dx * s * tilt,
  ];
  const pipe = (controls: readonly Vector[], radii: readonly [number, number], wallMm: number, strength = 1): Tube => ({
    points: smoothLine(controls, 7),
    radii: [radii[0] * s, radii[1] * s],
    wallMm: wallMm * s,
    core: 0.12,
    attenuation: ATTENUATION.corticalInSoftTissue * bone.density * strength,
  });
  const head = at(158, 0, 6);
  const hanging = arm(head, s, bone, posture, side);
  const alongBlade = normalize([side * 0.8, -0.55, 0.1]);
  const normal = normalize(cross(alongBlade, [0, 0, 1]));
  const blade: Frame = { origin: at(104, 34, -44), left: alongBlade, back: normal, up: cross(normal, alongBlade) };
  return {
    lofts: [],
    solids: [
      ...bonyEllipsoid({ origin: head, ...UPRIGHT }, [23 * s, 23 * s, 24 * s], { ...bone, cortexMm: 1.2 * s }),
      ...bonyEllipsoid(blade, [46 * s, 3.2 * s, 66 * s], { ...bone, cortexMm: 0.7 * s }, [
        { normal: normalize([side * 0.85, 0, -0.55]), offset: 34 * s },
      ]),
      ...hanging.solids,
    ],
    tubes: [
      pipe([at(16, -66, 0), at(58, -62, 12), at(104, -34, 24), at(146, -2, 30)], [6.4, 5.4], 1.5),
      pipe([at(62, 58, -4), at(102, 52, 16), at(150, 22, 34)], [3.6, 6], 1.2, 0.8),
      pipe([at(134, 8, -10), at(118, 30, -52), at(94, 44, -108)], [5.5, 3.5], 1.4, 0.8),
      ...hanging.tubes,
    ],
  };
}

/** Collar bones, shoulder blades, upper arms and what the posture makes of them. */
export function shoulders(spine: Spine, physique: Physique, posture: Posture): Scene {
  const parts = ([-1, 1] as const).map((side) => girdle(spine, physique, posture, side));
  return {
    lofts: [],
    solids: parts.flatMap((part) => part.solids),
    tubes: parts.flatMap((part) => part.tubes),
  };
}
