import { coronalKnots, type Knot, rotationShareAt, tiltAt } from './curve.ts';
import { LEVELS, type Level, levelIndex, type VertebraSize, vertebraSize } from './levels.ts';
import { lordoticApex } from './lordotic-apex.ts';
import type { Plan } from './plan.ts';
import { sagittalTilts } from './sagittal-curve.ts';
import { type Axes, type Frame, place, tiltedAxes, type Vector } from './vector.ts';

const DEGREE = Math.PI / 180;

export interface Vertebra {
  readonly level: Level;
  readonly size: VertebraSize;
  readonly frame: Frame;
  /** Normals of the two end plates; they differ a little in a curve because the bodies are wedged. */
  readonly upperPlate: Axes;
  readonly lowerPlate: Axes;
  readonly axialRotationDegrees: number;
}

export interface Spine {
  /** C3 to S1 in the order of `LEVELS`. */
  readonly vertebrae: readonly Vertebra[];
  /** Length of one adult millimetre in this patient. */
  readonly scale: number;
}

/** The vertebra of a level; throws if the spine was built without it. */
export function vertebraOf(spine: Spine, level: Level): Vertebra {
  const vertebra = spine.vertebrae[levelIndex(level)];
  if (vertebra === undefined) throw new RangeError(`The spine has no ${level}.`);
  return vertebra;
}

/** Finds x with f(x) = target by the secant rule; f is smooth and nearly linear in all uses here. */
function solve(f: (x: number) => number, target: number, limit: number): number {
  let [x0, x1] = [0, 1];
  let y0 = f(x0) - target;
  for (let step = 0; step < 8; step += 1) {
    const y1 = f(x1) - target;
    if (Math.abs(y1) < 0.05 || y1 === y0) break;
    const next = x1 - (y1 * (x1 - x0)) / (y1 - y0);
    [x0, y0] = [x1, y1];
    x1 = Math.min(limit, Math.max(-limit, next));
  }
  return x1;
}

interface Tilts {
  readonly coronal: readonly Knot[];
  /** Forward lean in degrees per level. */
  readonly sagittal: readonly number[];
}

/** Centres of all levels: S1 at the origin, every step along the mean direction of the two vertebrae it joins. */
function centres(tilts: Tilts, scale: number): readonly Vector[] {
  const result: Vector[] = [];
  const sacrum = LEVELS.length - 1;
  let point: Vector = [0, 0, 0];
  result[sacrum] = point;
  for (let level = sacrum - 1; level >= 0; level -= 1) {
    const name = LEVELS[level] ?? 'C3';
    const below = LEVELS[level + 1] ?? 'S1';
    // S1 is placed by its end plate, every other vertebra by its middle.
    const size = vertebraSize(name, scale);
    const next = vertebraSize(below, scale);
    const step =
      level === sacrum - 1
        ? size.pitchMm - size.heightMm / 2
        : size.pitchMm - size.heightMm + (size.heightMm + next.heightMm) / 2;
    const coronal = tiltAt(tilts.coronal, level + 0.5) * DEGREE;
    const sagittal = (((tilts.sagittal[level] ?? 0) + (tilts.sagittal[level + 1] ?? 0)) / 2) * DEGREE;
    point = [
      point[0] + step * Math.sin(coronal) * Math.cos(sagittal),
      point[1] - step * Math.sin(sagittal),
      point[2] + step * Math.cos(coronal) * Math.cos(sagittal),
    ];
    result[level] = point;
  }
  return result;
}

/**
 * Axes of a plate whose left-right line shows exactly `coronal` degrees of tilt on the coronal film. Without the
 * correction an axially turned, forward leaning vertebra would show a tilt that nobody planned.
 */
function plateAxes(coronal: number, sagittal: number, axial: number): Axes {
  const seen = Math.atan(Math.tan(axial * DEGREE) * Math.sin(sagittal * DEGREE));
  return tiltedAxes(coronal * DEGREE + seen, sagittal * DEGREE, axial * DEGREE);
}

