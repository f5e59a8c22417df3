import type { CurvePlan, Pattern, Side } from './curve-plan.ts';
import { drawApicalRotation, drawTrunkShift, drawTrunkTilt } from './draw-balance.ts';
import { drawCobb } from './draw-cobb.ts';
import { drawCurves } from './draw-curves.ts';
import { type Demographics, drawDemographics, drawLabel } from './draw-demographics.ts';
import { drawPattern, drawSide, isThoracolumbar } from './draw-pattern.ts';
import { drawSagittal, type SagittalPlan } from './draw-sagittal.ts';
import type { Label, Preset } from './presets.ts';
import { openStream } from './random.ts';

/** Everything about a patient's spine that is decided before anything is drawn. */
export interface Plan {
  readonly label: Label;
  readonly demographics: Demographics;
  readonly pattern: Pattern;
  readonly side: Side | null;
  readonly curves: readonly CurvePlan[];
  /** Of the largest curve. */
  readonly cobbDegrees: number;
  readonly trunkShiftMm: number;
  readonly trunkTiltDegrees: number;
  /** Of the apex of the largest curve, towards its convexity. */
  readonly apicalRotationDegrees: number;
  readonly sagittal: SagittalPlan;
}

/** The plan of one seed; `label` overrides the class that the preset's prevalence would give. */
export function drawPlan(seed: number, preset: Preset, label?: Label): Plan {
  const drawn = label ?? drawLabel(openStream(seed, 'label'), preset);
  const pattern = drawPattern(openStream(seed, 'pattern'), drawn);
  const side = drawSide(openStream(seed, 'side'), drawn, pattern);
  const cobb = drawCobb(openStream(seed, 'cobb'), drawn, preset);
  const cobbDegrees = side === null ? Math.min(cobb, 1) : cobb;
  const balance = openStream(seed, 'balance');
  return {
    label: drawn,
    demographics: drawDemographics(openStream(seed, 'demographics'), drawn, preset),
    pattern,
    side,
    curves: drawCurves(openStream(seed, 'curves'), drawn, pattern, side ?? 'RIGHT', cobbDegrees),
    cobbDegrees,
    trunkShiftMm: drawTrunkShift(balance, drawn),
    trunkTiltDegrees: drawTrunkTilt(balance, drawn),
    apicalRotationDegrees: drawApicalRotation(openStream(seed, 'rotation'), drawn, cobbDegrees),
    sagittal: drawSagittal(openStream(seed, 'sagittal'), drawn, isThoracolumbar(pattern) ? null : side),
  };
}
