import {
  type CohortFlow,
  cohortDefinition,
  cohortFlow,
  definitionSentence,
  errorMeanings,
  isErrorCode,
} from '@plumbline/domain';
import { z } from 'zod';
import { builder } from '../builder.ts';
import { freezingStateEnum } from './enums.ts';

const uuid = z.uuid();
const mayView = { permission: 'cohort:view' } as const;

builder.prismaObject('CohortDefinition', {
  description: 'What a cohort asked for at some time.',
  authScopes: mayView,
  fields: (t) => ({
    id: t.exposeID('id'),
    number: t.exposeInt('number', { description: 'From 1; the highest counts.' }),
    criterion: t.field({
      type: 'CohortCriterion',
      select: { criterion: true },
      resolve: ({ criterion }) => cohortDefinition(criterion),
    }),
    sentence: t.string({
      description: 'In words; model versions are called by their ids.',
      select: { criterion: true },
      resolve: ({ criterion }) => definitionSentence(cohortDefinition(criterion)),
    }),
    writtenAt: t.expose('writtenAt', { type: 'DateTime' }),
    writtenBy: t.string({
      select: { writtenBy: { select: { displayName: true } } },
      resolve: ({ writtenBy }) => writtenBy.displayName,
    }),
  }),
});

interface LeavingReason {
  readonly code: string;
  readonly studies: number;
}

const leavingReason = builder.objectRef<LeavingReason>('CohortLeavingReason').implement({
  authScopes: mayView,
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Of a refusal, or where the screening stands.' }),
    message: t.string({
      description: 'One sentence for the person; empty of a code that has none.',
      resolve: ({ code }) => (isErrorCode(code) ? errorMeanings[code].sentence : ''),
    }),
    studies: t.exposeInt('studies'),
  }),
});

const flow = builder.objectRef<CohortFlow>('CohortFlow').implement({
  description:
    'How many studies left at each step to what can be analysed (STARD 2015, item 19); each once, at the first.',
  authScopes: mayView,
  fields: (t) => ({
    assessed: t.exposeInt('assessed'),
    outsideDefinition: t.exposeInt('outsideDefinition'),
    noFilmPair: t.exposeInt('noFilmPair', { description: 'Without a result, and one of the two views is missing.' }),
    noResult: t.field({
      type: [leavingReason],
      resolve: ({ noResult }) => Object.entries(noResult).map(([code, studies]) => ({ code, studies })),
    }),
    noReferenceStandard: t.exposeInt('noReferenceStandard'),
    indeterminate: t.exposeInt('indeterminate', { description: 'They stay: figures count them both ways.' }),
    analysed: t.exposeInt('analysed'),
  }),
});

export const frozenCohort = builder.prismaObject('FrozenCohort', {
  description: 'The studies that met a definition, as they were then. Which they are is not shown.',
  authScopes: mayView,
  fields: (t) => ({
    id: t.exposeID('id'),
    state: t.expose('state', { type: freezingStateEnum }),
    studiesDone: t.exposeInt('studiesDone'),
    studiesInAll: t.exposeInt('studiesInAll', { nullable: true, description: 'Null until it has begun.' }),
    failureCode: t.exposeString('failureCode', { nullable: true }),
    sha256: t.exposeString('sha256', {
      nullable: true,
      description: 'Of the bytes that every figure is computed from; null until it is frozen.',
    }),
    studyCount: t.exposeInt('studyCount', { nullable: true }),
    patientCount: t.exposeInt('patientCount', { nullable: true }),
    referenceCount: t.exposeInt('referenceCount', {
      nullable: true,
      description: 'Studies with a reference standard.',
    }),
    flow: t.field({
      type: flow,
      nullable: true,
      select: { flow: true },
      resolve: (frozen) => (frozen.flow === null ? null : cohortFlow.parse(frozen.flow)),
    }),
    definition: t.relation('definition'),
    cohort: t.relation('cohort'),
    requestedAt: t.expose('requestedAt', { type: 'DateTime' }),
    requestedBy: t.string({
      select: { requestedBy: { select: { displayName: true } } },
      resolve: ({ requestedBy }) => requestedBy.displayName,
    }),
    endedAt: t.expose('endedAt', { type: 'DateTime', nullable: true }),
  }),
});

const newestFirst = [{ requestedAt: 'desc' as const }, { id: 'desc' as const }];

export const cohort = builder.prismaObject('Cohort', {
  description: 'A question about the organization’s studies that somebody keeps; the whole organization sees it.',
  authScopes: mayView,
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    description: t.exposeString('description'),
    version: t.exposeInt('version', {
      description: 'Sent back with a change, so that two people do not overwrite each other.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    createdBy: t.string({
      select: { createdBy: { select: { displayName: true } } },
      resolve: ({ createdBy }) => createdBy.displayName,
    }),
    changedAt: t.expose('changedAt', { type: 'DateTime' }),
    removedAt: t.expose('removedAt', { type: 'DateTime', nullable: true }),
    definitions: t.relation('definitions', {
      description: 'The one that counts first.',
      query: { orderBy: { number: 'desc' } },
    }),
    frozenCohorts: t.relation('frozenCohorts', { description: 'The newest first.', query: { orderBy: newestFirst } }),
  }),
});

builder.queryFields((t) => ({
  cohorts: t.prismaField({
    description: 'The organization’s cohorts, the one that changed last first.',
    type: ['Cohort'],
    authScopes: mayView,
    args: { removed: t.arg.boolean({ defaultValue: false, description: 'Those that were taken out of the list.' }) },
    resolve: (query, _root, { removed }, { tx }) =>
      tx.cohort.findMany({
        ...query,
        where: { removedAt: removed === true ? { not: null } : null },
        orderBy: [{ changedAt: 'desc' }, { id: 'desc' }],
        take: 200,
      }),
  }),
  cohort: t.prismaField({
    type: 'Cohort',
    nullable: true,
    authScopes: mayView,
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, { tx }) =>
      uuid.safeParse(id).success ? tx.cohort.findUnique({ ...query, where: { id } }) : null,
  }),
  frozenCohort: t.prismaField({
    type: frozenCohort,
    nullable: true,
    authScopes: mayView,
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, { tx }) =>
      uuid.safeParse(id).success ? tx.frozenCohort.findUnique({ ...query, where: { id } }) : null,
  }),
}));
