import type { TaskComparison, TestedDifference, VersionTaskFigures } from '@plumbline/domain';
import { type CohortComparison, compareOnCohort } from '@plumbline/operations';
import { builder } from '../builder.ts';
import { taskEnum } from './enums.ts';
import { evaluatedShare } from './evaluation.ts';
import { OperationRefused, orRefuse } from './refusal.ts';

const mayDeploy = { permission: 'model:deploy' } as const;

const testedDifference = builder.objectRef<TestedDifference>('TestedDifference').implement({
  description: 'First minus second with its 95 % interval and the p value of its test.',
  authScopes: mayDeploy,
  fields: (t) => ({
    difference: t.exposeFloat('difference'),
    lower: t.exposeFloat('lower'),
    upper: t.exposeFloat('upper'),
    pValue: t.exposeFloat('pValue'),
    adjustedP: t.exposeFloat('adjustedP', { description: 'Holm, over all tests of the comparison.' }),
  }),
});

interface RocPoint {
  readonly sensitivity: number;
  readonly specificity: number;
  /** Null for the point that no study reaches. */
  readonly threshold: number | null;
}

const rocPoint = builder.objectRef<RocPoint>('ComparedRocPoint').implement({
  authScopes: mayDeploy,
  fields: (t) => ({
    sensitivity: t.exposeFloat('sensitivity'),
    specificity: t.exposeFloat('specificity'),
    threshold: t.exposeFloat('threshold', { nullable: true }),
  }),
});

const versionFigures = builder.objectRef<VersionTaskFigures>('ComparedVersionFigures').implement({
  authScopes: mayDeploy,
  fields: (t) => ({
    sensitivity: t.expose('sensitivity', { type: evaluatedShare }),
    specificity: t.expose('specificity', { type: evaluatedShare }),
    unanswered: t.exposeInt('unanswered', { description: 'Studies without a result: neither found nor cleared.' }),
    auroc: t.exposeFloat('auroc', { nullable: true, description: 'Over the studies that both answered.' }),
    roc: t.field({
      description: 'Thinned; the area differs by at most one in a million. Empty without an area.',
      type: [rocPoint],
      resolve: ({ roc }) =>
        Array.from(roc?.thresholds ?? [], (threshold, point) => ({
          threshold: Number.isFinite(threshold) ? threshold : null,
          sensitivity: roc?.sensitivity[point] ?? 0,
          specificity: roc?.specificity[point] ?? 0,
        })),
    }),
  }),
});

interface ComparedTask extends TaskComparison {
  readonly task: 'SCOLIOSIS' | 'CMS';
}

const comparedTask = builder.objectRef<ComparedTask>('ComparedTask').implement({
  description: 'Two versions in one task, over the same studies.',
  authScopes: mayDeploy,
  fields: (t) => ({
    task: t.expose('task', { type: taskEnum }),
    positives: t.exposeInt('positives'),
    negatives: t.exposeInt('negatives'),
    answeredByBoth: t.exposeInt('answeredByBoth'),
    first: t.expose('first', { type: versionFigures }),
    second: t.expose('second', { type: versionFigures }),
    sensitivity: t.expose('sensitivity', {
      type: testedDifference,
      nullable: true,
      description: 'Newcombe’s paired interval, exact McNemar’s test.',
    }),
    specificity: t.expose('specificity', { type: testedDifference, nullable: true, description: 'As sensitivity.' }),
    auroc: t.expose('auroc', { type: testedDifference, nullable: true, description: 'Paired DeLong.' }),
  }),
});

const comparison = builder.objectRef<CohortComparison>('CohortComparison').implement({
  description: 'Two versions on the same frozen cohort, over what each has said of its studies.',
  authScopes: mayDeploy,
  fields: (t) => ({
    studyCount: t.exposeInt('studyCount'),
    firstMissing: t.exposeInt('firstMissing', {
      description: 'Studies that the version could be run over and was not: a re-screening asks them.',
    }),
    secondMissing: t.exposeInt('secondMissing'),
    tasks: t.field({
      description: 'Null while a study has not been asked of one of them.',
      type: [comparedTask],
      nullable: true,
      resolve: ({ tasks }): ComparedTask[] | null =>
        tasks && [
          { task: 'SCOLIOSIS', ...tasks.SCOLIOSIS },
          { task: 'CMS', ...tasks.CMS },
        ],
    }),
  }),
});

builder.queryFields((t) => ({
  versionComparison: t.field({
    type: comparison,
    authScopes: mayDeploy,
    errors: { types: [OperationRefused], union: { name: 'VersionComparisonResult' } },
    args: {
      cohortId: t.arg.id({ required: true }),
      firstId: t.arg.id({ required: true }),
      secondId: t.arg.id({ required: true }),
    },
    resolve: (_root, args, { operations }) => orRefuse(OperationRefused, () => compareOnCohort(operations, args)),
  }),
}));
