import type { CohortFiguresQuery, FrozenCohortQuery, PointFiguresFragment } from '../../graphql/generated/graphql.ts';

/** All figures of a version and task over a frozen cohort. */
export type Figures = Extract<CohortFiguresQuery['cohortFigures'], { __typename: 'CohortFigures' }>;

/** Those of them that depend on threshold and prevalence. */
export type PointFigures = PointFiguresFragment;

export type FrozenCohort = NonNullable<FrozenCohortQuery['frozenCohort']>;

export type Roc = NonNullable<Figures['roc']>;

export type Measures = NonNullable<Figures['accuracy']>['measures'];

export type MeasureName = keyof Measures;

/** In the order of a paper's table. */
export const measureNames = [
  'sensitivity',
  'specificity',
  'positivePredictiveValue',
  'negativePredictiveValue',
  'accuracy',
] as const satisfies readonly MeasureName[];
