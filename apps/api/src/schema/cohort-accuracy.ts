import type {
  AccuracyFigure,
  ClusteredAccuracy,
  PrecisionRecallFigure,
  PredictiveValuesAtPrevalence,
  RocFigure,
  ThresholdChange,
} from '@plumbline/domain';
import { builder } from '../builder.ts';
import {
  asEstimate,
  cohortEstimate,
  cohortInterval,
  cohortMeasures,
  cohortTable,
  mayViewCohorts,
} from './cohort-numbers.ts';

const byPatient = builder.objectRef<ClusteredAccuracy>('CohortAccuracyByPatient').implement({
  description: 'Percentile intervals by drawing whole patients; null of a measure that too few samples determine.',
  authScopes: mayViewCohorts,
  fields: (t) => {
    const interval = (measure: keyof ClusteredAccuracy['intervals']) =>
      t.field({ type: cohortInterval, nullable: true, resolve: ({ intervals }) => intervals[measure] });
    return {
      patients: t.exposeInt('patients'),
      replicates: t.exposeInt('replicates'),
      seed: t.exposeInt('seed'),
      sensitivity: interval('sensitivity'),
      specificity: interval('specificity'),
      positivePredictiveValue: interval('positivePredictiveValue'),
      negativePredictiveValue: interval('negativePredictiveValue'),
      accuracy: interval('accuracy'),
    };
  },
});

const atPrevalence = builder.objectRef<PredictiveValuesAtPrevalence>('CohortPredictiveValues').implement({
  description: 'By Bayes’ rule at another prevalence than the cohort’s, with logit intervals.',
  authScopes: mayViewCohorts,
  fields: (t) => ({
    prevalence: t.exposeFloat('prevalence'),
    positive: t.expose('positive', { type: cohortEstimate }),
    negative: t.expose('negative', { type: cohortEstimate }),
    adjusted: t.exposeBoolean('adjusted', { description: 'True where a count of nought called for adding to each.' }),
  }),
});

export const accuracyFigure = builder.objectRef<AccuracyFigure>('CohortAccuracy').implement({
  description: 'The table of a paper, without undecided results and with each of them counted as wrong.',
  authScopes: mayViewCohorts,
  fields: (t) => ({
    table: t.expose('table', { type: cohortTable }),
    measures: t.expose('measures', { type: cohortMeasures }),
    tableWithUndecided: t.expose('tableWithUndecided', { type: cohortTable }),
    measuresWithUndecided: t.expose('measuresWithUndecided', { type: cohortMeasures }),
    byPatient: t.expose('byPatient', {
      type: byPatient,
      nullable: true,
      description: 'Null where each patient has one study, or there are more than 100,000 of them.',
    }),
    atPrevalence: t.expose('atPrevalence', { type: atPrevalence, nullable: true }),
  }),
});

export const thresholdChange = builder.objectRef<ThresholdChange>('CohortThresholdChange').implement({
  description: 'What another threshold would change against the version’s own operating points, in studies.',
  authScopes: mayViewCohorts,
  fields: (t) => ({
    threshold: t.exposeFloat('threshold'),
    flagged: t.exposeInt('flagged', { description: 'Also those without a reference standard.' }),
    flaggedMore: t.exposeInt('flaggedMore', { description: 'Less than nought where fewer are flagged.' }),
    missed: t.exposeInt('missed', { description: 'With the condition, and not flagged.' }),
    missedMore: t.exposeInt('missedMore'),
  }),
});

export const rocFigure = builder.objectRef<RocFigure>('CohortRoc').implement({
  description:
    'The ROC curve, thinned to true operating points without changing its area by more than 1e-6; point k counts the studies at or above thresholds[k].',
  authScopes: mayViewCohorts,
  fields: (t) => ({
    area: t.field({ type: cohortEstimate, resolve: ({ area }) => asEstimate(area, area.auroc) }),
    positives: t.exposeInt('positives'),
    negatives: t.exposeInt('negatives'),
    thresholds: t.field({
      type: ['Float'],
      nullable: { list: false, items: true },
      description: 'Null for the first, which no study reaches.',
      resolve: ({ thresholds }) => [...thresholds],
    }),
    truePositives: t.intList({ resolve: ({ truePositives }) => [...truePositives] }),
    falsePositives: t.intList({ resolve: ({ falsePositives }) => [...falsePositives] }),
    lower: t.floatList({ description: 'Of sensitivity at the point.', resolve: ({ lower }) => [...lower] }),
    upper: t.floatList({ resolve: ({ upper }) => [...upper] }),
  }),
});

export const precisionRecallFigure = builder.objectRef<PrecisionRecallFigure>('CohortPrecisionRecall').implement({
  authScopes: mayViewCohorts,
  fields: (t) => ({
    averagePrecision: t.exposeFloat('averagePrecision'),
    base: t.exposeFloat('base', { description: 'What flagging at random would have.' }),
    thresholds: t.floatList({ resolve: ({ thresholds }) => [...thresholds] }),
    recall: t.floatList({ resolve: ({ recall }) => [...recall] }),
    precision: t.floatList({ resolve: ({ precision }) => [...precision] }),
  }),
});
