import { levelIndex } from '../levels.ts';
import { project, type View } from '../projection/raster.ts';
import type { Spine } from '../spine.ts';
import { subtract } from '../vector.ts';
import type { Acquisition } from './draw-acquisition.ts';

/** Edges of the film in plane millimetres (right and down). */
export interface FilmBounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Room beside the centre of the outermost vertebra that a technician tries to leave. */
const SPINE_MARGIN_MM = 27;

/** How much of its length along the bodies a spine stands high, whatever its curves: of an ordinary straight one. */
const UPRIGHT_SHARE = 0.96;

/** Length of the spine from C7 to S1 along its bodies in millimetres: the same for a straight and for a curved one. */
function spineLengthMm(spine: Spine): number {
  let length = 0;
  for (let level = levelIndex('C7'); level < levelIndex('S1'); level += 1) {
    const [upper, lower] = [spine.vertebrae[level], spine.vertebrae[level + 1]];
    if (upper === undefined || lower === undefined) continue;
    length += Math.hypot(...subtract(upper.frame.origin, lower.frame.origin));
  }
  return length;
}

/**
 * The film of a patient. Its height follows the stature and its width is a drawn share of its height, so that neither
 * tells the class or the size of a curve; only where it lies follows the spine, which a technician keeps inside. The
 * widest curves lose a border of theirs on the narrowest strips, as they do in life. A wide border lies around the film.
 */
export function frameFilm(spine: Spine, view: View, acquisition: Acquisition): FilmBounds {
  const { framing, collimation } = acquisition;
  const s = spine.scale;
  const seen = spine.vertebrae.filter((vertebra) => levelIndex(vertebra.level) >= levelIndex('C7'));
  const columns = seen.map((vertebra) => project(view, vertebra.frame.origin).u);
  const [spineLeft, spineRight] = [Math.min(...columns) - SPINE_MARGIN_MM, Math.max(...columns) + SPINE_MARGIN_MM];
  const top = -spineLengthMm(spine) * UPRIGHT_SHARE - (20 + framing.topMm) * s;
  const bottom = framing.bottomMm * s;
  const width = framing.aspect * (bottom - top);
  const slack = Math.max(0, width - (spineRight - spineLeft)) / 2;
  const centre = (spineLeft + spineRight) / 2 + framing.offCentre * slack;
  const border = collimation ?? { leftMm: 0, rightMm: 0, topMm: 0, bottomMm: 0 };
  return {
    left: centre - width / 2 - border.leftMm,
    right: centre + width / 2 + border.rightMm,
    top: top - border.topMm,
    bottom: bottom + border.bottomMm,
  };
}
