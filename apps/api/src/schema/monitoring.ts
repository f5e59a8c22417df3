import {
  type AccuracyAt,
  cusumLimits,
  errorMeanings,
  falseAlarms,
  isErrorCode,
  warningLateness,
} from '@plumbline/domain';
import {
  type MonitoredDay,
  type Monitoring,
  type Spread,
  viewMonitoring,
  type WindowSummary,
} from '@plumbline/operations';
import { builder } from '../builder.ts';
import { referenceWindowSourceEnum, taskEnum, watchLevelEnum, watchMeasureEnum } from './enums.ts';
import { evaluatedShare } from './evaluation.ts';
import { OperationRefused, orRefuse } from './refusal.ts';

const mayView = { permission: 'model:view' } as const;

const watchSignal = builder.prismaObject('WatchSignal', {
  description: 'One measure of a judged day.',
  authScopes: mayView,
  fields: (t) => ({
    measure: t.expose('measure', { type: watchMeasureEnum }),
    level: t.expose('level', { type: watchLevelEnum }),
    count: t.exposeInt('count', { description: 'Studies, films or verdicts that it rests on.' }),
    value: t.exposeFloat('value', {
      description: 'Population stability index, a share, or of POSITIVES a CUSUM; null while silent.',
      nullable: true,
    }),
    pValue: t.exposeFloat('pValue', {
      description: 'After Holm’s correction over the day; null of a CUSUM and while silent.',
      nullable: true,
    }),
  }),
});

const spread = builder.objectRef<Spread & { readonly measure: string }>('WatchSpread').implement({
  description: 'A tenth, half and nine tenths of a distribution.',
  authScopes: mayView,
  fields: (t) => ({
    measure: t.exposeString('measure'),
    tenth: t.exposeFloat('tenth'),
    half: t.exposeFloat('half'),
    nineTenths: t.exposeFloat('nineTenths'),
  }),
});

const kind = builder
  .objectRef<{ readonly measure: string; readonly kind: string; readonly count: number }>('WatchKind')
  .implement({
    description: 'How many are of a kind.',
    authScopes: mayView,
    fields: (t) => ({
      measure: t.exposeString('measure'),
      kind: t.exposeString('kind'),
      count: t.exposeInt('count'),
      message: t.string({
        description: 'Of an abstention, the sentence for the person; null of every other kind.',
        nullable: true,
        resolve: ({ kind: code }) => (isErrorCode(code) ? errorMeanings[code].sentence : null),
      }),
    }),
  });

const summary = builder.objectRef<WindowSummary>('WatchSummary').implement({
  description: 'What the studies of a day, or of a reference window, were.',
  authScopes: mayView,
  fields: (t) => ({
    spreads: t.field({
      type: [spread],
      resolve: ({ spreads }) =>
        Object.entries(spreads).flatMap(([measure, found]) => (found === null ? [] : [{ measure, ...found }])),
    }),
    kinds: t.field({
      description: 'By manufacturer, view, age and sex.',
      type: [kind],
      resolve: ({ mixes }) =>
        Object.entries(mixes).flatMap(([measure, counts]) =>
          Object.entries(counts).map(([name, count]) => ({ measure, kind: name, count })),
        ),
    }),
    abstentions: t.field({
      description: 'By reason, a code of refusals.',
      type: [kind],
      resolve: ({ abstentions }) =>
        Object.entries(abstentions).map(([name, count]) => ({ measure: 'ABSTENTIONS', kind: name, count })),
    }),
    failures: t.exposeInt('failures'),
    late: t.exposeInt('late'),
    rejections: t.int({ resolve: ({ rejections }) => rejections.count }),
    verdicts: t.int({ resolve: ({ rejections }) => rejections.total }),
  }),
});

const monitoredDay = builder.objectRef<MonitoredDay>('MonitoredDay').implement({
  description: 'A day that is over, as it was judged.',
  authScopes: mayView,
  fields: (t) => ({
    day: t.expose('day', { type: 'Date' }),
    days: t.exposeInt('days', { description: 'So many days, this one the last, were needed for enough studies.' }),
    studies: t.exposeInt('studies'),
    level: t.expose('level', { type: watchLevelEnum }),
    summary: t.expose('summary', { type: summary }),
    signals: t.expose('signals', { type: [watchSignal] }),
  }),
});

