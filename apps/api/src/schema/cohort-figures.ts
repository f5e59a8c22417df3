import type { CaseCounts, ChecklistEntry, CohortAnalysis, FigureMethod, FigureParameters } from '@plumbline/domain';
import { viewFigures } from '@plumbline/operations';
import { builder } from '../builder.ts';
import { accuracyFigure, precisionRecallFigure, rocFigure, thresholdChange } from './cohort-accuracy.ts';
import { readerFigure, readerPair, subgroupFigure } from './cohort-groups.ts';
import { mayViewCohorts } from './cohort-numbers.ts';
import { calibrationFigure, decisionPoint, distributionFigure } from './cohort-probability.ts';
import { taskEnum } from './enums.ts';
import { OperationRefused, orRefuse } from './refusal.ts';

const band = builder.enumType('RocBand', {
  values: {
    POINTWISE: { description: 'Holds each point with the level.' },
    SIMULTANEOUS: { description: 'Holds the whole curve with the level.' },
  } as const satisfies Record<FigureParameters['band'], object>,
});

const counts = builder.objectRef<CaseCounts>('CohortCaseCounts').implement({
  authScopes: mayViewCohorts,
  fields: (t) => ({
    members: t.exposeInt('members'),
    patients: t.exposeInt('patients'),
    withoutReference: t.exposeInt('withoutReference'),
    indeterminate: t.exposeInt('indeterminate'),
    withoutResult: t.exposeInt('withoutResult'),
    cases: t.exposeInt('cases', { description: 'With a reference standard and a decided result.' }),
  }),
});

const parameters = builder.objectRef<FigureParameters>('CohortFigureParameters').implement({
  description: 'What the figures depend on beside the cohort.',
  authScopes: mayViewCohorts,
  fields: (t) => ({
    threshold: t.exposeFloat('threshold', { nullable: true, description: 'Null: the version’s own operating points.' }),
    prevalence: t.exposeFloat('prevalence', { nullable: true }),
    band: t.expose('band', { type: band }),
    level: t.exposeFloat('level'),
    seed: t.exposeInt('seed'),
    replicates: t.exposeInt('replicates'),
  }),
});

const method = builder.objectRef<FigureMethod>('CohortFigureMethod').implement({
  authScopes: mayViewCohorts,
  fields: (t) => ({ subject: t.exposeString('subject'), words: t.exposeString('words') }),
});

const checklistEntry = builder.objectRef<ChecklistEntry>('CohortChecklistEntry').implement({
  description: 'A subject that a reporting guideline asks for, in our words.',
  authScopes: mayViewCohorts,
  fields: (t) => ({
    guideline: t.exposeString('guideline'),
    subject: t.exposeString('subject'),
    answer: t.exposeString('answer', { nullable: true, description: 'Null: open, for a person to write.' }),
  }),
});

const analysis = builder.objectRef<CohortAnalysis>('CohortFigures').implement({
  description:
    'How a version did in one task over a frozen cohort. A figure is null where the studies do not determine it. Asked again, at any time, it is the same.',
  authScopes: mayViewCohorts,
  fields: (t) => ({
    snapshotSha256: t.string({ resolve: ({ subject }) => subject.snapshotSha256 }),
    definition: t.string({ description: 'In words.', resolve: ({ subject }) => subject.definition }),
    model: t.string({ description: 'Name and version.', resolve: ({ subject }) => subject.model }),
    modelVersionId: t.id({ resolve: ({ subject }) => subject.modelVersionId }),
    task: t.field({ type: taskEnum, resolve: ({ subject }) => subject.task }),
    showsSmallCells: t.exposeBoolean('showsSmallCells', {
      description: 'Whether the caller’s role sees groups with fewer than five in a cell.',
    }),
    parameters: t.field({ type: parameters, resolve: ({ figures }) => figures.parameters }),
    counts: t.field({ type: counts, resolve: ({ figures }) => figures.counts }),
    accuracy: t.field({ type: accuracyFigure, nullable: true, resolve: ({ figures }) => figures.accuracy }),
    change: t.field({
      type: thresholdChange,
      nullable: true,
      description: 'Null at the version’s own operating points.',
      resolve: ({ figures }) => figures.change,
    }),
    roc: t.field({ type: rocFigure, nullable: true, resolve: ({ figures }) => figures.roc }),
    precisionRecall: t.field({
      type: precisionRecallFigure,
      nullable: true,
      resolve: ({ figures }) => figures.precisionRecall,
    }),
    calibration: t.field({ type: calibrationFigure, nullable: true, resolve: ({ figures }) => figures.calibration }),
    decisionCurve: t.field({
      type: [decisionPoint],
      nullable: true,
      resolve: ({ figures: { decisionCurve } }) => (decisionCurve === null ? null : [...decisionCurve]),
    }),
    distribution: t.field({ type: distributionFigure, resolve: ({ figures }) => figures.distribution }),
    groups: t.field({ type: [subgroupFigure], resolve: ({ figures }) => [...figures.subgroups] }),
    readers: t.field({ type: [readerFigure], resolve: ({ figures }) => [...figures.readers] }),
    betweenReaders: t.field({ type: [readerPair], resolve: ({ figures }) => [...figures.betweenReaders] }),
    methods: t.field({ type: [method], description: 'In English.', resolve: ({ methods }) => [...methods] }),
    checklist: t.field({ type: [checklistEntry], resolve: ({ checklist }) => [...checklist] }),
  }),
});

builder.queryField('cohortFigures', (t) =>
  t.field({
    description: 'Each asking is in the audit trail.',
    type: analysis,
    authScopes: mayViewCohorts,
    errors: { types: [OperationRefused], union: { name: 'CohortFiguresResult' } },
    args: {
      frozenCohortId: t.arg.id({ required: true }),
      modelVersionId: t.arg.id({ required: true }),
      task: t.arg({ type: taskEnum, required: true }),
      threshold: t.arg.float({ description: 'A study is flagged at or above it; null for the version’s own.' }),
      prevalence: t.arg.float({ description: 'Null for the clinic’s own, which is known of CMS only.' }),
      band: t.arg({ type: band, required: true, defaultValue: 'POINTWISE' }),
    },
    resolve: (_root, { threshold, prevalence, ...args }, { operations }) =>
      orRefuse(OperationRefused, () =>
        viewFigures(operations, { ...args, threshold: threshold ?? null, prevalence: prevalence ?? null }),
      ),
  }),
);
