import { type Loft, projectLoft } from './loft.ts';
import { projectSolid } from './project-solid.ts';
import type { Raster } from './raster.ts';
import type { Solid } from './solid.ts';
import { projectTube, type Tube } from './tube.ts';

/** Everything a ray can meet. Attenuations add up, so a part inside another states the difference. */
export interface Scene {
  readonly lofts: readonly Loft[];
  readonly solids: readonly Solid[];
  readonly tubes: readonly Tube[];
}

export function joinScenes(scenes: readonly Scene[]): Scene {
  return {
    lofts: scenes.flatMap((scene) => scene.lofts),
    solids: scenes.flatMap((scene) => scene.solids),
    tubes: scenes.flatMap((scene) => scene.tubes),
  };
}

/** Adds the whole scene to the raster (Beer and Lambert: the exponent of the transmission). */
export function projectScene(raster: Raster, scene: Scene): void {
  for (const loft of scene.lofts) projectLoft(raster, loft);
  for (const solid of scene.solids) projectSolid(raster, solid);
  for (const tube of scene.tubes) projectTube(raster, tube);
}