const referenceWindow = builder.objectRef<NonNullable<Monitoring['reference']>>('ReferenceWindow').implement({
  description: 'What a version is watched against.',
  authScopes: mayView,
  fields: (t) => ({
    source: t.expose('source', { type: referenceWindowSourceEnum }),
    studyCount: t.exposeInt('studyCount'),
    sha256: t.exposeString('sha256'),
    reason: t.exposeString('reason'),
    frozenAt: t.expose('frozenAt', { type: 'DateTime' }),
    summary: t.expose('summary', { type: summary }),
  }),
});

export const watchThresholds = builder.objectRef<Monitoring['thresholds']>('WatchThresholds').implement({
  description: 'When the clinic is warned, and when a version is taken out; the defaults until it says otherwise.',
  authScopes: mayView,
  fields: (t) => ({
    minimumStudies: t.exposeInt('minimumStudies'),
    warningIndex: t.exposeFloat('warningIndex'),
    stopIndex: t.exposeFloat('stopIndex'),
    warningFailures: t.exposeFloat('warningFailures'),
    stopFailures: t.exposeFloat('stopFailures'),
    warningRejections: t.exposeFloat('warningRejections'),
    stopRejections: t.exposeFloat('stopRejections'),
    warningSum: t.float({ description: 'CUSUM of the positive rate.', resolve: () => cusumLimits.warning }),
    stopSum: t.float({ resolve: () => cusumLimits.stop }),
    warningLateness: t.float({ description: 'Share of the runs.', resolve: () => warningLateness }),
    isDefault: t.boolean({ resolve: ({ id }) => id === null }),
  }),
});

const rolled = builder.objectRef<AccuracyAt & { readonly task: 'SCOLIOSIS' | 'CMS' }>('RollingAccuracy').implement({
  description:
    'Of the studies whose reference standard was recorded in the 90 days before. Mostly flagged studies get an MRI, so that the sensitivity looks better than it is.',
  authScopes: mayView,
  fields: (t) => ({
    task: t.expose('task', { type: taskEnum }),
    at: t.expose('at', { type: 'DateTime' }),
    sensitivity: t.expose('sensitivity', { type: evaluatedShare }),
    positivePredictiveValue: t.expose('positivePredictiveValue', { type: evaluatedShare }),
  }),
});

const monitoring = builder.objectRef<Monitoring>('Monitoring').implement({
  description: 'What is known of a version in use; nothing of any one study.',
  authScopes: mayView,
  fields: (t) => ({
    reference: t.expose('reference', { type: referenceWindow, nullable: true }),
    days: t.expose('days', { type: [monitoredDay], description: 'The last 60 that were judged, the oldest first.' }),
    warningsAMonth: t.float({
      description: 'In so many of the months in which nothing changes there is a warning, at most.',
      resolve: () => falseAlarms.warningAMonth,
    }),
    stopsAMonth: t.float({ resolve: () => falseAlarms.stopAMonth }),
    studiesToday: t.int({ resolve: ({ today }) => today.studies }),
    today: t.field({ type: summary, resolve: ({ today }) => today.summary }),
    thresholds: t.expose('thresholds', { type: watchThresholds }),
    accuracy: t.field({
      type: [rolled],
      resolve: ({ accuracy: { SCOLIOSIS, CMS } }) => [
        ...SCOLIOSIS.map((point) => ({ task: 'SCOLIOSIS' as const, ...point })),
        ...CMS.map((point) => ({ task: 'CMS' as const, ...point })),
      ],
    }),
  }),
});

builder.queryFields((t) => ({
  monitoring: t.field({
    description: 'The watch over one of the clinic’s releases.',
    type: monitoring,
    authScopes: mayView,
    errors: { types: [OperationRefused], union: { name: 'MonitoringResult' } },
    args: { releaseId: t.arg.id({ required: true }) },
    resolve: (_root, args, { operations }) => orRefuse(OperationRefused, () => viewMonitoring(operations, args)),
  }),
}));
