import type { Release, ReleaseStop } from '@plumbline/database/client';
import {
  acknowledgeReleaseStop,
  freezeReferenceWindow,
  reinstateRelease,
  setWatchThresholds,
} from '@plumbline/operations';
import { builder } from '../builder.ts';
import { releaseStateEnum, watchMeasureEnum } from './enums.ts';
import { OperationRefused, orRefuse } from './refusal.ts';
import { release } from './release.ts';
import { releasePlace } from './release-steps.ts';

const mayDeploy = { permission: 'model:deploy' } as const;

const releaseStop = builder.prismaObject('ReleaseStop', {
  description: 'That the platform took a version out.',
  authScopes: mayDeploy,
  fields: (t) => ({
    id: t.exposeID('id'),
    release: t.relation('release'),
    fromState: t.expose('fromState', { type: releaseStateEnum }),
    day: t.expose('day', { type: 'Date' }),
    measures: t.expose('measures', { type: [watchMeasureEnum] }),
    stoppedAt: t.expose('stoppedAt', { type: 'DateTime' }),
    acknowledgedAt: t.expose('acknowledgedAt', { type: 'DateTime', nullable: true }),
  }),
});

const referenceFrozen = builder.objectRef<{ readonly studyCount: number }>('ReferenceWindowFrozen').implement({
  authScopes: mayDeploy,
  fields: (t) => ({ studyCount: t.exposeInt('studyCount') }),
});

const thresholdsSet = builder.objectRef<{ readonly minimumStudies: number }>('WatchThresholdsSet').implement({
  authScopes: mayDeploy,
  fields: (t) => ({ minimumStudies: t.exposeInt('minimumStudies') }),
});

const stopAcknowledged = builder.objectRef<{ readonly stop: ReleaseStop }>('ReleaseStopAcknowledged').implement({
  authScopes: mayDeploy,
  fields: (t) => ({ stop: t.expose('stop', { type: releaseStop }) }),
});

const reinstated = builder.objectRef<{ readonly release: Release }>('ReleaseReinstated').implement({
  authScopes: mayDeploy,
  fields: (t) => ({ release: t.expose('release', { type: release }) }),
});

const thresholdsInput = builder.inputType('WatchThresholdsInput', {
  fields: (t) => ({
    minimumStudies: t.int({ required: true }),
    warningIndex: t.float({ required: true }),
    stopIndex: t.float({ required: true }),
    warningFailures: t.float({ required: true }),
    stopFailures: t.float({ required: true }),
    warningRejections: t.float({ required: true }),
    stopRejections: t.float({ required: true }),
    reason: t.string({ required: true, description: '3 to 2,000 characters.' }),
  }),
});

builder.queryFields((t) => ({
  releaseStops: t.prismaField({
    description: 'Versions that the platform took out and no administrator has acknowledged, the newest first.',
    type: [releaseStop],
    authScopes: mayDeploy,
    resolve: (query, _root, _args, { tx }) =>
      tx.releaseStop.findMany({
        ...query,
        where: { acknowledgedAt: null },
        orderBy: [{ stoppedAt: 'desc' }, { id: 'desc' }],
        take: 20,
      }),
  }),
}));

const resultOf = (name: string) => ({ types: [OperationRefused], union: { name: `${name}Result` } });

builder.mutationFields((t) => ({
  freezeReferenceWindow: t.field({
    description: 'The first studies that the version answered here are what it is watched against from now on.',
    type: referenceFrozen,
    authScopes: mayDeploy,
    errors: resultOf('FreezeReferenceWindow'),
    args: { releaseId: t.arg.id({ required: true }), reason: t.arg.string({ required: true }) },
    resolve: (_root, args, { operations }) => orRefuse(OperationRefused, () => freezeReferenceWindow(operations, args)),
  }),
  setWatchThresholds: t.field({
    type: thresholdsSet,
    authScopes: mayDeploy,
    errors: resultOf('SetWatchThresholds'),
    args: { input: t.arg({ type: thresholdsInput, required: true }) },
    resolve: (_root, { input }, { operations }) =>
      orRefuse(OperationRefused, () => setWatchThresholds(operations, input)),
  }),
  acknowledgeReleaseStop: t.field({
    type: stopAcknowledged,
    authScopes: mayDeploy,
    errors: resultOf('AcknowledgeReleaseStop'),
    args: { releaseStopId: t.arg.id({ required: true }) },
    resolve: (_root, args, { operations }) =>
      orRefuse(OperationRefused, async () => ({ stop: await acknowledgeReleaseStop(operations, args) })),
  }),
  reinstateRelease: t.field({
    description:
      'After a stop: the version that was in use, or the one before it, answers again from the next study on.',
    type: reinstated,
    authScopes: mayDeploy,
    errors: resultOf('ReinstateRelease'),
    args: { input: t.arg({ type: releasePlace, required: true }) },
    resolve: (_root, { input }, { operations }) =>
      orRefuse(OperationRefused, async () => ({ release: await reinstateRelease(operations, input) })),
  }),
}));
