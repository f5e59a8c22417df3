import type { Level } from '../levels.ts';
import type { Loft, Station } from '../projection/loft.ts';
import type { Scene } from '../projection/scene.ts';
import { ellipsoid, type Solid } from '../projection/solid.ts';
import { type Spine, vertebraOf } from '../spine.ts';
import { tiltedAxes, UPRIGHT } from '../vector.ts';
import { ATTENUATION } from './materials.ts';
import type { Physique } from './physique.ts';
import { trunkAxis } from './trunk-axis.ts';

/** Level, half width and half depth of the trunk without fat (adult mm), and how far the skin lies behind the bodies. */
type Outline = readonly [level: Level, width: number, depth: number, behind: number];

const OUTLINE: readonly Outline[] = [
  ['C3', 50, 58, 42],
  ['C5', 52, 56, 44],
  ['C7', 62, 60, 48],
  ['T1', 92, 64, 50],
  ['T2', 138, 72, 52],
  ['T3', 158, 82, 54],
  ['T4', 158, 92, 55],
  ['T6', 148, 101, 54],
  ['T8', 140, 106, 52],
  ['T10', 135, 105, 50],
  ['T12', 128, 100, 50],
  ['L2', 120, 94, 52],
  ['L3', 120, 92, 53],
  ['L4', 130, 96, 60],
  ['L5', 146, 101, 71],
];

/** Sections of the trunk with `extraMm` of fat (or of a garment) around it, from the neck to the thighs. */
export function trunkStations(spine: Spine, physique: Physique, extraMm: number): readonly Station[] {
  const s = spine.scale;
  const female = physique.sex === 'F';
  const upper = OUTLINE.map(([level, width, depth, behind]): Station => {
    const [x, y, z] = trunkAxis(spine, level, 0.72);
    const waist = level === 'L2' || level === 'L3' ? (female ? 0.93 : 1) : 1;
    const neck = level.startsWith('C');
    const girth = neck ? 1 : physique.girth;
    const halfDepth = depth * s * girth + extraMm * (neck ? 0.4 : 0.7);
    return {
      z,
      x,
      y: y + behind * s + extraMm * 0.5 - halfDepth,
      halfWidth: width * s * girth * waist + extraMm * (neck ? 0.4 : 1),
      halfDepth,
    };
  });
  const hips: readonly (readonly [number, number, number])[] = [
    [-25, 155, 99],
    [-75, 162, 104],
    [-130, female ? 172 : 162, 106],
    [-200, female ? 170 : 158, 100],
    [-320, 150, 92],
  ];
  const lower = hips.map(([height, width, depth]): Station => {
    const halfDepth = depth * s * physique.girth + extraMm * 0.7;
    return {
      z: height * s,
      x: 0,
      y: (62 + Math.min(14, -height * 0.16)) * s + extraMm * 0.5 - halfDepth,
      halfWidth: width * s * physique.girth ** 0.8 + extraMm,
      halfDepth,
    };
  });
  const top = upper[0];
  if (top === undefined) return lower;
  // The neck goes on into the head, which has its own shape.
  const above = [70, 35].map((height): Station => ({ ...top, z: top.z + height * s, y: top.y - height * 0.25 * s }));
  return [...above, ...upper, ...lower];
}

/** Skin fat around muscle and organs; the buttocks and breasts that give a lateral film its outline. */
export function torso(spine: Spine, physique: Physique): Scene {
  const outer: Loft = {
    stations: trunkStations(spine, physique, physique.fatMm),
    exponent: 2.35,
    attenuation: ATTENUATION.fat,
  };
  const inner: Loft = {
    stations: trunkStations(spine, physique, 0),
    exponent: 2.35,
    attenuation: ATTENUATION.muscleInFat,
  };
  return {
    lofts: [outer, inner],
    solids: [...breasts(spine, physique), ...headAndShoulders(spine, physique)],
    tubes: [],
  };
}

function breasts(spine: Spine, physique: Physique): readonly Solid[] {
  if (physique.sex === 'M' || physique.maturity < 0.4) return [];
  const s = spine.scale;
  const [x, y, z] = vertebraOf(spine, 'T8').frame.origin;
  const size = (34 + 20 * physique.maturity * physique.girth) * s;
  return [-1, 1].map((side) =>
    ellipsoid(
      {
        origin: [x * 0.4 + side * 72 * s, y - (138 + 10 * physique.maturity) * s * physique.girth, z - 4 * s],
        ...tiltedAxes(side * 0.2, -0.25, 0),
      },
      [size, size * 0.56, size * 0.92],
      ATTENUATION.fat * 0.36,
    ),
  );
}

/** Deltoid masses: they are why the upper thoracic spine is so poorly seen from the side. */
function headAndShoulders(spine: Spine, physique: Physique): readonly Solid[] {
  const s = spine.scale;
  const [x, y, z] = trunkAxis(spine, 'T3', 0.8);
  return [-1, 1].map((side) =>
    ellipsoid(
      { origin: [x + side * 146 * s, y - 12 * s, z - 14 * s], ...UPRIGHT },
      [54 * s, 56 * s * physique.girth, 70 * s],
      ATTENUATION.softTissue * 0.24,
    ),
  );
}
