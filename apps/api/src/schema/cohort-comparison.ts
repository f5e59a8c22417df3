import type { CohortComparison, VersionComparison } from '@plumbline/domain';
import { compareCohortVersions } from '@plumbline/operations';
import { builder } from '../builder.ts';
import { pairedShares } from './cohort-groups.ts';
import { asEstimate, cohortEstimate, mayViewCohorts } from './cohort-numbers.ts';
import { taskEnum } from './enums.ts';
import { OperationRefused, orRefuse } from './refusal.ts';

type Compared<Key extends 'area' | 'sensitivity' | 'specificity'> = NonNullable<VersionComparison[Key]>;

const comparedAreas = builder.objectRef<Compared<'area'>>('CohortComparedAreas').implement({
  description: 'DeLong’s paired test.',
  authScopes: mayViewCohorts,
  fields: (t) => ({
    first: t.exposeFloat('first'),
    second: t.exposeFloat('second'),
    difference: t.field({ type: cohortEstimate, resolve: (areas) => asEstimate(areas, areas.difference) }),
    pValue: t.exposeFloat('pValue'),
    adjustedP: t.exposeFloat('adjustedP', { description: 'Holm’s, over all tests of the comparison.' }),
  }),
});

const comparedShares = builder.objectRef<Compared<'sensitivity'>>('CohortComparedShares').implement({
  description: 'McNemar’s exact test.',
  authScopes: mayViewCohorts,
  fields: (t) => ({
    shares: t.field({ type: pairedShares, resolve: (shares) => shares }),
    adjustedP: t.exposeFloat('adjustedP', { description: 'Holm’s, over all tests of the comparison.' }),
  }),
});

const pair = builder.objectRef<VersionComparison>('CohortVersionPair').implement({
  description: 'Two versions over the studies that both decided; each test is null where they leave it open.',
  authScopes: mayViewCohorts,
  fields: (t) => ({
    first: t.exposeInt('first', { description: 'Place of the version in the order asked for, from 0.' }),
    second: t.exposeInt('second'),
    positives: t.exposeInt('positives'),
    negatives: t.exposeInt('negatives'),
    area: t.expose('area', { type: comparedAreas, nullable: true }),
    sensitivity: t.expose('sensitivity', { type: comparedShares, nullable: true }),
    specificity: t.expose('specificity', { type: comparedShares, nullable: true }),
  }),
});

const comparison = builder.objectRef<CohortComparison>('CohortComparison').implement({
  description: 'Versions against each other over one frozen cohort.',
  authScopes: mayViewCohorts,
  fields: (t) => ({
    snapshotSha256: t.exposeString('snapshotSha256'),
    modelVersionIds: t.idList({ resolve: ({ modelVersionIds }) => [...modelVersionIds] }),
    task: t.expose('task', { type: taskEnum }),
    threshold: t.exposeFloat('threshold', { nullable: true }),
    level: t.exposeFloat('level'),
    pairs: t.field({ type: [pair], resolve: ({ pairs }) => [...pairs] }),
  }),
});

builder.queryField('cohortComparison', (t) =>
  t.field({
    description: 'Every pair of two to six versions. Each asking is in the audit trail.',
    type: comparison,
    authScopes: mayViewCohorts,
    errors: { types: [OperationRefused], union: { name: 'CohortComparisonResult' } },
    args: {
      frozenCohortId: t.arg.id({ required: true }),
      modelVersionIds: t.arg.idList({ required: true }),
      task: t.arg({ type: taskEnum, required: true }),
      threshold: t.arg.float({ description: 'Null for each version’s own operating points.' }),
    },
    resolve: (_root, { threshold, ...args }, { operations }) =>
      orRefuse(OperationRefused, () => compareCohortVersions(operations, { ...args, threshold: threshold ?? null })),
  }),
);
