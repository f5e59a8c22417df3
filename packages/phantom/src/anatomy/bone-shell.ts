import { cylinder, ellipsoid, type Plane, type Solid } from '../projection/solid.ts';
import type { Frame, Vector } from '../vector.ts';
import { ATTENUATION } from './materials.ts';

/** How dense this patient's bones are, and how thick their cortex is. */
export interface BoneQuality {
  /** 1 is an ordinary adolescent. */
  readonly density: number;
  readonly cortexMm: number;
}

/** An ellipsoid of trabecular bone in a cortical shell. */
export function bonyEllipsoid(
  frame: Frame,
  semi: Vector,
  bone: BoneQuality,
  planes: readonly Plane[] = [],
): readonly Solid[] {
  const cortical = ATTENUATION.corticalInSoftTissue * bone.density;
  const trabecular = ATTENUATION.trabecularInSoftTissue * bone.density;
  const inside = semi.map((axis) => Math.max(axis * 0.25, axis - bone.cortexMm));
  const [a = 1, b = 1, c = 1] = inside;
  return [ellipsoid(frame, semi, cortical, planes), ellipsoid(frame, [a, b, c], trabecular - cortical, planes)];
}

/** A (waisted) cylinder of trabecular bone in a cortical shell, open at its ends. */
export function bonyCylinder(
  frame: Frame,
  semi: readonly [number, number],
  halfHeight: number,
  bone: BoneQuality,
  options: { waist?: number; lids?: readonly Plane[] } = {},
): readonly Solid[] {
  const cortical = ATTENUATION.corticalInSoftTissue * bone.density;
  const trabecular = ATTENUATION.trabecularInSoftTissue * bone.density;
  const inside = [Math.max(0.3, semi[0] - bone.cortexMm), Math.max(0.3, semi[1] - bone.cortexMm)] as const;
  return [
    cylinder(frame, semi, halfHeight, cortical, options),
    cylinder(frame, inside, halfHeight, trabecular - cortical, options),
  ];
}
