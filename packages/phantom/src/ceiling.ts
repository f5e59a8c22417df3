import { auroc } from './auroc.ts';
import { drawPlan, type Plan } from './plan.ts';
import { coronalPlanDensity, planDensity, sagittalPlanDensity } from './plan-density.ts';
import { LABELS, type Label, type Preset } from './presets.ts';

/**
 * The AUROC of the likelihood ratio on the true parameters: no model that reads films of these distributions can be
 * expected to do better (Neyman and Pearson).
 */
export interface Ceiling {
  readonly SCOLIOSIS: { readonly auroc: number };
  /** From everything, and from what one view alone shows. */
  readonly CMS: { readonly auroc: number; readonly coronal: number; readonly sagittal: number };
  /** Of plans that it was estimated on. */
  readonly count: number;
  /** The plans of the seeds asked for, or others of the same preset where these are too few. */
  readonly plans: 'SEEDS_ASKED_FOR' | 'OTHER_SEEDS';
}

const FEWEST_OF_A_CLASS = 500;
const OTHER_PLANS = 20_000;

type Densities = Record<Label, number>;

/** Density of the positive classes over that of the others, each class weighted by its prevalence. */
export function likelihoodRatio(densities: Densities, preset: Preset, positive: readonly Label[]): number {
  const mean = (labels: readonly Label[]): number => {
    const weight = labels.reduce((sum, label) => sum + preset.prevalence[label], 0);
    return labels.reduce((sum, label) => sum + (preset.prevalence[label] / weight) * densities[label], 0);
  };
  return mean(positive) / mean(LABELS.filter((label) => !positive.includes(label)));
}

type Density = (plan: Plan, label: Label) => number;

interface Judged {
  readonly label: Label;
  readonly densities: Densities;
}

function judge(plans: readonly Plan[], density: Density): readonly Judged[] {
  return plans.map((plan) => ({
    label: plan.label,
    densities: { NC: density(plan, 'NC'), AIS: density(plan, 'AIS'), CMS: density(plan, 'CMS') },
  }));
}

function aurocOf(positive: readonly Label[], judged: readonly Judged[], preset: Preset): number {
  return auroc(
    judged.map(({ label, densities }) => ({
      value: likelihoodRatio(densities, preset, positive),
      positive: positive.includes(label),
    })),
  );
}

function hasEnough(plans: readonly Plan[]): boolean {
  const count = (label: Label): number => plans.filter((plan) => plan.label === label).length;
  return count('NC') >= FEWEST_OF_A_CLASS && count('CMS') >= FEWEST_OF_A_CLASS;
}

/** @param seeds those of the films that were asked for, from `first` on */
export function estimateCeiling(preset: Preset, seeds: { readonly first: number; readonly count: number }): Ceiling {
  const plansFrom = (first: number, count: number): readonly Plan[] =>
    Array.from({ length: count }, (_, at) => drawPlan(first + at, preset));
  const own = plansFrom(seeds.first, seeds.count);
  const enough = hasEnough(own);
  const plans = enough ? own : plansFrom(seeds.first + seeds.count, OTHER_PLANS);
  const whole = judge(plans, (plan, label) => planDensity(plan, label, preset));
  const coronal = judge(plans, (plan, label) => coronalPlanDensity(plan, label, preset));
  const sagittal = judge(plans, sagittalPlanDensity);
  return {
    SCOLIOSIS: { auroc: aurocOf(['AIS', 'CMS'], whole, preset) },
    CMS: {
      auroc: aurocOf(['CMS'], whole, preset),
      coronal: aurocOf(['CMS'], coronal, preset),
      sagittal: aurocOf(['CMS'], sagittal, preset),
    },
    count: plans.length,
    plans: enough ? 'SEEDS_ASKED_FOR' : 'OTHER_SEEDS',
  };
}
