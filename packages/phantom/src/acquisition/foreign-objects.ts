import { ATTENUATION } from '../anatomy/materials.ts';
import type { PatientScene } from '../anatomy/patient-scene.ts';
import { trunkStations } from '../anatomy/torso.ts';
import { trunkAxis } from '../anatomy/trunk-axis.ts';
import { levelAt, levelIndex } from '../levels.ts';
import type { Loft } from '../projection/loft.ts';
import { joinScenes, type Scene } from '../projection/scene.ts';
import { ellipsoid, type Solid } from '../projection/solid.ts';
import { smoothLine, type Tube } from '../projection/tube.ts';
import { openStream, type RandomStream } from '../random.ts';
import { UPRIGHT, type Vector } from '../vector.ts';
import { clasps, hair, rods } from './worn-and-implanted.ts';

/** What may lie on the patient; drawn from the seed alone, so that no object tells the class. */
export interface ForeignObjects {
  readonly brace: boolean;
  readonly navelPiercing: boolean;
  readonly buttons: number;
  readonly electrodes: number;
  readonly necklace: boolean;
  /** Two rods along the spine with screws, as after a fusion; as frequent on a straight spine as on a curved one. */
  readonly rods: boolean;
  /** Hooks and wires of a brassiere. */
  readonly clasps: boolean;
  readonly hair: boolean;
}

export function drawForeignObjects(seed: number): ForeignObjects {
  const stream = openStream(seed, 'foreign-objects');
  const [brace, piercing, hasButtons, hasElectrodes, necklace, rods, clasps, hair] = [
    stream.chance(0.07),
    stream.chance(0.04),
    stream.chance(0.1),
    stream.chance(0.04),
    stream.chance(0.02),
    stream.chance(0.025),
    stream.chance(0.08),
    stream.chance(0.25),
  ];
  return {
    brace,
    navelPiercing: piercing,
    buttons: hasButtons ? stream.integer(1, 4) : 0,
    electrodes: hasElectrodes ? stream.integer(2, 4) : 0,
    necklace,
    rods,
    clasps,
    hair,
  };
}

/** A rigid brace: a thin shell round the trunk with rivets and two straps behind. */
function brace(patient: PatientScene, seed: number): Scene {
  const { spine, physique } = patient;
  const stream = openStream(seed, 'brace');
  const top = trunkAxis(spine, levelAt(levelIndex('T6') + stream.integer(0, 2)), 0.7)[2];
  const bottom = -70 * spine.scale;
  const shell = (extra: number, attenuation: number): Loft => ({
    stations: trunkStations(spine, physique, physique.fatMm + extra).filter(
      ({ z }) => z <= top + 30 && z >= bottom - 60,
    ),
    exponent: 2.35,
    attenuation,
  });
  const solids: Solid[] = [];
  const tubes: Tube[] = [];
  for (const height of [0.35, 0.7]) {
    const z = bottom + (top - bottom) * height;
    const [x, y] = trunkAxis(spine, 'T12', 0.7);
    const back = y + 62 * spine.scale;
    tubes.push({
      points: smoothLine(
        [
          [x - 70, back, z],
          [x + 70, back, z + 4],
        ],
        6,
      ),
      radii: [11, 11],
      flatness: 0.08,
      attenuation: ATTENUATION.plastic,
    });
    for (const side of [-1, 1]) {
      solids.push(
        ellipsoid({ origin: [x + side * stream.between(58, 76), back, z], ...UPRIGHT }, [4, 1.2, 4], ATTENUATION.metal),
      );
    }
  }
  return { lofts: [shell(7, ATTENUATION.plastic), shell(3.5, -ATTENUATION.plastic)], solids, tubes };
}

type Front = (level: 'T4' | 'T8' | 'L3', dx: number, dz: number) => Vector;

/** A place on the skin in front of a level. */
function frontOf({ spine }: PatientScene): Front {
  return (level, dx, dz) => {
    const [x, y, z] = trunkAxis(spine, level, 0.7);
    return [x + dx * spine.scale, y - 138 * spine.scale, z + dz * spine.scale];
  };
}

function navelPiercing(front: Front, stream: RandomStream): Scene {
  const [x, y, z] = front('L3', stream.normal(0, 4), -18);
  const below: Vector = [x, y, z - 11];
  return {
    lofts: [],
    solids: [
      ellipsoid({ origin: [x, y, z], ...UPRIGHT }, [2.4, 2.4, 2.4], ATTENUATION.metal),
      ellipsoid({ origin: below, ...UPRIGHT }, [3.6, 3.6, 3.6], ATTENUATION.metal),
    ],
    tubes: [{ points: [[x, y, z], below], radii: [0.8, 0.8], attenuation: ATTENUATION.metal }],
  };
}

function button(front: Front, stream: RandomStream): Solid {
  const origin = front('T8', stream.normal(0, 50), stream.normal(-40, 90));
  const radius = stream.between(4, 8);
  return ellipsoid({ origin, ...UPRIGHT }, [radius, 1.4, radius], ATTENUATION.metal * stream.between(0.15, 0.8));
}

/** A disc with its cable. */
function electrode(front: Front, stream: RandomStream): Scene {
  const origin = front('T4', stream.between(-100, 100), stream.normal(-40, 60));
  const away: Vector = [origin[0] + stream.normal(0, 60), origin[1], origin[2] + stream.between(60, 200)];
  const bend: Vector = [(origin[0] + away[0]) / 2 + stream.normal(0, 30), origin[1], (origin[2] + away[2]) / 2];
  const cable: Tube = {
    points: smoothLine([origin, bend, away], 8),
    radii: [1, 1],
    attenuation: ATTENUATION.metal * 0.4,
  };
  return {
    lofts: [],
    solids: [ellipsoid({ origin, ...UPRIGHT }, [5, 1.2, 5], ATTENUATION.metal * 0.5)],
    tubes: [cable],
  };
}

function necklace(front: Front): Tube {
  const points: readonly Vector[] = [
    front('T4', -50, 80),
    front('T4', -34, 10),
    front('T4', 0, -22),
    front('T4', 34, 10),
    front('T4', 50, 80),
  ];
  return { points: smoothLine(points, 10), radii: [0.8, 0.8], attenuation: ATTENUATION.metal * 0.8 };
}

/** Small things: metal and wires, in front of the patient. */
function smallThings(patient: PatientScene, objects: ForeignObjects, seed: number): Scene {
  const stream = openStream(seed, 'small-things');
  const front = frontOf(patient);
  const scenes: Scene[] = [];
  if (objects.navelPiercing) scenes.push(navelPiercing(front, stream));
  const buttons = Array.from({ length: objects.buttons }, () => button(front, stream));
  scenes.push({ lofts: [], solids: buttons, tubes: [] });
  for (let number = 0; number < objects.electrodes; number += 1) scenes.push(electrode(front, stream));
  if (objects.necklace) scenes.push({ lofts: [], solids: [], tubes: [necklace(front)] });
  return joinScenes(scenes);
}

export function foreignScene(patient: PatientScene, objects: ForeignObjects, seed: number): readonly Scene[] {
  const scenes = [smallThings(patient, objects, seed)];
  if (objects.brace) scenes.push(brace(patient, seed));
  if (objects.rods) scenes.push(rods(patient, seed));
  if (objects.clasps) scenes.push(clasps(patient, seed));
  if (objects.hair) scenes.push(hair(patient, seed));
  return scenes;
}
