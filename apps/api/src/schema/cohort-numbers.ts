import type { AccuracyMeasures, Interval, Proportion, TwoByTwoTable } from '@plumbline/domain';
import { builder } from '../builder.ts';

export const mayViewCohorts = { permission: 'cohort:view' } as const;

export const cohortInterval = builder.objectRef<Interval>('CohortInterval').implement({
  authScopes: mayViewCohorts,
  fields: (t) => ({ lower: t.exposeFloat('lower'), upper: t.exposeFloat('upper'), level: t.exposeFloat('level') }),
});

export const cohortShare = builder.objectRef<Proportion>('CohortShare').implement({
  description: 'A share with its counts and Wilson’s interval.',
  authScopes: mayViewCohorts,
  fields: (t) => ({
    count: t.exposeInt('count'),
    total: t.exposeInt('total'),
    estimate: t.exposeFloat('estimate'),
    lower: t.exposeFloat('lower'),
    upper: t.exposeFloat('upper'),
  }),
});

export const cohortEstimate = builder.objectRef<Interval & { readonly estimate: number }>('CohortEstimate').implement({
  description: 'A figure with its interval.',
  authScopes: mayViewCohorts,
  fields: (t) => ({
    estimate: t.exposeFloat('estimate'),
    lower: t.exposeFloat('lower'),
    upper: t.exposeFloat('upper'),
  }),
});

export const cohortTable = builder.objectRef<TwoByTwoTable>('CohortTable').implement({
  description: 'A screening result against the reference standard, in studies.',
  authScopes: mayViewCohorts,
  fields: (t) => ({
    truePositives: t.exposeInt('truePositives'),
    falsePositives: t.exposeInt('falsePositives'),
    falseNegatives: t.exposeInt('falseNegatives'),
    trueNegatives: t.exposeInt('trueNegatives'),
  }),
});

export const cohortMeasures = builder.objectRef<AccuracyMeasures>('CohortMeasures').implement({
  description: 'Each is null where its denominator has no study.',
  authScopes: mayViewCohorts,
  fields: (t) => ({
    sensitivity: t.expose('sensitivity', { type: cohortShare, nullable: true }),
    specificity: t.expose('specificity', { type: cohortShare, nullable: true }),
    positivePredictiveValue: t.expose('positivePredictiveValue', { type: cohortShare, nullable: true }),
    negativePredictiveValue: t.expose('negativePredictiveValue', { type: cohortShare, nullable: true }),
    accuracy: t.expose('accuracy', { type: cohortShare, nullable: true }),
  }),
});

/** A figure with a name of its own for its estimate, as AUROC or kappa. */
export function asEstimate<Figure extends Interval>(figure: Figure, estimate: number): Interval & { estimate: number } {
  const { lower, upper, level } = figure;
  return { estimate, lower, upper, level };
}
