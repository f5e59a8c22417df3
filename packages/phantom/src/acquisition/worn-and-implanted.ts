import { ATTENUATION } from '../anatomy/materials.ts';
import type { PatientScene } from '../anatomy/patient-scene.ts';
import { trunkAxis } from '../anatomy/trunk-axis.ts';
import { levelIndex } from '../levels.ts';
import type { Scene } from '../projection/scene.ts';
import { ellipsoid } from '../projection/solid.ts';
import { smoothLine, type Tube } from '../projection/tube.ts';
import { openStream } from '../random.ts';
import { place, UPRIGHT, type Vector } from '../vector.ts';

/** Two rods from a thoracic to a lumbar vertebra, bent along the spine, with a screw into most pedicles. */
export function rods({ spine }: PatientScene, seed: number): Scene {
  const stream = openStream(seed, 'rods');
  const upper = levelIndex('T3') + stream.integer(0, 3);
  const lower = levelIndex('L1') + stream.integer(0, 3);
  const held = spine.vertebrae.slice(upper, lower + 1);
  const tubes = [-1, 1].flatMap((side): Tube[] => {
    const behind = held.map(({ frame, size }) =>
      place(frame, [side * size.pedicleOffsetMm * 1.1, size.halfDepthMm + size.heightMm * 1.1, 0]),
    );
    const rod: Tube = { points: smoothLine(behind, 3), radii: [2.75, 2.75], attenuation: ATTENUATION.metal * 0.5 };
    const screws = held
      .filter(() => stream.chance(0.7))
      .map(({ frame, size }): Tube => {
        const head: Vector = [side * size.pedicleOffsetMm * 1.1, size.halfDepthMm + size.heightMm, size.heightMm * 0.2];
        const tip: Vector = [side * size.pedicleOffsetMm * 0.6, -size.halfDepthMm * 0.4, size.heightMm * 0.1];
        return {
          points: [place(frame, head), place(frame, tip)],
          radii: [3.2, 2.2],
          attenuation: ATTENUATION.metal * 0.3,
        };
      });
    return [rod, ...screws];
  });
  return { lofts: [], solids: [], tubes };
}

/** Hooks between the shoulder blades and a wire under each breast. */
export function clasps({ spine }: PatientScene, seed: number): Scene {
  const stream = openStream(seed, 'clasps');
  const [x, y, z] = trunkAxis(spine, 'T7', 0.7);
  const s = spine.scale;
  const hooks = [0, 12, 24].map((down) =>
    ellipsoid({ origin: [x + stream.normal(0, 6), y + 60 * s, z - down], ...UPRIGHT }, [3, 1, 1.6], ATTENUATION.metal),
  );
  const wires = [-1, 1].map((side): Tube => {
    const at = (dx: number, dz: number): Vector => [x + side * (70 + dx) * s, y - 130 * s, z + (dz - 20) * s];
    return {
      points: smoothLine([at(-48, 10), at(-34, -22), at(0, -40), at(36, -24), at(52, 14)], 6),
      radii: [0.9, 0.9],
      attenuation: ATTENUATION.metal * 0.5,
    };
  });
  return { lofts: [], solids: hooks, tubes: stream.chance(0.6) ? wires : [] };
}

/** A plait or loose hair behind neck and upper chest: faint strands that run over the upper spine. */
export function hair({ spine }: PatientScene, seed: number): Scene {
  const stream = openStream(seed, 'hair');
  const [x, y, z] = trunkAxis(spine, 'C7', 0.8);
  const s = spine.scale;
  const lengthMm = stream.between(40, 190);
  const aside = stream.normal(0, 26);
  const spread = stream.between(6, 40);
  const tubes = Array.from({ length: 9 }, (): Tube => {
    const start: Vector = [x + stream.normal(0, spread), y + 62 * s, z + 90 * s];
    const end: Vector = [x + aside + stream.normal(0, spread), y + 70 * s, z - lengthMm * s];
    const middle: Vector = [
      (start[0] + end[0]) / 2 + stream.normal(0, 10),
      y + 72 * s,
      (start[2] + end[2]) / 2 + stream.normal(0, 10),
    ];
    return {
      points: smoothLine([start, middle, end], 6),
      radii: [stream.between(3, 7), 2.5],
      attenuation: ATTENUATION.softTissue * stream.between(0.3, 1),
    };
  });
  return { lofts: [], solids: [], tubes };
}
