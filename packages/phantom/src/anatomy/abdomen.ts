import type { Scene } from '../projection/scene.ts';
import { ellipsoid, type Solid } from '../projection/solid.ts';
import { smoothLine, type Tube } from '../projection/tube.ts';
import { openStream, type RandomStream } from '../random.ts';
import { type Spine, vertebraOf } from '../spine.ts';
import { tiltedAxes, UPRIGHT, type Vector } from '../vector.ts';
import { ATTENUATION } from './materials.ts';
import type { Physique } from './physique.ts';
import { trunkAxis } from './trunk-axis.ts';

/** The stomach's air under the left dome; standing, its lower border is a level. */
function stomachBubble(spine: Spine, physique: Physique, seed: number): readonly Solid[] {
  const stream = openStream(seed, 'stomach');
  const present = stream.chance(0.7);
  const s = spine.scale;
  const [x, y, z] = trunkAxis(spine, 'T12', 0.75);
  const size = stream.between(16, 36) * s;
  const level = stream.between(-0.5, 0.3) * size;
  const origin: Vector = [
    x + stream.between(44, 66) * s * physique.girth ** 0.6,
    y - 55 * s,
    z + stream.between(2, 18) * s,
  ];
  if (!present) return [];
  return [
    ellipsoid({ origin, ...tiltedAxes(0.3, 0, 0) }, [size, size * 0.8, size * 0.7], ATTENUATION.gasInSoftTissue, [
      { normal: [0, 0, -1], offset: -level },
    ]),
  ];
}

/** The colon from the caecum round to the rectum: left and up from the third lumbar vertebra (adult mm). */
const COLON: readonly (readonly [left: number, up: number])[] = [
  [-100, -45],
  [-98, 20],
  [-88, 58],
  [-40, 42],
  [20, 40],
  [70, 62],
  [96, 74],
  [102, 10],
  [98, -50],
  [52, -92],
  [6, -106],
];

function gasBead(stream: RandomStream, centre: Vector, size: number): Solid {
  return ellipsoid(
    { origin: centre, ...tiltedAxes(stream.between(-1.5, 1.5), 0, 0) },
    [size * stream.between(0.9, 1.5), size * stream.between(0.7, 1), size * stream.between(0.7, 1)],
    ATTENUATION.gasInSoftTissue * stream.between(0.2, 0.75),
  );
}

/** Gas along the colon's frame, in beads (haustra), and a few loops of small bowel. */
function bowelGas(spine: Spine, physique: Physique, seed: number): readonly Solid[] {
  const stream = openStream(seed, 'bowel');
  const s = spine.scale;
  const [x0, y0, z0] = trunkAxis(spine, 'L3', 0.7);
  const frame = COLON.map(([left, up]): Vector => [x0 + left * s * physique.girth, y0 - 70 * s, z0 + up * s]);
  const solids: Solid[] = [];
  const fullness = stream.between(0.05, 0.6);
  let run = false;
  for (const [x, y, z] of smoothLine(frame, 5)) {
    run = stream.chance(run ? 0.72 : fullness * 0.35);
    if (!run) continue;
    const centre: Vector = [x + stream.normal(0, 5), y + stream.normal(0, 14), z + stream.normal(0, 6)];
    solids.push(gasBead(stream, centre, stream.between(7, 17) * s));
  }
  const loops = stream.integer(0, 6);
  for (let loop = 0; loop < loops; loop += 1) {
    const centre: Vector = [x0 + stream.normal(0, 45) * s, y0 - 75 * s, z0 + stream.normal(-35, 40) * s];
    solids.push(gasBead(stream, centre, stream.between(5, 11) * s));
  }
  return solids;
}

/** Liver, spleen and kidneys: broad shadows with soft borders. */
function organs(spine: Spine, physique: Physique): readonly Solid[] {
  const s = spine.scale;
  const wide = physique.girth ** 0.6;
  const at = (level: 'T12' | 'L1' | 'L2', dx: number, forward: number, dz: number): Vector => {
    const [x, y, z] = trunkAxis(spine, level, 0.7);
    return [x + dx * s * wide, y - forward * s, z + dz * s];
  };
  const denser = ATTENUATION.slightlyDenser;
  return [
    ellipsoid({ origin: at('T12', -62, 55, -12), ...tiltedAxes(0.35, 0, 0) }, [66 * s, 70 * s, 76 * s], denser * 1.2),
    ellipsoid({ origin: at('T12', 92, 5, -8), ...tiltedAxes(0.3, 0, 0) }, [26 * s, 34 * s, 46 * s], denser * 1.2),
    ellipsoid({ origin: at('L1', 58, -6, -10), ...tiltedAxes(-0.25, 0, 0) }, [27 * s, 20 * s, 54 * s], denser * 1.6),
    ellipsoid({ origin: at('L2', -58, -6, 4), ...tiltedAxes(0.25, 0, 0) }, [27 * s, 20 * s, 54 * s], denser * 1.6),
  ];
}

/** The psoas muscles slant from the loins to the hips; fat beside them shows their edge. */
function psoas(spine: Spine): readonly Tube[] {
  const s = spine.scale;
  const along = (side: number): readonly Vector[] => {
    const points = (['L1', 'L3', 'L5'] as const).map((level, index): Vector => {
      const { frame, size } = vertebraOf(spine, level);
      const [x, y, z] = frame.origin;
      return [x + side * (size.halfWidthMm + (4 + 10 * index) * s), y - 4 * s, z];
    });
    return smoothLine([...points, [side * 78 * s, -40 * s, -95 * s]], 8);
  };
  return [-1, 1].map((side) => ({
    points: along(side),
    radii: [10 * s, 25 * s],
    attenuation: ATTENUATION.slightlyDenser * 1.5,
  }));
}

export function abdomen(spine: Spine, physique: Physique, seed: number): Scene {
  return {
    lofts: [],
    solids: [
      ...stomachBubble(spine, physique, seed),
      ...bowelGas(spine, physique, seed),
      ...organs(spine, physique),
      ellipsoid(
        { origin: [0, -62 * spine.scale, -92 * spine.scale], ...UPRIGHT },
        [44 * spine.scale, 34 * spine.scale, 30 * spine.scale],
        ATTENUATION.slightlyDenser * 1.5,
      ),
    ],
    tubes: psoas(spine),
  };
}
