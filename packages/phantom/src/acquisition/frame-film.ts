import { hipCentre } from '../anatomy/hip-centre.ts';
import type { PatientScene } from '../anatomy/patient-scene.ts';
import { trunkStations } from '../anatomy/torso.ts';
import { levelIndex } from '../levels.ts';
import type { Plan } from '../plan.ts';
import { project, type View } from '../projection/raster.ts';
import type { Framing } from './draw-acquisition.ts';

/** Edges of the film in plane millimetres (right and down). */
export interface FilmBounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Room that is always left beside the outermost vertebra. */
const SPINE_MARGIN_MM = 38;

/** From a strip that just holds the spine to the whole trunk; C7 and the sacrum are always on the film. */
export function frameFilm(patient: PatientScene, plan: Plan, view: View, framing: Framing): FilmBounds {
  const { spine, physique } = patient;
  const s = spine.scale;
  const seen = spine.vertebrae.filter((vertebra) => levelIndex(vertebra.level) >= levelIndex('C7'));
  const columns = seen.map((vertebra) => project(view, vertebra.frame.origin).u);
  const rows = seen.map((vertebra) => project(view, vertebra.frame.origin).v);
  const [spineLeft, spineRight] = [Math.min(...columns) - SPINE_MARGIN_MM, Math.max(...columns) + SPINE_MARGIN_MM];
  const sections = trunkStations(spine, physique, physique.fatMm);
  const edges = sections.flatMap((section) => {
    const { u } = project(view, [section.x, section.y, section.z]);
    const half = view === 'CORONAL' ? section.halfWidth : section.halfDepth;
    return [u - half, u + half];
  });
  const slack = 14 + 30 * framing.width;
  const [trunkLeft, trunkRight] = [Math.min(...edges) - slack, Math.max(...edges) + slack];
  const blend = (narrow: number, wide: number): number => narrow + (wide - narrow) * framing.width;
  const shift = framing.offCentre * 34 * (0.4 + framing.width);
  const hip = project(view, hipCentre(plan, spine, 1));
  return {
    left: Math.min(spineLeft + 12, blend(spineLeft, trunkLeft) + shift),
    right: Math.max(spineRight - 12, blend(spineRight, trunkRight) + shift),
    top: Math.min(...rows) - (24 + framing.topMm) * s,
    bottom: hip.v + framing.bottomMm * s,
  };
}