function buildVertebra(plan: Plan, tilts: Tilts, index: number, origin: Vector, scale: number): Vertebra {
  const level = LEVELS[index] ?? 'S1';
  const sagittalAt = (position: number): number => {
    const low = Math.max(0, Math.min(LEVELS.length - 1, Math.floor(position)));
    const high = Math.min(LEVELS.length - 1, low + 1);
    const share = Math.max(0, position - low);
    return (tilts.sagittal[low] ?? 0) * (1 - share) + (tilts.sagittal[high] ?? 0) * share;
  };
  const axial = plan.apicalRotationDegrees * rotationShareAt(plan.curves, plan.cobbDegrees, index);
  const axesAt = (position: number): Axes => plateAxes(tiltAt(tilts.coronal, position), sagittalAt(position), axial);
  // End vertebrae are the least wedged ones: their two plates are what the Cobb angle is read from.
  const isEnd = plan.curves.some((curve) => curve.upper === level || curve.lower === level);
  const wedge = level === 'S1' || isEnd ? 0 : 0.2;
  return {
    level,
    size: vertebraSize(level, scale),
    frame: { origin, ...axesAt(index) },
    upperPlate: axesAt(index - wedge),
    lowerPlate: axesAt(index + wedge),
    axialRotationDegrees: axial,
  };
}

/**
 * The vertebrae of a plan in space. The trunk is leaned as a whole until C7 stands where the plan puts it over the
 * sacrum, on both films; that changes no Cobb angle.
 * @param scale stature against an adult
 * @param sacralTiltDegrees pelvic obliquity
 */
export function buildSpine(plan: Plan, scale: number, sacralTiltDegrees: number): Spine {
  const c7 = levelIndex('C7');
  const coronalAt = (offset: number): readonly Knot[] =>
    coronalKnots(plan.curves, offset, plan.trunkTiltDegrees, sacralTiltDegrees);
  const apex = lordoticApex(plan);
  const sagittalAt = (lean: number): readonly number[] => sagittalTilts(plan.sagittal, apex, lean);
  const lean = solve(
    (x) => -(centres({ coronal: [], sagittal: sagittalAt(x) }, scale)[c7]?.[1] ?? 0),
    plan.sagittal.verticalAxisMm - 16 * scale,
    14,
  );
  const sagittal = sagittalAt(lean);
  const offset = solve((x) => centres({ coronal: coronalAt(x), sagittal }, scale)[c7]?.[0] ?? 0, plan.trunkShiftMm, 30);
  const tilts: Tilts = { coronal: coronalAt(offset), sagittal };
  const vertebrae = centres(tilts, scale).map((origin, index) => buildVertebra(plan, tilts, index, origin, scale));
  return { vertebrae, scale };
}

/** Corners of a body: end plate rims at the patient's left, right, front and back. */
export interface PlateCorners {
  readonly left: Vector;
  readonly right: Vector;
  readonly front: Vector;
  readonly back: Vector;
}

export function plateCorners(vertebra: Vertebra, plate: 'UPPER' | 'LOWER'): PlateCorners {
  const { size, frame } = vertebra;
  const half = size.heightMm / 2;
  const axes = plate === 'UPPER' ? vertebra.upperPlate : vertebra.lowerPlate;
  // S1 is known by its upper plate, which lies at its origin.
  const upper = vertebra.level === 'S1' ? 0 : half;
  const height = plate === 'UPPER' ? upper : upper - size.heightMm;
  const origin = place(frame, [0, 0, height]);
  const rim: Frame = { ...axes, origin };
  return {
    left: place(rim, [size.halfWidthMm, 0, 0]),
    right: place(rim, [-size.halfWidthMm, 0, 0]),
    front: place(rim, [0, -size.halfDepthMm, 0]),
    back: place(rim, [0, size.halfDepthMm, 0]),
  };
}
