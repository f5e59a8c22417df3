import type {
  AgreementFigure,
  GroupingKind,
  PairedShares,
  PairedTable,
  ReaderAccuracy,
  ReaderFigure,
  ReaderPair,
  SubgroupAccuracy,
  SubgroupFigure,
  SubgroupRow,
} from '@plumbline/domain';
import { builder } from '../builder.ts';
import {
  asEstimate,
  cohortEstimate,
  cohortMeasures,
  cohortShare,
  cohortTable,
  mayViewCohorts,
} from './cohort-numbers.ts';
import { readingTurnEnum } from './enums.ts';

const groupingKind = builder.enumType('CohortGrouping', {
  description: 'What members are told apart by.',
  values: {
    AGE_BAND: {},
    SEX: {},
    SITE: {},
    MANUFACTURER: {},
    CURVE_PATTERN: { description: 'As the first reader saw it.' },
    MONTH: { description: 'In which the films were taken: the figures over time.' },
  } as const satisfies Record<GroupingKind, object>,
});

const groupAccuracy = builder.objectRef<SubgroupAccuracy>('CohortGroupAccuracy').implement({
  authScopes: mayViewCohorts,
  fields: (t) => ({
    table: t.expose('table', { type: cohortTable }),
    measures: t.expose('measures', { type: cohortMeasures }),
    area: t.field({
      type: cohortEstimate,
      nullable: true,
      resolve: ({ area }) => (area === null ? null : asEstimate(area, area.auroc)),
    }),
  }),
});

const group = builder.objectRef<SubgroupRow>('CohortGroup').implement({
  authScopes: mayViewCohorts,
  fields: (t) => ({
    label: t.exposeString('label', { nullable: true, description: 'Null for the studies of which nobody said it.' }),
    cases: t.exposeInt('cases', { nullable: true, description: 'Null where they are too few for the caller’s role.' }),
    accuracy: t.expose('accuracy', {
      type: groupAccuracy,
      nullable: true,
      description: 'Null where a cell is too small for the caller’s role, or would follow from the others.',
    }),
  }),
});

export const subgroupFigure = builder.objectRef<SubgroupFigure>('CohortGroups').implement({
  authScopes: mayViewCohorts,
  fields: (t) => ({
    kind: t.expose('kind', { type: groupingKind }),
    groups: t.field({ type: [group], resolve: ({ groups }) => [...groups] }),
    others: t.expose('others', {
      type: groupAccuracy,
      nullable: true,
      description: 'The groups that are not shown one by one, together.',
    }),
  }),
});

const agreement = builder.objectRef<AgreementFigure>('CohortAgreement').implement({
  description: 'How far two say the same; where the comparator is a reader that is agreement, and no accuracy.',
  authScopes: mayViewCohorts,
  fields: (t) => ({
    studies: t.exposeInt('studies'),
    both: t.exposeInt('both', { description: 'Both say it is there.' }),
    onlyFirst: t.exposeInt('onlyFirst'),
    onlySecond: t.exposeInt('onlySecond'),
    neither: t.exposeInt('neither'),
    agreement: t.expose('agreement', { type: cohortShare }),
    positiveAgreement: t.expose('positiveAgreement', { type: cohortShare, nullable: true }),
    negativeAgreement: t.expose('negativeAgreement', { type: cohortShare, nullable: true }),
    kappa: t.field({
      type: cohortEstimate,
      nullable: true,
      resolve: ({ kappa }) => (kappa === null ? null : asEstimate(kappa, kappa.kappa)),
    }),
  }),
});

const pairedTable = builder.objectRef<PairedTable>('CohortPairedTable').implement({
  description: 'Right by both, by the first alone, by the second alone, by neither.',
  authScopes: mayViewCohorts,
  fields: (t) => ({
    both: t.exposeInt('both'),
    onlyFirst: t.exposeInt('onlyFirst'),
    onlySecond: t.exposeInt('onlySecond'),
    neither: t.exposeInt('neither'),
  }),
});

export const pairedShares = builder.objectRef<PairedShares>('CohortPairedShares').implement({
  description: 'The difference of two shares of the same studies, by Newcombe, with McNemar’s exact p.',
  authScopes: mayViewCohorts,
  fields: (t) => ({
    table: t.expose('table', { type: pairedTable }),
    difference: t.expose('difference', { type: cohortEstimate, description: 'First minus second.' }),
    pValue: t.exposeFloat('pValue'),
  }),
});

const readerAccuracy = builder.objectRef<ReaderAccuracy>('CohortReaderAccuracy').implement({
  description: 'A reader against the reference standard, and the model beside them over the same studies.',
  authScopes: mayViewCohorts,
  fields: (t) => ({
    table: t.expose('table', { type: cohortTable }),
    measures: t.expose('measures', { type: cohortMeasures }),
    sensitivity: t.expose('sensitivity', {
      type: pairedShares,
      nullable: true,
      description: 'The model first, the reader second.',
    }),
    specificity: t.expose('specificity', { type: pairedShares, nullable: true }),
  }),
});

export const readerFigure = builder.objectRef<ReaderFigure>('CohortReader').implement({
  description: 'A turn of reading beside the model.',
  authScopes: mayViewCohorts,
  fields: (t) => ({
    turn: t.expose('turn', { type: readingTurnEnum }),
    isBlinded: t.exposeBoolean('isBlinded', {
      description: 'As decided before the screening result was shown; else as signed.',
    }),
    agreement: t.expose('agreement', { type: agreement, description: 'The model first, the reader second.' }),
    accuracy: t.expose('accuracy', { type: readerAccuracy, nullable: true }),
  }),
});

export const readerPair = builder.objectRef<ReaderPair>('CohortReaderPair').implement({
  description: 'The first reader against the second.',
  authScopes: mayViewCohorts,
  fields: (t) => ({
    isBlinded: t.exposeBoolean('isBlinded'),
    agreement: t.expose('agreement', { type: agreement }),
  }),
});
