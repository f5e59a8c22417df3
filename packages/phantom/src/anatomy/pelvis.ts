import type { Plan } from '../plan.ts';
import { ellipsoid, type Solid } from '../projection/solid.ts';
import type { Scene } from '../projection/scene.ts';
import { smoothLine, type Tube } from '../projection/tube.ts';
import { vertebraOf, type Spine } from '../spine.ts';
import { cross, normalize, place, tiltedAxes, UPRIGHT, type Frame, type Vector } from '../vector.ts';
import { bonyCylinder, bonyEllipsoid } from './bone-shell.ts';
import { ATTENUATION } from './materials.ts';
import type { Physique } from './physique.ts';

const DEGREE = Math.PI / 180;

/** Five fused segments that curve backwards, wings to both sides, and the foramina between them. */
function sacrum(spine: Spine, physique: Physique): readonly Solid[] {
  const { frame, size } = vertebraOf(spine, 'S1');
  const s = spine.scale;
  const solids: Solid[] = [];
  let origin = frame.origin;
  for (let segment = 0; segment < 5; segment += 1) {
    const bend = tiltedAxes(0, segment * 0.16 + 0.12, 0);
    const axes = {
      left: frame.left,
      back: place({ ...frame, origin: [0, 0, 0] }, bend.back),
      up: place({ ...frame, origin: [0, 0, 0] }, bend.up),
    };
    const shrink = 1 - 0.15 * segment;
    const half = 11.5 * s * shrink;
    const middle = place({ origin, ...axes }, [0, 0, -half]);
    const body: Frame = { origin: middle, ...axes };
    solids.push(
      ...bonyCylinder(body, [size.halfWidthMm * shrink, size.halfDepthMm * (1 - 0.17 * segment)], half, { ...physique.bone, density: physique.bone.density * 0.75 }),
    );
    for (const side of [-1, 1]) {
      if (segment > 2) continue;
      const wing: Frame = { origin: place(body, [side * 31 * s * shrink, 6 * s, -2 * s]), ...axes };
      solids.push(...bonyEllipsoid(wing, [23 * s * shrink, 11 * s, half * 1.35], { density: physique.bone.density * 0.7, cortexMm: 0.8 }));
      const hole: Frame = { origin: place(body, [side * 20 * s * shrink, 4 * s, -half]), ...axes };
      solids.push(ellipsoid(hole, [4.6 * s, 12 * s, 3.6 * s], -ATTENUATION.corticalInSoftTissue * 0.3));
    }
    origin = place({ origin, ...axes }, [0, 0, -2 * half]);
  }
  return solids;
}

/** The hip axis lies below and in front of S1, as far forward as the pelvic tilt says. */
export function hipCentre(plan: Plan, spine: Spine, side: 1 | -1): Vector {
  const distance = 106 * spine.scale;
  const tilt = plan.sagittal.pelvicTiltDegrees * DEGREE;
  return [side * 86 * spine.scale, -distance * Math.sin(tilt) - 6, -distance * Math.cos(tilt)];
}

