import { ellipsoid } from '../projection/solid.ts';
import type { Scene } from '../projection/scene.ts';
import { smoothLine, type Tube } from '../projection/tube.ts';
import { openStream } from '../random.ts';
import { vertebraOf, type Spine } from '../spine.ts';
import { normalize, cross, tiltedAxes, type Frame, type Vector } from '../vector.ts';
import { bonyEllipsoid } from './bone-shell.ts';
import { ATTENUATION } from './materials.ts';
import type { Physique } from './physique.ts';
import { trunkAxis } from './trunk-axis.ts';

/** How the arms are held, as the radiographer asked: hanging a little forward, or fists on the collar bones. */
export interface Posture {
  readonly armFlexionDegrees: number;
  readonly armSpreadDegrees: number;
  readonly shrugMm: number;
}

export function drawPosture(seed: number): Posture {
  const stream = openStream(seed, 'posture');
  return {
    armFlexionDegrees: stream.chance(0.7) ? stream.between(35, 75) : stream.between(5, 30),
    armSpreadDegrees: stream.between(8, 26),
    shrugMm: stream.truncatedNormal(0, 9, -20, 24),
  };
}

function girdle(spine: Spine, physique: Physique, posture: Posture, side: 1 | -1): Scene {
  const s = spine.scale;
  const { bone } = physique;
  const cortical = ATTENUATION.corticalInSoftTissue * bone.density;
  const [x, y, z] = trunkAxis(spine, 'T3', 0.8);
  const [, , tilt] = vertebraOf(spine, 'T2').frame.left;
  const at = (dx: number, dy: number, dz: number): Vector => [
    x + side * dx * s,
    y + dy * s,
    z + (dz + posture.shrugMm) * s + side * dx * s * tilt * 0.8,
  ];
  const pipe = (controls: readonly Vector[], radii: readonly [number, number], wallMm: number, strength = 1): Tube => ({
    points: smoothLine(controls, 7),
    radii: [radii[0] * s, radii[1] * s],
    wallMm: wallMm * s,
    core: 0.12,
    attenuation: cortical * strength,
  });
  const flexion = (posture.armFlexionDegrees * Math.PI) / 180;
  const spread = (posture.armSpreadDegrees * Math.PI) / 180;
  const head = at(158, 0, 6);
  const arm = (length: number): Vector => [
    head[0] + side * length * s * Math.sin(spread),
    head[1] - length * s * Math.sin(flexion),
    head[2] - length * s * Math.cos(flexion) * Math.cos(spread),
  ];
  const alongBlade = normalize([side * 0.8, -0.55, 0.1]);
  const normal = normalize(cross(alongBlade, [0, 0, 1]));
  const blade: Frame = { origin: at(104, 34, -44), left: alongBlade, back: normal, up: cross(normal, alongBlade) };
  return {
    lofts: [],
    solids: [
      ...bonyEllipsoid({ origin: head, ...tiltedAxes(0, 0, 0) }, [23 * s, 23 * s, 24 * s], { ...bone, cortexMm: 1.2 * s }),
      ...bonyEllipsoid(blade, [46 * s, 3.2 * s, 66 * s], { ...bone, cortexMm: 0.7 * s }, [
        { normal: normalize([side * 0.85, 0, -0.55]), offset: 34 * s },
      ]),
    ],
    tubes: [
      pipe([at(16, -66, 0), at(58, -62, 12), at(104, -34, 24), at(146, -2, 30)], [6.4, 5.4], 1.5),
      pipe([at(62, 58, -4), at(102, 52, 16), at(150, 22, 34)], [3.6, 6], 1.2, 0.8),
      pipe([at(134, 8, -10), at(118, 30, -52), at(94, 44, -108)], [5.5, 3.5], 1.4, 0.8),
      { ...pipe([head, arm(60), arm(300)], [14, 11], 3), longestObliquity: 1.6 },
      { points: [arm(14), arm(80), arm(330)], radii: [36 * s, 30 * s], attenuation: ATTENUATION.softTissue * 0.62, longestObliquity: 1.25 },
    ],
  };
}

export function shoulders(spine: Spine, physique: Physique, posture: Posture): Scene {
  const parts = ([-1, 1] as const).map((side) => girdle(spine, physique, posture, side));
  return {
    lofts: [],
    solids: parts.flatMap((part) => part.solids),
    tubes: parts.flatMap((part) => part.tubes),
  };
}

/** Skull base and jaw: they only have to close the top of the film believably. */
export function head(spine: Spine, physique: Physique): Scene {
  const s = spine.scale;
  const { bone } = physique;
  const [x, y, z] = vertebraOf(spine, 'C3').frame.origin;
  const at = (dx: number, dy: number, dz: number): Vector => [x * 0.9 + dx * s, y + dy * s, z + dz * s];
  const upright = tiltedAxes(0, 0, 0);
  const jaw = smoothLine([at(-48, -18, 48), at(-46, -24, 8), at(-30, -66, -6), at(0, -84, -12), at(30, -66, -6), at(46, -24, 8), at(48, -18, 48)], 6);
  return {
    lofts: [],
    solids: [
      ellipsoid({ origin: at(0, -16, 92), ...upright }, [70 * s, 88 * s, 78 * s], ATTENUATION.softTissue),
      ...bonyEllipsoid({ origin: at(0, -6, 102), ...upright }, [66 * s, 84 * s, 70 * s], { ...bone, cortexMm: 4.5 * s }),
      ellipsoid({ origin: at(0, -54, 24), ...upright }, [46 * s, 40 * s, 40 * s], ATTENUATION.softTissue),
      ...bonyEllipsoid({ origin: at(0, -72, 18), ...upright }, [22 * s, 10 * s, 8 * s], { ...bone, cortexMm: 5 * s }),
    ],
    tubes: [{ points: jaw, radii: [9 * s, 9 * s], wallMm: 2 * s, core: 0.15, attenuation: ATTENUATION.corticalInSoftTissue * bone.density * 0.8 }],
  };
}
