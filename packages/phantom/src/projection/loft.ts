import { intersect, lastInterval, shadowOf } from './project-solid.ts';
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
      let length = 2 * half;
      for (const shadow of near) {
        if (!intersect(shadow, u - shadow.u, v - shadow.v)) continue;
        const { enter, leave } = lastInterval();
        const overlap =
          Math.min(centre.w + half, shadow.w + leave) - Math.max(centre.w - half, shadow.w + enter);
        if (overlap > 0) length -= overlap;
      }
      const at = row * columns + column;
      if (length > 0) depth[at] = (depth[at] ?? 0) + length * loft.attenuation;
    }
  }
}
