import type { Comparison, Share, TaskFigures } from '@plumbline/domain';
import { evaluationFigures } from '@plumbline/operations';
import { builder } from '../builder.ts';
import { taskEnum, trainingOverlapEnum } from './enums.ts';
import { registeredVersion } from './registered-version.ts';

const mayView = { permission: 'model:view' } as const;

export const evaluatedShare = builder.objectRef<Share>('EvaluatedShare').implement({
  description: 'A share with its 95 % Wilson interval.',
  authScopes: mayView,
  fields: (t) => ({
    count: t.exposeInt('count'),
    total: t.exposeInt('total'),
    estimate: t.exposeFloat('estimate'),
    lower: t.exposeFloat('lower'),
    upper: t.exposeFloat('upper'),
  }),
});

const comparison = builder.objectRef<Comparison>('AreaComparison').implement({
  description: 'AUROC beside that of the version in use, over the studies that both answered; 95 % paired DeLong.',
  authScopes: mayView,
  fields: (t) => ({
    studies: t.exposeInt('studies'),
    candidate: t.exposeFloat('candidate'),
    active: t.exposeFloat('active'),
    difference: t.exposeFloat('difference', { description: 'Candidate minus active.' }),
    lower: t.exposeFloat('lower'),
    upper: t.exposeFloat('upper'),
  }),
});

interface TaskEvaluation extends TaskFigures {
  readonly task: 'SCOLIOSIS' | 'CMS';
}

const taskEvaluation = builder.objectRef<TaskEvaluation>('TaskEvaluation').implement({
  description: 'How a version did in one task.',
  authScopes: mayView,
  fields: (t) => ({
    task: t.expose('task', { type: taskEnum }),
    positives: t.exposeInt('positives'),
    negatives: t.exposeInt('negatives'),
    unanswered: t.exposeInt('unanswered', {
      description: 'Studies without a result; with the condition they count as missed, without it as not cleared.',
    }),
    sensitivity: t.expose('sensitivity', { type: evaluatedShare }),
    specificity: t.expose('specificity', { type: evaluatedShare }),
    comparison: t.expose('comparison', { type: comparison, nullable: true }),
    meetsSensitivity: t.boolean({ resolve: ({ meets }) => meets.sensitivity }),
    meetsAuroc: t.boolean({ resolve: ({ meets }) => meets.auroc }),
  }),
});

export const acceptanceCriteria = builder.prismaObject('AcceptanceCriteria', {
  description: 'What an evaluation must reach; the newest counts.',
  authScopes: mayView,
  fields: (t) => ({
    id: t.exposeID('id'),
    minimumSensitivity: t.exposeFloat('minimumSensitivity'),
    aurocMargin: t.exposeFloat('aurocMargin'),
    reason: t.exposeString('reason'),
    setAt: t.expose('setAt', { type: 'DateTime' }),
    setBy: t.string({
      select: { setBy: { select: { displayName: true } } },
      resolve: ({ setBy }) => setBy.displayName,
    }),
  }),
});

export const evaluationCohort = builder.prismaObject('FrozenCohort', {
  variant: 'EvaluationCohort',
  description: 'A frozen cohort as an evaluation names it. Which studies are in it is not shown.',
  authScopes: mayView,
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.string({ select: { cohort: { select: { name: true } } }, resolve: ({ cohort }) => cohort.name }),
    studyCount: t.int({ select: { studyCount: true }, resolve: ({ studyCount }) => studyCount ?? 0 }),
    sha256: t.string({ select: { sha256: true }, resolve: ({ sha256 }) => sha256 ?? '' }),
    frozenAt: t.expose('requestedAt', { type: 'DateTime' }),
  }),
});

export const evaluation = builder.prismaObject('Evaluation', {
  description: 'How a version did on a frozen cohort, beside the version then in use.',
  authScopes: mayView,
  fields: (t) => ({
    id: t.exposeID('id'),
    passed: t.exposeBoolean('passed'),
    sha256: t.exposeString('sha256'),
    evaluatedAt: t.expose('evaluatedAt', { type: 'DateTime' }),
    evaluatedBy: t.string({
      select: { evaluatedBy: { select: { displayName: true } } },
      resolve: ({ evaluatedBy }) => evaluatedBy.displayName,
    }),
    trainingOverlap: t.expose('trainingOverlap', { type: trainingOverlapEnum }),
    cohort: t.relation('cohort', { type: evaluationCohort }),
    criteria: t.relation('criteria'),
    comparedVersion: t.relation('comparedVersion', { type: registeredVersion, nullable: true }),
    tasks: t.field({
      type: [taskEvaluation],
      select: { figures: true },
      resolve: ({ figures }) => {
        const { SCOLIOSIS, CMS } = evaluationFigures.parse(figures);
        return [
          { task: 'SCOLIOSIS' as const, ...SCOLIOSIS },
          { task: 'CMS' as const, ...CMS },
        ];
      },
    }),
  }),
});

builder.queryFields((t) => ({
  acceptanceCriteria: t.prismaField({
    description: 'The criteria in force; null until an administrator sets some.',
    type: 'AcceptanceCriteria',
    nullable: true,
    authScopes: mayView,
    resolve: (query, _root, _args, { tx }) =>
      tx.acceptanceCriteria.findFirst({ ...query, orderBy: [{ setAt: 'desc' }, { id: 'desc' }] }),
  }),
  evaluationCohorts: t.prismaField({
    description: 'The clinic’s frozen cohorts that a release can be evaluated on, the newest first.',
    type: [evaluationCohort],
    authScopes: mayView,
    resolve: (query, _root, _args, { tx }) =>
      tx.frozenCohort.findMany({
        ...query,
        where: { state: 'COMPLETED' },
        orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
        take: 100,
      }),
  }),
}));
