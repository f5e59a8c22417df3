import type {
  BrierDecomposition,
  CalibrationFigure,
  CalibrationLine,
  DecisionPoint,
  DistributionFigure,
  ReliabilityBin,
  Spiegelhalter,
} from '@plumbline/domain';
import { builder } from '../builder.ts';
import { cohortEstimate, cohortShare, mayViewCohorts } from './cohort-numbers.ts';

const bin = builder.objectRef<ReliabilityBin>('CohortCalibrationBin').implement({
  authScopes: mayViewCohorts,
  fields: (t) => ({
    from: t.exposeFloat('from'),
    to: t.exposeFloat('to'),
    meanProbability: t.exposeFloat('meanProbability'),
    observed: t.expose('observed', { type: cohortShare }),
  }),
});

const brier = builder.objectRef<BrierDecomposition>('CohortBrier').implement({
  description: 'brier = reliability − resolution + uncertainty + withinBins, over ten bins of equal width.',
  authScopes: mayViewCohorts,
  fields: (t) => ({
    brier: t.exposeFloat('brier'),
    reliability: t.exposeFloat('reliability'),
    resolution: t.exposeFloat('resolution'),
    uncertainty: t.exposeFloat('uncertainty'),
    withinBins: t.exposeFloat('withinBins'),
  }),
});

const line = builder.objectRef<CalibrationLine>('CohortCalibrationLine').implement({
  authScopes: mayViewCohorts,
  fields: (t) => ({
    slope: t.expose('slope', { type: cohortEstimate }),
    intercept: t.expose('intercept', { type: cohortEstimate }),
    interceptAtSlopeOne: t.expose('interceptAtSlopeOne', { type: cohortEstimate }),
  }),
});

const spiegelhalter = builder.objectRef<Spiegelhalter>('CohortSpiegelhalter').implement({
  authScopes: mayViewCohorts,
  fields: (t) => ({ z: t.exposeFloat('z'), pValue: t.exposeFloat('pValue') }),
});

export const calibrationFigure = builder.objectRef<CalibrationFigure>('CohortCalibration').implement({
  description: 'How far the probabilities are what happens.',
  authScopes: mayViewCohorts,
  fields: (t) => ({
    bins: t.field({ type: [bin], description: 'Of equal mass.', resolve: ({ bins }) => [...bins] }),
    expectedError: t.exposeFloat('expectedError', { description: 'Over the same bins.' }),
    brier: t.expose('brier', { type: brier }),
    line: t.expose('line', { type: line, nullable: true }),
    spiegelhalter: t.expose('spiegelhalter', { type: spiegelhalter, nullable: true }),
  }),
});

export const decisionPoint = builder.objectRef<DecisionPoint>('CohortDecisionPoint').implement({
  description: 'Net benefit of the version and of flagging all; of flagging none it is nought.',
  authScopes: mayViewCohorts,
  fields: (t) => ({
    threshold: t.exposeFloat('threshold'),
    netBenefit: t.exposeFloat('netBenefit'),
    netBenefitOfAll: t.exposeFloat('netBenefitOfAll'),
  }),
});

export const distributionFigure = builder.objectRef<DistributionFigure>('CohortDistribution').implement({
  description: 'How many studies of each class have a probability in each of 20 equal stretches from 0 to 1.',
  authScopes: mayViewCohorts,
  fields: (t) => ({
    withCondition: t.intList({ resolve: ({ withCondition }) => [...withCondition] }),
    withoutCondition: t.intList({ resolve: ({ withoutCondition }) => [...withoutCondition] }),
    withoutReference: t.intList({ resolve: ({ withoutReference }) => [...withoutReference] }),
  }),
});
