import type { SagittalPlan } from './draw-sagittal.ts';
import { LEVELS, levelIndex } from './levels.ts';

/** Share of the lumbar lordosis in each gap from L5/S1 up to L1/L2: two thirds of it lie below L4. */
const LORDOSIS_SHARES = [0.3, 0.25, 0.19, 0.15, 0.11];

/** Degrees of forward lean gained per vertebra from T4 to C7 and lost again in the neck. */
const UPPER_THORACIC_STEP = 3.2;
const NECK_STEP = -4.5;

/**
 * Forward lean (degrees) of every level in `LEVELS`, from the sacral slope upwards.
 * @param apex level number of a thoracic apex that is lordotic, or null
 * @param leanDegrees backward (negative) or forward lean added above L3, with which the head is set over the pelvis
 */
export function sagittalTilts(plan: SagittalPlan, apex: number | null, leanDegrees: number): readonly number[] {
  const tilts = LEVELS.map(() => 0);
  const [s1, l1, t12, t5, c7] = (['S1', 'L1', 'T12', 'T5', 'C7'] as const).map(levelIndex);
  if (s1 === undefined || l1 === undefined || t12 === undefined || t5 === undefined || c7 === undefined) {
    throw new RangeError('A landmark level is missing from the list of levels.');
  }
  const weights = kyphosisWeights(t5, t12, apex);
  tilts[s1] = plan.sacralSlopeDegrees;
  for (let level = s1 - 1; level >= 0; level -= 1) {
    const below = tilts[level + 1] ?? 0;
    if (level >= l1) {
      const share = LORDOSIS_SHARES[s1 - 1 - level] ?? 0;
      const lean = level === s1 - 2 || level === s1 - 1 ? leanDegrees / 2 : 0;
      tilts[level] = below - plan.lordosisDegrees * share + lean;
    } else if (level === t12) tilts[level] = below;
    else if (level >= t5) tilts[level] = below + plan.kyphosisDegrees * (weights[level] ?? 0);
    else tilts[level] = below + (level >= c7 ? UPPER_THORACIC_STEP : NECK_STEP);
  }
  return tilts;
}

/** How T5 to T12 share the kyphosis; a lordotic apex takes a negative share and its neighbours make up for it. */
function kyphosisWeights(t5: number, t12: number, apex: number | null): readonly number[] {
  const weights: number[] = LEVELS.map(() => 0);
  for (let level = t5; level < t12; level += 1) {
    const distance = apex === null ? Number.POSITIVE_INFINITY : level + 0.5 - apex;
    weights[level] = 1 - 1.7 * Math.exp(-(distance * distance) / 2.6);
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / Math.max(total, 1));
}
