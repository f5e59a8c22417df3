import type { Scene } from '../projection/scene.ts';
import type { Solid } from '../projection/solid.ts';
import { smoothLine, type Tube } from '../projection/tube.ts';
import type { Spine } from '../spine.ts';
import { cross, type Frame, normalize, UPRIGHT, type Vector } from '../vector.ts';
import { bonyEllipsoid } from './bone-shell.ts';
import { ATTENUATION } from './materials.ts';
import type { Physique } from './physique.ts';

/** Points of one hip bone: `wing` counts from the middle of S1, `hip` from the hip axis; both run outwards, back, up. */
interface Landmarks {
  readonly side: 1 | -1;
  readonly s: number;
  readonly wing: (out: number, back: number, up: number) => Vector;
  readonly hip: (out: number, back: number, up: number) => Vector;
  /** Outwards from the midline, at the height of the hip axis. */
  readonly ring: (out: number, back: number, up: number) => Vector;
}

function landmarks(hipCentre: Vector, spine: Spine, physique: Physique, side: 1 | -1): Landmarks {
  const s = spine.scale;
  const flare = physique.sex === 'F' ? 1.05 : 1;
  const [x, y, z] = hipCentre;
  return {
    side,
    s,
    wing: (out, back, up) => [side * out * s * flare, back * s, up * s],
    hip: (out, back, up) => [x + side * out * s, y + back * s, z + up * s],
    ring: (out, back, up) => [side * out * s, y + back * s, z + up * s],
  };
}

/** The iliac blade, the thick bone above the socket, and the socket's roof. */
function plates({ side, s, wing, hip }: Landmarks, { bone }: Physique): readonly Solid[] {
  const along = normalize([side * 72, -92, -22]);
  const normal = normalize(cross(along, [0, 0, 1]));
  const blade: Frame = { origin: wing(82, 2, -18), left: along, back: normal, up: cross(normal, along) };
  const roof = { normal: normalize([side * -0.6, 0, -0.8]), offset: 2 };
  return [
    ...bonyEllipsoid(blade, [70 * s, 5.5 * s, 56 * s], { ...bone, cortexMm: 1.1 * s }),
    ...bonyEllipsoid({ origin: hip(3, 0, 24), ...UPRIGHT }, [25 * s, 20 * s, 30 * s], {
      cortexMm: 1 * s,
      density: bone.density * 0.5,
    }),
    ...bonyEllipsoid(
      { origin: hip(4, 0, 4), ...UPRIGHT },
      [29 * s, 27 * s, 28 * s],
      { cortexMm: 1.2 * s, density: bone.density * 0.55 },
      [roof],
    ),
  ];
}

/** Crest, front edge, sacroiliac joint line, brim, and the rami round the obturator foramen. */
function edges({ s, wing, hip, ring }: Landmarks, { bone }: Physique): readonly Tube[] {
  const pipe = (
    controls: readonly Vector[],
    radii: readonly [number, number],
    wallMm: number,
    strength: number,
  ): Tube => ({
    points: smoothLine(controls, 6),
    radii: [radii[0] * s, radii[1] * s],
    wallMm: wallMm * s,
    core: 0.16,
    attenuation: ATTENUATION.corticalInSoftTissue * bone.density * strength,
  });
  const crest = [wing(46, 40, 4), wing(66, 26, 30), wing(92, -4, 42), wing(118, -44, 24), wing(124, -66, -10)];
  const front = [wing(124, -66, -10), wing(114, -58, -44), hip(26, -12, 34)];
  const joint = [wing(45, 38, -2), wing(43, 26, -34), wing(52, 16, -62)];
  const brim = [wing(50, 14, -58), wing(66, -10, -86), hip(-24, -26, -4), ring(14, -44, -16)];
  const upperRamus = [hip(-16, -24, -8), ring(38, -40, -12), ring(11, -46, -24)];
  const lowerRamus = [ring(11, -46, -28), ring(26, -34, -58), ring(50, 10, -66)];
  const ischium = [ring(52, 14, -64), ring(60, 20, -36), hip(-18, 14, -4)];
  return [
    pipe(crest, [4.2, 5], 1.6, 0.8),
    pipe(front, [4.5, 6], 1.3, 0.6),
    pipe(joint, [3, 3], 1.2, 0.6),
    pipe(brim, [4, 4.5], 1.5, 0.75),
    pipe(upperRamus, [9, 8.5], 1.4, 0.7),
    pipe(lowerRamus, [7.5, 9], 1.4, 0.7),
    pipe(ischium, [11, 12], 1.5, 0.6),
  ];
}

/** One hip bone: a flat blade with dense edges, and the ring below it. */
export function hipBone(hipCentre: Vector, spine: Spine, physique: Physique, side: 1 | -1): Scene {
  const points = landmarks(hipCentre, spine, physique, side);
  return { lofts: [], solids: plates(points, physique), tubes: edges(points, physique) };
}
