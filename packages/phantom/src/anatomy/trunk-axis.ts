import { type Level, levelIndex } from '../levels.ts';
import { type Spine, vertebraOf } from '../spine.ts';
import type { Vector } from '../vector.ts';

/**
 * Where the trunk stands at a level: it follows the spine, but smoothed over neighbouring vertebrae and only in part,
 * since skin and organs do not bend as sharply as the column.
 */
export function trunkAxis(spine: Spine, level: Level, share: number): Vector {
  const middle = levelIndex(level);
  let [x, y, weights] = [0, 0, 0];
  for (const vertebra of spine.vertebrae) {
    const distance = (levelIndex(vertebra.level) - middle) / 3;
    const weight = Math.exp(-distance * distance);
    x += weight * vertebra.frame.origin[0];
    y += weight * vertebra.frame.origin[1];
    weights += weight;
  }
  return [(share * x) / weights, y / weights, vertebraOf(spine, level).frame.origin[2]];
}
