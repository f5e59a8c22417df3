import type { Level } from '../levels.ts';
import type { Loft, Station } from '../projection/loft.ts';
import type { Scene } from '../projection/scene.ts';
import { ellipsoid, type Solid } from '../projection/solid.ts';
import { smoothLine, type Tube } from '../projection/tube.ts';
import { openStream } from '../random.ts';
import { type Spine, vertebraOf } from '../spine.ts';
import { tiltedAxes, UPRIGHT, type Vector } from '../vector.ts';
import { ATTENUATION } from './materials.ts';
import type { Physique } from './physique.ts';
import { trunkAxis } from './trunk-axis.ts';

/** Level, inner border and outer border from the midline, half depth, middle forward of the bodies (adult mm). */
const OUTLINE: readonly (readonly [Level, number, number, number, number])[] = [
  ['C7', 33, 36, 3, 2],
  ['T1', 22, 52, 24, 4],
  ['T2', 19, 68, 40, 10],
  ['T3', 18, 82, 52, 18],
  ['T5', 17, 99, 70, 32],
  ['T7', 16, 110, 80, 40],
  ['T9', 16, 116, 84, 46],
  ['T11', 18, 116, 84, 48],
  ['L1', 22, 112, 78, 46],
];

function lung(spine: Spine, physique: Physique, side: 1 | -1, without: readonly Solid[]): Loft {
  const s = spine.scale;
  const wide = physique.girth ** 0.6;
  const stations = OUTLINE.map(([level, inner, outer, depth, forward]): Station => {
    const [spineX, spineY, z] = vertebraOf(spine, level).frame.origin;
    const [trunkX] = trunkAxis(spine, level, 0.75);
    const from = spineX * 0.6 + trunkX * 0.4 + side * inner * s;
    const to = trunkX + side * outer * s * wide;
    const width = Math.max(3 * s, side * (to - from));
    return {
      z,
      x: to - (side * width) / 2,
      y: spineY - (forward - 12) * s,
      halfWidth: width / 2,
      halfDepth: depth * s,
    };
  });
  return { stations, exponent: 2.2, attenuation: ATTENUATION.lungInSoftTissue * physique.lungAir, without };
}

/** What bulges into the lungs: the liver under the right dome, stomach and spleen under the left, heart, aortic arch. */
function neighbours(spine: Spine, physique: Physique, breath: number): Record<'left' | 'right', readonly Solid[]> {
  const s = spine.scale;
  const wide = physique.girth ** 0.6;
  const at = (level: Level, offset: Vector): Vector => {
    const [x, y, z] = trunkAxis(spine, level, 0.75);
    return [x + offset[0] * s * wide, y - offset[1] * s, z + offset[2] * s];
  };
  const dome = (side: 1 | -1, top: number): Solid =>
    ellipsoid(
      { origin: at('T12', [side * 66, 42, top - 92]), ...tiltedAxes(side * 0.12, 0.1, 0) },
      [90 * s * wide, 118 * s, 100 * s],
      0,
    );
  const heart = ellipsoid(
    { origin: at('T8', [23, 74, -10]), ...tiltedAxes(-0.72, 0.2, 0.4) },
    [43 * s * physique.heart, 42 * s, 65 * s * physique.heart],
    0,
  );
  const rightHeart = ellipsoid(
    { origin: at('T8', [-12, 66, -12]), ...UPRIGHT },
    [30 * s * physique.heart, 38 * s, 52 * s],
    0,
  );
  const arch = ellipsoid({ origin: at('T5', [15, 22, 2]), ...UPRIGHT }, [19 * s, 32 * s, 17 * s], 0);
  const outflow = ellipsoid({ origin: at('T6', [17, 50, -4]), ...UPRIGHT }, [23 * s, 28 * s, 30 * s], 0);
  const cava = ellipsoid({ origin: at('T5', [-17, 48, 4]), ...UPRIGHT }, [14 * s, 20 * s, 58 * s], 0);
  return {
    right: [dome(-1, 44 + breath), rightHeart, cava],
    left: [dome(1, 32 + breath), heart, arch, outflow],
  };
}

/** Arteries and veins fan out from the hila; without them the lungs look like holes. */
function vessels(spine: Spine, seed: number): readonly Tube[] {
  const stream = openStream(seed, 'vessels');
  const s = spine.scale;
  const tubes: Tube[] = [];
  for (const side of [-1, 1]) {
    const [x, y, z] = trunkAxis(spine, 'T7', 0.75);
    const hilum: Vector = [x + side * 30 * s, y - 48 * s, z + (side === 1 ? 10 : 2) * s];
    for (let branch = 0; branch < 17; branch += 1) {
      const direction = stream.between(-1.25, 1.3);
      const depth = stream.between(-0.7, 0.7);
      const root: Vector = [hilum[0], hilum[1] + stream.normal(0, 12) * s, hilum[2] + stream.normal(0, 13) * s];
      const reach = stream.between(38, 76) * s;
      const bend = stream.between(-9, 9) * s;
      const tip: Vector = [
        hilum[0] + side * reach * Math.cos(direction) * 0.9,
        hilum[1] + reach * depth,
        hilum[2] + reach * Math.sin(direction),
      ];
      const middle: Vector = [
        (hilum[0] + tip[0]) / 2 + bend * 0.5,
        (hilum[1] + tip[1]) / 2,
        (hilum[2] + tip[2]) / 2 + bend,
      ];
      tubes.push({
        points: smoothLine([root, middle, tip], 5),
        radii: [stream.between(2.2, 4.4) * s, 0.7],
        attenuation: ATTENUATION.vesselInLung,
      });
    }
  }
  return tubes;
}

/** Trachea and main bronchi: the dark column over the upper thoracic spine. */
function airways(spine: Spine): readonly Tube[] {
  const s = spine.scale;
  const point = (level: Level, forward: number): Vector => {
    const [x, y, z] = trunkAxis(spine, level, 0.85);
    return [x - 2 * s, y - forward * s, z];
  };
  const carina = point('T5', 30);
  const branch = (side: 1 | -1, fall: number): Vector => [
    carina[0] + side * 30 * s,
    carina[1] - 4,
    carina[2] - fall * s,
  ];
  const air = ATTENUATION.gasInSoftTissue * 0.85;
  return [
    {
      points: smoothLine([point('C4', 26), point('C7', 24), point('T3', 26), carina], 8),
      radii: [8 * s, 8 * s],
      attenuation: air,
    },
    { points: smoothLine([carina, branch(-1, 24)], 6), radii: [6.5 * s, 5 * s], attenuation: air },
    { points: smoothLine([carina, branch(1, 18)], 6), radii: [6 * s, 4.5 * s], attenuation: air },
  ];
}

export function lungs(spine: Spine, physique: Physique, seed: number): Scene {
  const breath = openStream(seed, 'breath').truncatedNormal(0, 14, -30, 34);
  const { left, right } = neighbours(spine, physique, breath);
  return {
    lofts: [lung(spine, physique, 1, left), lung(spine, physique, -1, right)],
    solids: [],
    tubes: [...vessels(spine, seed), ...airways(spine)],
  };
}
