import type { View } from '../projection/raster.ts';
import { openStream } from '../random.ts';

/** How the arms are held: hanging on the coronal film, on the sagittal one raised forwards with fists on the collar bones. */
export interface Posture {
  readonly armFlexionDegrees: number;
  readonly armSpreadDegrees: number;
  readonly shrugMm: number;
}

export function drawPosture(seed: number, view: View): Posture {
  const stream = openStream(seed, `posture/${view}`);
  const raised = view === 'SAGITTAL' || stream.chance(0.15);
  return {
    armFlexionDegrees: raised ? stream.between(38, 70) : stream.between(4, 24),
    armSpreadDegrees: stream.between(8, 26),
    shrugMm: stream.truncatedNormal(0, 9, -20, 24),
  };
}
