/**
 * Patient coordinates in millimetres: x towards the patient's left, y towards the back, z towards the head
 * (DICOM PS3.3 C.7.6.2.1.1), origin at the middle of the S1 end plate.
 */
export type Vector = readonly [x: number, y: number, z: number];

/** Three orthonormal axes: the patient-left, posterior and upward axis of a body part. */
export interface Axes {
  readonly left: Vector;
  readonly back: Vector;
  readonly up: Vector;
}

export interface Frame extends Axes {
  readonly origin: Vector;
}

export const UPRIGHT: Axes = { left: [1, 0, 0], back: [0, 1, 0], up: [0, 0, 1] };

export function add(a: Vector, b: Vector): Vector {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
}

export function subtract(a: Vector, b: Vector): Vector {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

export function scale(a: Vector, factor: number): Vector {
  return [a[0] * factor, a[1] * factor, a[2] * factor];
}

export function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

export function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

export function normalize(a: Vector): Vector {
  return scale(a, 1 / Math.hypot(a[0], a[1], a[2]));
}

/** Local (left, back, up) coordinates to patient coordinates. */
export function place(frame: Frame, local: Vector): Vector {
  const { origin, left, back, up } = frame;
  return [
    origin[0] + left[0] * local[0] + back[0] * local[1] + up[0] * local[2],
    origin[1] + left[1] * local[0] + back[1] * local[1] + up[1] * local[2],
    origin[2] + left[2] * local[0] + back[2] * local[1] + up[2] * local[2],
  ];
}

/** Local direction to patient direction. */
export function turn(axes: Axes, local: Vector): Vector {
  return place({ ...axes, origin: [0, 0, 0] }, local);
}

/** Axes leaned to the patient's left by `coronal`, forwards by `sagittal`, after turning by `axial` (radians). */
export function tiltedAxes(coronal: number, sagittal: number, axial: number): Axes {
  const [cc, sc] = [Math.cos(coronal), Math.sin(coronal)];
  const [cs, ss] = [Math.cos(sagittal), Math.sin(sagittal)];
  const [ca, sa] = [Math.cos(axial), Math.sin(axial)];
  const lean = ([x, y, z]: Vector): Vector => {
    const [forwardY, forwardZ] = [y * cs - z * ss, y * ss + z * cs];
    return [x * cc + forwardZ * sc, forwardY, -x * sc + forwardZ * cc];
  };
  return { left: lean([ca, sa, 0]), back: lean([-sa, ca, 0]), up: lean([0, 0, 1]) };
}
