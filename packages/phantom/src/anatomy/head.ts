import type { Scene } from '../projection/scene.ts';
import { ellipsoid } from '../projection/solid.ts';
import { smoothLine } from '../projection/tube.ts';
import { type Spine, vertebraOf } from '../spine.ts';
import { tiltedAxes, type Vector } from '../vector.ts';
import { bonyEllipsoid } from './bone-shell.ts';
import { ATTENUATION } from './materials.ts';
import type { Physique } from './physique.ts';

/** Skull base and jaw: they only have to close the top of the film believably. */
export function head(spine: Spine, physique: Physique): Scene {
  const s = spine.scale;
  const { bone } = physique;
  const [x, y, z] = vertebraOf(spine, 'C3').frame.origin;
  const at = (dx: number, dy: number, dz: number): Vector => [x * 0.9 + dx * s, y + dy * s, z + dz * s];
  const upright = tiltedAxes(0, 0, 0);
  const jaw = smoothLine(
    [
      at(-48, -18, 48),
      at(-46, -24, 8),
      at(-30, -66, -6),
      at(0, -84, -12),
      at(30, -66, -6),
      at(46, -24, 8),
      at(48, -18, 48),
    ],
    6,
  );
  return {
    lofts: [],
    solids: [
      ellipsoid({ origin: at(0, -16, 92), ...upright }, [70 * s, 88 * s, 78 * s], ATTENUATION.softTissue),
      ...bonyEllipsoid({ origin: at(0, -6, 102), ...upright }, [66 * s, 84 * s, 70 * s], {
        ...bone,
        cortexMm: 4.5 * s,
      }),
      ellipsoid({ origin: at(0, -54, 24), ...upright }, [46 * s, 40 * s, 40 * s], ATTENUATION.softTissue),
      ...bonyEllipsoid({ origin: at(0, -72, 18), ...upright }, [22 * s, 10 * s, 8 * s], { ...bone, cortexMm: 5 * s }),
    ],
    tubes: [
      {
        points: jaw,
        radii: [9 * s, 9 * s],
        wallMm: 2 * s,
        core: 0.15,
        attenuation: ATTENUATION.corticalInSoftTissue * bone.density * 0.8,
      },
    ],
  };
}
