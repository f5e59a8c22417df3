import type { Plan } from '../plan.ts';
import type { Scene } from '../projection/scene.ts';
import { ellipsoid, type Solid } from '../projection/solid.ts';
import { smoothLine } from '../projection/tube.ts';
import { type Spine, vertebraOf } from '../spine.ts';
import { type Frame, place, tiltedAxes, UPRIGHT, type Vector } from '../vector.ts';
import { bonyCylinder, bonyEllipsoid } from './bone-shell.ts';
import { hipBone } from './hip-bone.ts';
import { hipCentre } from './hip-centre.ts';
import { ATTENUATION } from './materials.ts';
import type { Physique } from './physique.ts';

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
      ...bonyCylinder(body, [size.halfWidthMm * shrink, size.halfDepthMm * (1 - 0.17 * segment)], half, {
        ...physique.bone,
        density: physique.bone.density * (segment < 2 ? 0.7 : 0.35),
      }),
    );
    for (const side of [-1, 1]) {
      if (segment > 2) continue;
      const wing: Frame = { origin: place(body, [side * 31 * s * shrink, 6 * s, -2 * s]), ...axes };
      solids.push(ellipsoid(wing, [25 * s * shrink, 11 * s, half * 1.5], ATTENUATION.trabecularInSoftTissue * 1.3));
      const hole: Frame = { origin: place(body, [side * 20 * s * shrink, 4 * s, -half]), ...axes };
      solids.push(ellipsoid(hole, [4.6 * s, 12 * s, 3.6 * s], -ATTENUATION.corticalInSoftTissue * 0.3));
    }
    origin = place({ origin, ...axes }, [0, 0, -2 * half]);
  }
  return solids;
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
      {
        points: smoothLine([at(14, 2, -8), at(44, 8, -36)], 6),
        radii: [14 * s, 15 * s],
        wallMm: 2.2 * s,
        core: 0.16,
        attenuation: cortical,
      },
      {
        points: smoothLine([at(42, 8, -34), at(47, 8, -70), at(46, 6, -130), at(42, 4, -240)], 6),
        radii: [17 * s, 13.5 * s],
        wallMm: 4.6 * s,
        core: 0.05,
        attenuation: cortical,
      },
    ],
  };
}

export function pelvis(plan: Plan, spine: Spine, physique: Physique): Scene {
  const parts = ([-1, 1] as const).flatMap((side) => [
    hipBone(hipCentre(plan, spine, side), spine, physique, side),
    femur(plan, spine, physique, side),
  ]);
  return {
    lofts: [],
    solids: [...sacrum(spine, physique), ...parts.flatMap((part) => part.solids)],
    tubes: parts.flatMap((part) => part.tubes),
  };
}