/** One hip bone: a flat blade with a dense crest, joint line, brim, socket, and the ring round the obturator foramen. */
function hipBone(plan: Plan, spine: Spine, physique: Physique, side: 1 | -1): Scene {
  const s = spine.scale;
  const { bone } = physique;
  const flare = physique.sex === 'F' ? 1.05 : 1;
  const [hx, hy, hz] = hipCentre(plan, spine, side);
  const point = (x: number, y: number, z: number): Vector => [side * x * s * flare, y * s, z * s];
  const cortical = ATTENUATION.corticalInSoftTissue * bone.density;
  const along = normalize([side * 72, -92, -22]);
  const normal = normalize(cross(along, [0, 0, 1]));
  const upward = cross(normal, along);
  const blade: Frame = { origin: point(82, 2, -18), left: along, back: normal, up: upward };
  const pipe = (controls: readonly Vector[], radii: readonly [number, number], wallMm: number, strength = 1): Tube => ({
    points: smoothLine(controls, 6),
    radii: [radii[0] * s, radii[1] * s],
    wallMm: wallMm * s,
    core: 0.16,
    attenuation: cortical * strength,
  });
  const socket: Vector = [hx + side * 4 * s, hy, hz + 4 * s];
  return {
    lofts: [],
    solids: [
      ...bonyEllipsoid(blade, [70 * s, 5.5 * s, 56 * s], { ...bone, cortexMm: 1.1 * s }),
      ...bonyEllipsoid({ origin: [hx + side * 3 * s, hy, hz + 24 * s], ...UPRIGHT }, [25 * s, 20 * s, 30 * s], { ...bone, cortexMm: 1 * s, density: bone.density * 0.5 }),
      ...bonyEllipsoid({ origin: socket, ...UPRIGHT }, [29 * s, 27 * s, 28 * s], { ...bone, cortexMm: 1.2 * s, density: bone.density * 0.55 }, [
        { normal: normalize([side * -0.6, 0, -0.8]), offset: 2 },
      ]),
    ],
    tubes: [
      pipe([point(46, 40, 4), point(66, 26, 30), point(92, -4, 42), point(118, -44, 24), point(124, -66, -10)], [4.2, 5], 1.6, 0.8),
      pipe([point(124, -66, -10), point(114, -58, -44), [hx + side * 26 * s, hy - 12 * s, hz + 34 * s]], [4.5, 6], 1.3, 0.6),
      pipe([point(45, 38, -2), point(43, 26, -34), point(52, 16, -62)], [3, 3], 1.2, 0.6),
      pipe([point(50, 14, -58), point(66, -10, -86), [hx - side * 24 * s, hy - 26 * s, hz - 4 * s], [side * 14 * s, hy - 44 * s, hz - 16 * s]], [4, 4.5], 1.5, 0.75),
      pipe([[hx - side * 16 * s, hy - 24 * s, hz - 8 * s], [side * 38 * s, hy - 40 * s, hz - 12 * s], [side * 11 * s, hy - 46 * s, hz - 24 * s]], [9, 8.5], 1.4, 0.7),
      pipe([[side * 11 * s, hy - 46 * s, hz - 28 * s], [side * 26 * s, hy - 34 * s, hz - 58 * s], [side * 50 * s, hy + 10 * s, hz - 66 * s]], [7.5, 9], 1.4, 0.7),
      pipe([[side * 52 * s, hy + 14 * s, hz - 64 * s], [side * 60 * s, hy + 20 * s, hz - 36 * s], [hx - side * 18 * s, hy + 14 * s, hz - 4 * s]], [11, 12], 1.5, 0.6),
    ],
  };
}

function femur(plan: Plan, spine: Spine, physique: Physique, side: 1 | -1): Scene {
  const s = spine.scale;
  const [hx, hy, hz] = hipCentre(plan, spine, side);
  const bone = { density: physique.bone.density * 0.8, cortexMm: 0.9 * s };
  const cortical = ATTENUATION.corticalInSoftTissue * bone.density;
  const at = (x: number, y: number, z: number): Vector => [hx + side * x * s, hy + y * s, hz + z * s];
  return {
    lofts: [],
    solids: [
      ...bonyEllipsoid({ origin: at(0, 0, 0), ...UPRIGHT }, [22 * s, 22 * s, 22 * s], bone),
      ...bonyEllipsoid({ origin: at(55, 10, -26), ...tiltedAxes(side * -0.5, 0, 0) }, [15 * s, 18 * s, 23 * s], bone),
    ],
    tubes: [
      { points: smoothLine([at(14, 2, -8), at(44, 8, -36)], 6), radii: [14 * s, 15 * s], wallMm: 2.2 * s, core: 0.16, attenuation: cortical },
      { points: smoothLine([at(42, 8, -34), at(47, 8, -70), at(46, 6, -130), at(42, 4, -240)], 6), radii: [17 * s, 13.5 * s], wallMm: 4.6 * s, core: 0.05, attenuation: cortical },
    ],
  };
}

export function pelvis(plan: Plan, spine: Spine, physique: Physique): Scene {
  const parts = ([-1, 1] as const).flatMap((side) => [hipBone(plan, spine, physique, side), femur(plan, spine, physique, side)]);
  return {
    lofts: [],
    solids: [...sacrum(spine, physique), ...parts.flatMap((part) => part.solids)],
    tubes: parts.flatMap((part) => part.tubes),
  };
}
