import { type Frame, scale, type Vector } from '../vector.ts';

/** The half space `normal · (p − centre) ≤ offset`. */
export interface Plane {
  readonly normal: Vector;
  readonly offset: number;
}

/**
 * A quadric `(p − c)ᵀ A (p − c) ≤ 1`, cut by planes: ellipsoids, elliptical cylinders, waisted vertebral bodies. Along
 * any ray its inside is one interval, so its path length is exact and costs one square root.
 */
export interface Solid {
  readonly centre: Vector;
  /** Upper triangle of A: xx, yy, zz, xy, xz, yz. */
  readonly quadric: readonly [number, number, number, number, number, number];
  readonly planes: readonly Plane[];
  /** Half extents of the box that holds it. */
  readonly extent: Vector;
  /** Per millimetre, against what was there before: negative for air in soft tissue. */
  readonly attenuation: number;
}

function weighted(frame: Frame, a: number, b: number, c: number): Solid['quadric'] {
  const { left: l, back: p, up: q } = frame;
  const entry = (i: 0 | 1 | 2, j: 0 | 1 | 2): number => a * l[i] * l[j] + b * p[i] * p[j] + c * q[i] * q[j];
  return [entry(0, 0), entry(1, 1), entry(2, 2), entry(0, 1), entry(0, 2), entry(1, 2)];
}

function extentOf(frame: Frame, semi: Vector, height: number): Vector {
  const { left: l, back: p, up: q } = frame;
  const along = (i: 0 | 1 | 2): number =>
    Math.hypot(semi[0] * l[i], semi[1] * p[i], semi[2] * q[i]) + Math.abs(height * q[i]);
  return [along(0), along(1), along(2)];
}

/** @param semi semi-axes in millimetres along the frame's left, back and up */
export function ellipsoid(frame: Frame, semi: Vector, attenuation: number, planes: readonly Plane[] = []): Solid {
  return {
    centre: frame.origin,
    quadric: weighted(frame, 1 / semi[0] ** 2, 1 / semi[1] ** 2, 1 / semi[2] ** 2),
    planes,
    extent: extentOf(frame, semi, 0),
    attenuation,
  };
}

/**
 * An elliptical cylinder along the frame's up axis.
 * @param waist how much narrower (as a share) it is in the middle than at its ends
 * @param lids end planes; upright to the axis when not given
 */
export function cylinder(
  frame: Frame,
  semi: readonly [left: number, back: number],
  halfHeight: number,
  attenuation: number,
  options: { waist?: number; lids?: readonly Plane[] } = {},
): Solid {
  const middle = 1 - (options.waist ?? 0);
  const flare = (1 / middle ** 2 - 1) / halfHeight ** 2;
  const up = frame.up;
  const lids = options.lids ?? [
    { normal: up, offset: halfHeight },
    { normal: scale(up, -1), offset: halfHeight },
  ];
  return {
    centre: frame.origin,
    quadric: weighted(frame, 1 / (semi[0] * middle) ** 2, 1 / (semi[1] * middle) ** 2, -flare),
    planes: lids,
    extent: extentOf(frame, [semi[0] * 1.12, semi[1] * 1.12, 0], halfHeight * 1.15),
    attenuation,
  };
}
