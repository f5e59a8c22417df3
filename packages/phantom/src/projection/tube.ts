import { subtract, type Vector } from '../vector.ts';
import { pixelRange, project, type Raster } from './raster.ts';

/** A bent round bar or pipe: ribs, clavicles, long bones, bronchi, vessels, cables. */
export interface Tube {
  readonly points: readonly Vector[];
  /** Outer radius at the first and at the last point, in millimetres. */
  readonly radii: readonly [number, number];
  /** Thickness of the wall; what is inside attenuates by `core` of the wall's. Solid when not given. */
  readonly wallMm?: number;
  readonly core?: number;
  /** Depth of the section along the ray against its breadth: ribs are flat. */
  readonly flatness?: number;
  readonly attenuation: number;
  /** How many times its breadth a ray may run inside it where it is seen end-on; bones bend away, limbs are short. */
  readonly longestObliquity?: number;
}

const LONGEST_OBLIQUITY = 3.2;

/** Adds a tube, piece by piece; neighbouring pieces are parted at the bisector of their bend, so none counts twice. */
export function projectTube(raster: Raster, tube: Tube): void {
  const count = tube.points.length;
  const flat = tube.points.map((point) => project(raster.view, point));
  for (let index = 0; index + 1 < count; index += 1) {
    const from = flat[index];
    const to = flat[index + 1];
    const a = tube.points[index];
    const b = tube.points[index + 1];
    if (from === undefined || to === undefined || a === undefined || b === undefined) continue;
    const [dx, dy, dz] = subtract(b, a);
    const along = Math.hypot(to.u - from.u, to.v - from.v);
    if (along < 1e-3) continue;
    const before = flat[index - 1] ?? { u: 2 * from.u - to.u, v: 2 * from.v - to.v };
    const after = flat[index + 2] ?? { u: 2 * to.u - from.u, v: 2 * to.v - from.v };
    const radius = (step: number): number =>
      tube.radii[0] + ((tube.radii[1] - tube.radii[0]) * step) / Math.max(1, count - 1);
    projectPiece(raster, tube, {
      fromU: from.u,
      fromV: from.v,
      toU: to.u,
      toV: to.v,
      startU: to.u - before.u,
      startV: to.v - before.v,
      endU: after.u - from.u,
      endV: after.v - from.v,
      radius: (radius(index) + radius(index + 1)) / 2,
      obliquity: Math.min(tube.longestObliquity ?? LONGEST_OBLIQUITY, Math.hypot(dx, dy, dz) / along),
    });
  }
}

interface Piece {
  readonly fromU: number;
  readonly fromV: number;
  readonly toU: number;
  readonly toV: number;
  /** Normals of the two lines that part this piece from its neighbours. */
  readonly startU: number;
  readonly startV: number;
  readonly endU: number;
  readonly endV: number;
  readonly radius: number;
  /** True length over projected length. */
  readonly obliquity: number;
}

function projectPiece(raster: Raster, tube: Tube, piece: Piece): void {
  const { columns, rows, pixelMm, originU, originV, depth } = raster;
  const { fromU, fromV, toU, toV, radius } = piece;
  const inner = tube.wallMm === undefined ? 0 : Math.max(0, radius - tube.wallMm);
  const hollow = 1 - (tube.core ?? 0);
  const strength = 2 * tube.attenuation * piece.obliquity * (tube.flatness ?? 1);
  const length = Math.hypot(toU - fromU, toV - fromV);
  const [normalU, normalV] = [-(toV - fromV) / length, (toU - fromU) / length];
  const [c0, c1] = pixelRange(Math.min(fromU, toU) - radius, Math.max(fromU, toU) + radius, originU, pixelMm, columns);
  const [r0, r1] = pixelRange(Math.min(fromV, toV) - radius, Math.max(fromV, toV) + radius, originV, pixelMm, rows);
  const outerSquare = radius * radius;
  const innerSquare = inner * inner;
  for (let row = r0; row < r1; row += 1) {
    const dv = originV + row * pixelMm - fromV;
    for (let column = c0; column < c1; column += 1) {
      const du = originU + column * pixelMm - fromU;
      const distance = du * normalU + dv * normalV;
      const square = distance * distance;
      if (square >= outerSquare || du * piece.startU + dv * piece.startV < 0) continue;
      if ((du + fromU - toU) * piece.endU + (dv + fromV - toV) * piece.endV >= 0) continue;
      let chord = Math.sqrt(outerSquare - square);
      if (square < innerSquare) chord -= hollow * Math.sqrt(innerSquare - square);
      const at = row * columns + column;
      depth[at] = (depth[at] ?? 0) + chord * strength;
    }
  }
}

/** A smooth line (Catmull-Rom) through control points, with `perSpan` pieces between two of them. */
export function smoothLine(controls: readonly Vector[], perSpan: number): readonly Vector[] {
  const points: Vector[] = [];
  const at = (index: number): Vector => controls[Math.min(controls.length - 1, Math.max(0, index))] ?? [0, 0, 0];
  for (let span = 0; span + 1 < controls.length; span += 1) {
    const [p0, p1, p2, p3] = [at(span - 1), at(span), at(span + 1), at(span + 2)];
    for (let step = 0; step < perSpan; step += 1) {
      const t = step / perSpan;
      const blend = (i: 0 | 1 | 2): number =>
        0.5 *
        (2 * p1[i] +
          (p2[i] - p0[i]) * t +
          (2 * p0[i] - 5 * p1[i] + 4 * p2[i] - p3[i]) * t * t +
          (3 * p1[i] - p0[i] - 3 * p2[i] + p3[i]) * t * t * t);
      points.push([blend(0), blend(1), blend(2)]);
    }
  }
  points.push(at(controls.length - 1));
  return points;
}
