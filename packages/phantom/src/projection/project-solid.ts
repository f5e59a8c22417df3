import { pixelRange, project, type Raster, type View } from './raster.ts';
import type { Solid } from './solid.ts';

/** A solid as seen along the rays of one view, ready for interval arithmetic. */
export interface SolidShadow {
  readonly u: number;
  readonly v: number;
  readonly w: number;
  readonly extentU: number;
  readonly extentV: number;
  /** uu, vv, ww, uv, uw, vw. */
  readonly quadric: Float64Array;
  /** u, v, w of each normal and its offset. */
  readonly planes: Float64Array;
}

/** Shadow of a solid on a view. Signs of the axes follow `project`. */
export function shadowOf(view: View, solid: Solid): SolidShadow {
  const { u, v, w } = project(view, solid.centre);
  const [xx, yy, zz, xy, xz, yz] = solid.quadric;
  const quadric = Float64Array.from(view === 'CORONAL' ? [xx, zz, yy, xz, -xy, -yz] : [yy, zz, xx, -yz, xy, -xz]);
  const planes = new Float64Array(solid.planes.length * 4);
  solid.planes.forEach((plane, index) => {
    const normal = project(view, plane.normal);
    planes.set([normal.u, normal.v, normal.w, plane.offset], index * 4);
  });
  const [ex, ey, ez] = solid.extent;
  return { u, v, w, extentU: view === 'CORONAL' ? ex : ey, extentV: ez, quadric, planes };
}

/** Where the last call of `intersect` found the ray entering and leaving, relative to the solid's own centre. */
const interval = { enter: 0, leave: 0 };

/** Cuts the ray at (du, dv) from the centre with the solid; true if there is an interval, then in `interval`. */
export function intersect(shadow: SolidShadow, du: number, dv: number): boolean {
  const { quadric, planes } = shadow;
  const a = quadric[2] ?? 0;
  const b = (quadric[4] ?? 0) * du + (quadric[5] ?? 0) * dv;
  const c = (quadric[0] ?? 0) * du * du + (quadric[1] ?? 0) * dv * dv + 2 * (quadric[3] ?? 0) * du * dv - 1;
  let enter: number;
  let leave: number;
  if (a < 1e-9) {
    // The ray runs along a cylinder: inside from lid to lid, or nowhere.
    if (c > 0) return false;
    enter = -1e4;
    leave = 1e4;
  } else {
    const square = b * b - a * c;
    if (square <= 0) return false;
    const root = Math.sqrt(square);
    enter = (-b - root) / a;
    leave = (-b + root) / a;
  }
  for (let index = 0; index < planes.length; index += 4) {
    const slope = planes[index + 2] ?? 0;
    const left = (planes[index + 3] ?? 0) - (planes[index] ?? 0) * du - (planes[index + 1] ?? 0) * dv;
    if (Math.abs(slope) < 1e-9) {
      if (left < 0) return false;
    } else if (slope > 0) leave = Math.min(leave, left / slope);
    else enter = Math.max(enter, left / slope);
  }
  interval.enter = enter;
  interval.leave = leave;
  return leave > enter;
}

/** Depth coordinates at which the ray found by the last successful `intersect` enters and leaves. */
export function lastInterval(): Readonly<typeof interval> {
  return interval;
}

/** Adds a solid's path length × attenuation to the raster. */
export function projectSolid(raster: Raster, solid: Solid): void {
  const shadow = shadowOf(raster.view, solid);
  const { columns, rows, pixelMm, originU, originV, depth } = raster;
  const [firstColumn, lastColumn] = pixelRange(
    shadow.u - shadow.extentU,
    shadow.u + shadow.extentU,
    originU,
    pixelMm,
    columns,
  );
  const [firstRow, lastRow] = pixelRange(shadow.v - shadow.extentV, shadow.v + shadow.extentV, originV, pixelMm, rows);
  for (let row = firstRow; row < lastRow; row += 1) {
    const dv = originV + row * pixelMm - shadow.v;
    const start = row * columns;
    for (let column = firstColumn; column < lastColumn; column += 1) {
      const du = originU + column * pixelMm - shadow.u;
      if (!intersect(shadow, du, dv)) continue;
      depth[start + column] = (depth[start + column] ?? 0) + (interval.leave - interval.enter) * solid.attenuation;
    }
  }
}
