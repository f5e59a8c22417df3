import { intersect, lastInterval, type SolidShadow, shadowOf } from './project-solid.ts';
import { pixelRange, project, type Raster } from './raster.ts';
import type { Solid } from './solid.ts';

/** A horizontal section: a superellipse |x/a|ⁿ + |y/b|ⁿ ≤ 1 around (x, y). */
export interface Station {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfDepth: number;
}

/** A body given by its horizontal sections, such as the trunk, a lung, an arm. */
export interface Loft {
  /** From top to bottom. */
  readonly stations: readonly Station[];
  /** 2 is an ellipse, larger is boxier. */
  readonly exponent: number;
  readonly attenuation: number;
  /** Parts that belong to something else: the heart and the liver inside the outline of the lungs. */
  readonly without?: readonly Solid[];
}

const PROFILE_STEPS = 1024;

/** (1 − tⁿ)^(1/n) for t in [0, 1] in equal steps: the section's half depth over its half width. */
function profileOf(exponent: number): Float64Array {
  const profile = new Float64Array(PROFILE_STEPS + 2);
  for (let step = 0; step <= PROFILE_STEPS; step += 1) {
    profile[step] = Math.max(0, 1 - (step / PROFILE_STEPS) ** exponent) ** (1 / exponent);
  }
  return profile;
}

/** The section at a height by Catmull-Rom on the stations, or null above and below. */
function sectionAt(stations: readonly Station[], z: number): Station | null {
  const index = stations.findIndex((station) => station.z <= z);
  if (index < 1) return null;
  const at = (i: number): Station =>
    stations[Math.min(stations.length - 1, Math.max(0, i))] ?? { z, x: 0, y: 0, halfWidth: 0, halfDepth: 0 };
  const [s0, s1, s2, s3] = [at(index - 2), at(index - 1), at(index), at(index + 1)];
  const t = (s1.z - z) / (s1.z - s2.z);
  const blend = (key: 'x' | 'y' | 'halfWidth' | 'halfDepth'): number =>
    0.5 *
    (2 * s1[key] +
      (s2[key] - s0[key]) * t +
      (2 * s0[key] - 5 * s1[key] + 4 * s2[key] - s3[key]) * t * t +
      (3 * s1[key] - s0[key] - 3 * s2[key] + s3[key]) * t * t * t);
  return {
    z,
    x: blend('x'),
    y: blend('y'),
    halfWidth: Math.max(0.1, blend('halfWidth')),
    halfDepth: Math.max(0.1, blend('halfDepth')),
  };
}

/** Intervals of the ray that belong to something else, as pairs of start and end; kept to spare allocations. */
const taken = new Float64Array(32);

/** How much of [from, to] on the ray at (u, v) lies in none of the solids; where two overlap it is taken once. */
function lengthOutside(solids: readonly SolidShadow[], u: number, v: number, from: number, to: number): number {
  let count = 0;
  for (const solid of solids) {
    if (!intersect(solid, u - solid.u, v - solid.v)) continue;
    const { enter, leave } = lastInterval();
    const start = Math.max(from, solid.w + enter);
    const end = Math.min(to, solid.w + leave);
    if (end <= start) continue;
    let place = count;
    while (place > 0 && (taken[2 * place - 2] ?? 0) > start) {
      taken.copyWithin(2 * place, 2 * place - 2, 2 * place);
      place -= 1;
    }
    taken[2 * place] = start;
    taken[2 * place + 1] = end;
    count += 1;
  }
  let [length, reached] = [to - from, from];
  for (let index = 0; index < count; index += 1) {
    const end = taken[2 * index + 1] ?? 0;
    length -= Math.max(0, end - Math.max(reached, taken[2 * index] ?? 0));
    reached = Math.max(reached, end);
  }
  return length;
}

/** Adds a loft. Rays are horizontal, so each film row meets exactly one section. */
export function projectLoft(raster: Raster, loft: Loft): void {
  const { view, columns, rows, pixelMm, originU, originV, depth } = raster;
  const profile = profileOf(loft.exponent);
  const shadows = (loft.without ?? []).map((solid) => shadowOf(view, solid));
  for (let row = 0; row < rows; row += 1) {
    const v = originV + row * pixelMm;
    const section = sectionAt(loft.stations, -v);
    if (section === null) continue;
    const centre = project(view, [section.x, section.y, section.z]);
    const across = view === 'CORONAL' ? section.halfWidth : section.halfDepth;
    const deep = view === 'CORONAL' ? section.halfDepth : section.halfWidth;
    const near = shadows.filter((shadow) => Math.abs(v - shadow.v) < shadow.extentV);
    const [first, last] = pixelRange(centre.u - across, centre.u + across, originU, pixelMm, columns);
    for (let column = first; column < last; column += 1) {
      const u = originU + column * pixelMm;
      const position = Math.min(1, Math.abs(u - centre.u) / across) * PROFILE_STEPS;
      const step = Math.floor(position);
      const low = profile[step] ?? 0;
      const half = deep * (low + ((profile[step + 1] ?? 0) - low) * (position - step));
      const length = near.length === 0 ? 2 * half : lengthOutside(near, u, v, centre.w - half, centre.w + half);
      const at = row * columns + column;
      if (length > 0) depth[at] = (depth[at] ?? 0) + length * loft.attenuation;
    }
  }
}
