import { levelAt, levelIndex } from '../levels.ts';
import type { Scene } from '../projection/scene.ts';
import { smoothLine, type Tube } from '../projection/tube.ts';
import { type Spine, vertebraOf } from '../spine.ts';
import { place, type Vector } from '../vector.ts';
import { ATTENUATION } from './materials.ts';
import type { Physique } from './physique.ts';

/** Half width, half depth, fall of the front end (mm, adult) and where the bone ends (degrees from the back). */
const RIBS: readonly (readonly [width: number, depth: number, fall: number, end: number])[] = [
  [52, 34, 26, 150],
  [74, 48, 38, 146],
  [91, 60, 52, 142],
  [103, 70, 64, 139],
  [111, 78, 76, 136],
  [117, 84, 88, 132],
  [121, 88, 98, 127],
  [123, 89, 106, 119],
  [122, 88, 104, 110],
  [118, 86, 96, 100],
  [110, 80, 74, 74],
  [96, 70, 46, 48],
];

/**
 * One rib: joint at the vertebra, over the transverse process, round the cage. Its back turns with the vertebra (this
 * makes the rib hump), its front much less, because the sternum stays near the middle.
 */
function rib(spine: Spine, physique: Physique, number: number, side: 1 | -1): Tube | null {
  const shape = RIBS[number - 1];
  if (shape === undefined) return null;
  const level = levelAt(levelIndex('T1') + number - 1);
  const { frame, size, axialRotationDegrees } = vertebraOf(spine, level);
  const s = spine.scale;
  const [width, depth, fall, end] = [shape[0] * s * physique.girth ** 0.6, shape[1] * s, shape[2] * s, shape[3]];
  const [ox, oy, oz] = frame.origin;
  const coronalTilt = Math.atan2(-frame.left[2], frame.left[0]);
  const axial = (axialRotationDegrees * Math.PI) / 180;
  const backWall = size.halfDepthMm + 30 * s;
  const controls: Vector[] = [
    place(frame, [side * size.halfWidthMm * 0.9, size.halfDepthMm * 0.8, size.heightMm * 0.42]),
    place(frame, [side * (size.pedicleOffsetMm + 12 * s), size.halfDepthMm + 14 * s, size.heightMm * 0.42]),
  ];
  for (let angle = 26; angle <= end; angle += Math.min(14, Math.max(5, (end - 26) / 6))) {
    const radians = (angle * Math.PI) / 180;
    const around = (1 - Math.cos(radians)) / 2;
    const follow = 1 - 0.6 * around;
    const x = side * width * Math.sin(radians) ** 0.85;
    const y = backWall - depth * (1 - Math.cos(radians));
    const turned = axial * 0.75 * follow;
    const [tx, ty] = [x * Math.cos(turned) - y * Math.sin(turned), x * Math.sin(turned) + y * Math.cos(turned)];
    const drop = fall * (0.25 * Math.sin(radians) + around ** 1.15);
    controls.push([
      ox * (0.35 + 0.65 * follow) + tx,
      oy + ty,
      oz + size.heightMm * 0.45 - drop - tx * Math.sin(coronalTilt) * 0.7 * follow,
    ]);
  }
  const thickness = (number <= 2 ? 5.4 : number >= 11 ? 4.3 : 6) * s;
  return {
    points: smoothLine(controls, 5),
    radii: [thickness * 0.9, thickness],
    wallMm: 1.05 * s * (0.6 + 0.4 * physique.bone.cortexMm),
    core: 0.14,
    flatness: 0.62,
    attenuation: ATTENUATION.corticalInSoftTissue * physique.bone.density,
  };
}

/** The sternum is thin and lies over the spine: on the coronal film it is hardly seen, on the sagittal one it is a bar. */
function sternum(spine: Spine, physique: Physique): Tube {
  const s = spine.scale;
  const point = (level: 'T3' | 'T6' | 'T9', forward: number): Vector => {
    const [x, y, z] = vertebraOf(spine, level).frame.origin;
    return [x * 0.35, y + 40 * s - forward * s, z];
  };
  return {
    points: smoothLine([point('T3', 116), point('T6', 150), point('T9', 176)], 6),
    radii: [8 * s, 6 * s],
    wallMm: 0.9,
    core: 0.12,
    flatness: 0.7,
    attenuation: ATTENUATION.corticalInSoftTissue * physique.bone.density * 0.6,
  };
}

export function ribCage(spine: Spine, physique: Physique): Scene {
  const tubes: Tube[] = [sternum(spine, physique)];
  for (let number = 1; number <= 12; number += 1) {
    for (const side of [-1, 1] as const) {
      const tube = rib(spine, physique, number, side);
      if (tube !== null) tubes.push(tube);
    }
  }
  return { lofts: [], solids: [], tubes };
}
