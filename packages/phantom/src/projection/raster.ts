import type { Vector } from '../vector.ts';

export type View = 'CORONAL' | 'SAGITTAL';

/**
 * Sums of path length × attenuation (dimensionless) on a plane behind the patient, with parallel rays. Parallel rays
 * are an assumption: a slot scanner comes near to it sideways, a single shot from 1.8 m magnifies by some 10 %.
 */
export interface Raster {
  readonly view: View;
  readonly columns: number;
  readonly rows: number;
  readonly pixelMm: number;
  /** Plane coordinates of the centre of the first pixel: `u` grows to the right of the film, `v` downwards. */
  readonly originU: number;
  readonly originV: number;
  readonly depth: Float32Array;
}

/** A patient vector as film right, film down and along the ray (away from the tube is not told apart from towards). */
export interface Projected {
  readonly u: number;
  readonly v: number;
  readonly w: number;
}

/**
 * The coronal film is hung as a spine surgeon reads it, seen from behind: the patient's right is on the right of the
 * film. The sagittal film shows the patient looking to the left of the film.
 */
export function project(view: View, point: Vector): Projected {
  const [x, y, z] = point;
  return view === 'CORONAL' ? { u: -x, v: -z, w: y } : { u: y, v: -z, w: x };
}

export function emptyRaster(
  view: View,
  columns: number,
  rows: number,
  pixelMm: number,
  originU: number,
  originV: number,
): Raster {
  return { view, columns, rows, pixelMm, originU, originV, depth: new Float32Array(columns * rows) };
}

/** Half-open range of pixel numbers whose centres may lie in [low, high]. */
export function pixelRange(
  low: number,
  high: number,
  origin: number,
  pixelMm: number,
  count: number,
): readonly [number, number] {
  return [Math.max(0, Math.ceil((low - origin) / pixelMm)), Math.min(count, Math.floor((high - origin) / pixelMm) + 1)];
}
