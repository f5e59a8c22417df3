import { describe, expect, it } from 'vitest';
import { PATTERNS, type Pattern, type Side } from './curve-plan.ts';
import { apicalRotationDensity, trunkShiftDensity, trunkTiltDensity } from './draw-balance.ts';
import { cobbDensity } from './draw-cobb.ts';
import { spanShare } from './draw-curves.ts';
import { demographicsDensity } from './draw-demographics.ts';
import { patternShare, sideShare } from './draw-pattern.ts';
import { LEVELS } from './levels.ts';
import { drawPlan, type Plan } from './plan.ts';
import { coronalPlanDensity, planDensity, sagittalPlanDensity } from './plan-density.ts';
import { LABELS, type Label, PRESETS } from './presets.ts';

/** Midpoint rule in steps of a hundredth. */
function integral(density: (x: number) => number, low: number, high: number): number {
  const steps = Math.round((high - low) * 100);
  return Array.from({ length: steps }, (_, at) => density(low + (at + 0.5) / 100) / 100).reduce((a, b) => a + b, 0);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

describe.each(LABELS)('what is drawn of %s', (label) => {
  it.each(['clinic', 'matched'] as const)('has densities that integrate to 1 (%s)', (name) => {
    const preset = PRESETS[name];
    expect(integral((x) => cobbDensity(x, label, preset), 0, 120)).toBeCloseTo(1, 3);
    expect(integral((x) => trunkShiftDensity(x, label), -80, 80)).toBeCloseTo(1, 3);
    expect(integral((x) => trunkTiltDensity(x, label), -20, 20)).toBeCloseTo(1, 5);
    expect(integral((x) => apicalRotationDensity(x, label, 40), -60, 60)).toBeCloseTo(1, 3);
    const age = (sex: 'F' | 'M'): number =>
      integral((ageYears) => demographicsDensity({ sex, ageYears }, label, preset), 5, 20);
    expect(age('F') + age('M')).toBeCloseTo(1, 3);
  });

  it('has shares of patterns, sides and spans that sum to 1', () => {
    const sides: readonly (Side | null)[] = ['LEFT', 'RIGHT', null];
    const spans = LEVELS.flatMap((_, upper) => LEVELS.map((__, lower) => ({ upper, lower })));
    expect(sum(PATTERNS.map((pattern) => patternShare(pattern, label)))).toBeCloseTo(1, 10);
    for (const pattern of PATTERNS.filter((each: Pattern) => patternShare(each, label) > 0)) {
      expect(sum(sides.map((side) => sideShare(side, label, pattern)))).toBeCloseTo(1, 10);
      expect(sum(spans.map((span) => spanShare(span, label, pattern)))).toBeCloseTo(1, 5);
    }
  });
});

describe('densities of plans', () => {
  const preset = PRESETS.matched;
  const plans = Array.from({ length: 3000 }, (_, seed) => drawPlan(seed, preset));

  /** Chance of CMS by Bayes; the three classes are equally frequent in this preset. */
  function posterior(plan: Plan, density: (plan: Plan, label: Label) => number): number {
    return density(plan, 'CMS') / sum(LABELS.map((label) => density(plan, label)));
  }

  it.each([
    ['both views', (plan: Plan, label: Label) => planDensity(plan, label, preset)],
    ['the coronal view', (plan: Plan, label: Label) => coronalPlanDensity(plan, label, preset)],
    ['the sagittal view', sagittalPlanDensity],
  ] as const)(
    'are those that plans are drawn from: of %s that give CMS a chance of p, the share p is CMS',
    (_, density) => {
      const judged = plans.map((plan) => ({ chance: posterior(plan, density), cms: plan.label === 'CMS' }));
      for (const low of [0, 0.2, 0.4, 0.6, 0.8]) {
        const bin = judged.filter(({ chance }) => chance >= low && (low === 0.8 || chance < low + 0.2));
        const expected = sum(bin.map(({ chance }) => chance));
        const variance = sum(bin.map(({ chance }) => chance * (1 - chance)));
        const observed = bin.filter(({ cms }) => cms).length;
        expect(Math.abs(observed - expected), `from ${low}`).toBeLessThan(3.9 * Math.sqrt(variance));
      }
    },
  );
});
