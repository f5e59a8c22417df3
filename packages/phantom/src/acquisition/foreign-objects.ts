import type { PatientScene } from '../anatomy/patient-scene.ts';
import { ATTENUATION } from '../anatomy/materials.ts';
import { trunkStations } from '../anatomy/torso.ts';
import { trunkAxis } from '../anatomy/trunk-axis.ts';
import type { Loft } from '../projection/loft.ts';
import { ellipsoid, type Solid } from '../projection/solid.ts';
import type { Scene } from '../projection/scene.ts';
import { smoothLine, type Tube } from '../projection/tube.ts';
import { openStream } from '../random.ts';
import { levelAt, levelIndex } from '../levels.ts';
import { UPRIGHT, type Vector } from '../vector.ts';

/** What may lie on the patient; drawn from the seed alone, so that no object tells the class. */
export interface ForeignObjects {
  readonly brace: boolean;
  readonly navelPiercing: boolean;
  readonly buttons: number;
  readonly electrodes: number;
  readonly necklace: boolean;
}

export function drawForeignObjects(seed: number): ForeignObjects {
  const stream = openStream(seed, 'foreign-objects');
  const [brace, piercing, hasButtons, hasElectrodes, necklace] = [
    stream.chance(0.07),
    stream.chance(0.04),
    stream.chance(0.1),
    stream.chance(0.04),
    stream.chance(0.02),
  ];
  return {
    brace,
    navelPiercing: piercing,
    buttons: hasButtons ? stream.integer(1, 4) : 0,
    electrodes: hasElectrodes ? stream.integer(2, 4) : 0,
    necklace,
  };
}

/** A rigid brace: a thin shell round the trunk with rivets and two straps behind. */
function brace(patient: PatientScene, seed: number): Scene {
  const { spine, physique } = patient;
  const stream = openStream(seed, 'brace');
  const top = trunkAxis(spine, levelAt(levelIndex('T6') + stream.integer(0, 2)), 0.7)[2];
  const bottom = -70 * spine.scale;
  const shell = (extra: number, attenuation: number): Loft => ({
    stations: trunkStations(spine, physique, physique.fatMm + extra).filter(({ z }) => z <= top + 30 && z >= bottom - 60),
    exponent: 2.35,
    attenuation,
  });
  const solids: Solid[] = [];
  const tubes: Tube[] = [];
  for (const height of [0.35, 0.7]) {
    const z = bottom + (top - bottom) * height;
    const [x, y] = trunkAxis(spine, 'T12', 0.7);
    const back = y + 62 * spine.scale;
    tubes.push({ points: smoothLine([[x - 70, back, z], [x + 70, back, z + 4]], 6), radii: [11, 11], flatness: 0.08, attenuation: ATTENUATION.plastic });
    for (const side of [-1, 1]) {
      solids.push(ellipsoid({ origin: [x + side * stream.between(58, 76), back, z], ...UPRIGHT }, [4, 1.2, 4], ATTENUATION.metal));
    }
  }
  return { lofts: [shell(7, ATTENUATION.plastic), shell(3.5, -ATTENUATION.plastic)], solids, tubes };
}

/** Small things: metal and wires, in front of or behind the patient. */
function smallThings(patient: PatientScene, objects: ForeignObjects, seed: number): Scene {
  const { spine } = patient;
  const stream = openStream(seed, 'small-things');
  const s = spine.scale;
  const solids: Solid[] = [];
  const tubes: Tube[] = [];
  const front = (level: 'T4' | 'T8' | 'L3', dx: number, dz: number): Vector => {
    const [x, y, z] = trunkAxis(spine, level, 0.7);
    return [x + dx * s, y - 138 * s, z + dz * s];
  };
  if (objects.navelPiercing) {
    const [x, y, z] = front('L3', stream.normal(0, 4), -18);
    solids.push(ellipsoid({ origin: [x, y, z], ...UPRIGHT }, [2.4, 2.4, 2.4], ATTENUATION.metal));
    solids.push(ellipsoid({ origin: [x, y, z - 11], ...UPRIGHT }, [3.6, 3.6, 3.6], ATTENUATION.metal));
    tubes.push({ points: [[x, y, z], [x, y, z - 11]], radii: [0.8, 0.8], attenuation: ATTENUATION.metal });
  }
  for (let button = 0; button < objects.buttons; button += 1) {
    const origin = front('T8', stream.normal(0, 50), stream.normal(-40, 90));
    const radius = stream.between(4, 8);
    solids.push(ellipsoid({ origin, ...UPRIGHT }, [radius, 1.4, radius], ATTENUATION.metal * stream.between(0.15, 0.8)));
  }
  for (let electrode = 0; electrode < objects.electrodes; electrode += 1) {
    const origin = front('T4', stream.between(-100, 100), stream.normal(-40, 60));
    const away: Vector = [origin[0] + stream.normal(0, 60), origin[1], origin[2] + stream.between(60, 200)];
    const bend: Vector = [(origin[0] + away[0]) / 2 + stream.normal(0, 30), origin[1], (origin[2] + away[2]) / 2];
    solids.push(ellipsoid({ origin, ...UPRIGHT }, [5, 1.2, 5], ATTENUATION.metal * 0.5));
    tubes.push({ points: smoothLine([origin, bend, away], 8), radii: [1, 1], attenuation: ATTENUATION.metal * 0.4 });
  }
  if (objects.necklace) {
    const points: readonly Vector[] = [front('T4', -50, 80), front('T4', -34, 10), front('T4', 0, -22), front('T4', 34, 10), front('T4', 50, 80)];
    tubes.push({ points: smoothLine(points, 10), radii: [0.8, 0.8], attenuation: ATTENUATION.metal * 0.8 });
  }
  return { lofts: [], solids, tubes };
}

export function foreignScene(patient: PatientScene, objects: ForeignObjects, seed: number): readonly Scene[] {
  const small = smallThings(patient, objects, seed);
  return objects.brace ? [small, brace(patient, seed)] : [small];
}
