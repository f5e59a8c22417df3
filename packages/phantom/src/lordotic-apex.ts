import { majorCurve } from './draw-curves.ts';
import { levelIndex } from './levels.ts';
import type { Plan } from './plan.ts';

/** Whether a curve with ends at these level numbers has its apex where the chest can be lordotic. */
export function mayBeLordotic(upper: number, lower: number): boolean {
  const apex = (upper + lower) / 2;
  return apex >= levelIndex('T5') && apex <= levelIndex('T11');
}

/** The level number of a lordotic thoracic apex, or null. */
export function lordoticApex({ sagittal, curves }: Plan): number | null {
  const major = majorCurve(curves);
  const [upper, lower] = [levelIndex(major.upper), levelIndex(major.lower)];
  return sagittal.apicalLordosis && mayBeLordotic(upper, lower) ? (upper + lower) / 2 : null;
}
