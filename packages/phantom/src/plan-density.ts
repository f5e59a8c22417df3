import { PATTERNS, type Pattern, type Side } from './curve-plan.ts';
import { apicalRotationDensity, trunkShiftDensity, trunkTiltDensity } from './draw-balance.ts';
import { cobbDensity } from './draw-cobb.ts';
import { curvesDensity, majorCurve, spanShare } from './draw-curves.ts';
import { demographicsDensity } from './draw-demographics.ts';
import { isThoracolumbar, patternShare, sideShare } from './draw-pattern.ts';
import { APICAL_LORDOSIS_SHARE, sagittalDensity } from './draw-sagittal.ts';
import { LEVELS, levelIndex } from './levels.ts';
import { lordoticApex, mayBeLordotic } from './lordotic-apex.ts';
import type { Plan } from './plan.ts';
import type { Label, Preset } from './presets.ts';

/**
 * Densities of a plan given its class: what can be seen of it on films, without the name of its pattern, which is never
 * seen. Factors that are drawn alike for all classes are left out, so only quotients of two of these mean anything.
 */

function thoracicSide(pattern: Pattern, side: Side | null): Side | null {
  return isThoracolumbar(pattern) ? null : side;
}

/** Sum over the patterns that a class has: probability of pattern and side times what `given` says of it. */
function overPatterns(label: Label, side: Side | null, given: (pattern: Pattern) => number): number {
  return PATTERNS.reduce((sum, pattern) => {
    const share = patternShare(pattern, label) * sideShare(side, label, pattern);
    return share === 0 ? sum : sum + share * given(pattern);
  }, 0);
}

function balanceDensity(plan: Plan, label: Label, preset: Preset): number {
  return (
    cobbDensity(plan.cobbDegrees, label, preset) *
    trunkShiftDensity(plan.trunkShiftMm, label) *
    trunkTiltDensity(plan.trunkTiltDegrees, label) *
    apicalRotationDensity(plan.apicalRotationDegrees, label, plan.cobbDegrees)
  );
}

/** Of what the coronal film shows: curves, balance, tilt, rotation. */
export function coronalPlanDensity(plan: Plan, label: Label, preset: Preset): number {
  const curves = overPatterns(label, plan.side, (pattern) => curvesDensity(plan.curves, label, pattern));
  return curves * balanceDensity(plan, label, preset);
}

/** Probability that the apex is seen to be lordotic, or not to be, where the chest can show it. */
function lordosisShare(label: Label, lordotic: boolean): number {
  return lordotic ? APICAL_LORDOSIS_SHARE[label] : 1 - APICAL_LORDOSIS_SHARE[label];
}

/** How often a class has a thoracic curve to the left, and an apex that can be lordotic. */
interface ChestShape {
  readonly thoracicSide: 'LEFT' | null;
  readonly mayBeLordotic: boolean;
  readonly share: number;
}

function chestShapes(label: Label): readonly ChestShape[] {
  const spans = LEVELS.flatMap((_, upper) => LEVELS.map((__, lower) => ({ upper, lower })));
  const share = (toTheLeft: boolean, lordotic: boolean): number =>
    PATTERNS.filter((pattern) => patternShare(pattern, label) > 0).reduce((sum, pattern) => {
      const left = isThoracolumbar(pattern) ? 0 : sideShare('LEFT', label, pattern);
      const ofSide = patternShare(pattern, label) * (toTheLeft ? left : 1 - left);
      return spans
        .filter(({ upper, lower }) => mayBeLordotic(upper, lower) === lordotic)
        .reduce((shares, span) => shares + ofSide * spanShare(span, label, pattern), sum);
    }, 0);
  return (['LEFT', null] as const).flatMap((side) =>
    [true, false].map((lordotic) => ({
      thoracicSide: side,
      mayBeLordotic: lordotic,
      share: share(side === 'LEFT', lordotic),
    })),
  );
}

const CHEST_SHAPES: Record<Label, readonly ChestShape[]> = {
  NC: chestShapes('NC'),
  AIS: chestShapes('AIS'),
  CMS: chestShapes('CMS'),
};

/** Of what the sagittal film shows: kyphosis, lordosis, pelvis, and whether the apex is lordotic. */
export function sagittalPlanDensity(plan: Plan, label: Label): number {
  const lordotic = lordoticApex(plan) !== null;
  return CHEST_SHAPES[label].reduce((sum, shape) => {
    const lordosis = shape.mayBeLordotic ? lordosisShare(label, lordotic) : Number(!lordotic);
    return sum + shape.share * lordosis * sagittalDensity(plan.sagittal, label, shape.thoracicSide);
  }, 0);
}

/** Of all that both films show, with sex and age. */
export function planDensity(plan: Plan, label: Label, preset: Preset): number {
  const major = majorCurve(plan.curves);
  const lordosis = mayBeLordotic(levelIndex(major.upper), levelIndex(major.lower))
    ? lordosisShare(label, plan.sagittal.apicalLordosis)
    : 1;
  const both = overPatterns(
    label,
    plan.side,
    (pattern) =>
      curvesDensity(plan.curves, label, pattern) *
      sagittalDensity(plan.sagittal, label, thoracicSide(pattern, plan.side)),
  );
  return both * lordosis * balanceDensity(plan, label, preset) * demographicsDensity(plan.demographics, label, preset);
}
