import type { Rescreening } from '@plumbline/database/client';
import { changeRescreening, listRescreenings, type RescreeningProgress, startRescreening } from '@plumbline/operations';
import { builder } from '../builder.ts';
import { rescreeningStateEnum, rescreeningStepEnum } from './enums.ts';
import { evaluationCohort } from './evaluation.ts';
import { OperationRefused, orRefuse } from './refusal.ts';
import { registeredVersion } from './registered-version.ts';

const mayDeploy = { permission: 'model:deploy' } as const;

const rescreening = builder.objectRef<RescreeningProgress>('Rescreening').implement({
  description: 'A frozen cohort asked anew of a version, for evaluation alone: readers never see what it says.',
  authScopes: mayDeploy,
  fields: (t) => ({
    id: t.exposeID('id'),
    state: t.expose('state', { type: rescreeningStateEnum }),
    reason: t.exposeString('reason'),
    studyCount: t.exposeInt('studyCount'),
    doneCount: t.exposeInt('doneCount', {
      description: 'Studies that are answered, or of which nothing is to be asked.',
    }),
    failedCount: t.exposeInt('failedCount', { description: 'Of them, those that ended without a result.' }),
    keptCount: t.exposeInt('keptCount', { description: 'Of them, those that the version had answered before.' }),
    unfitCount: t.exposeInt('unfitCount', { description: 'Of them, those whose films it cannot be run over.' }),
    requestedAt: t.expose('requestedAt', { type: 'DateTime' }),
    changedAt: t.expose('changedAt', { type: 'DateTime' }),
    requestedBy: t.string({
      resolve: async ({ requestedById: id }, _args, { tx }) =>
        (await tx.userAccount.findUniqueOrThrow({ where: { id }, select: { displayName: true } })).displayName,
    }),
    cohort: t.field({
      type: evaluationCohort,
      resolve: ({ cohortId: id }, _args, { tx }) => tx.frozenCohort.findUniqueOrThrow({ where: { id } }),
    }),
    modelVersion: t.field({
      type: registeredVersion,
      resolve: ({ modelVersionId: id }, _args, { tx }) => tx.modelVersion.findUniqueOrThrow({ where: { id } }),
    }),
  }),
});

const rescreeningChanged = builder.objectRef<Rescreening>('RescreeningChanged').implement({
  authScopes: mayDeploy,
  fields: (t) => ({ id: t.exposeID('id'), state: t.expose('state', { type: rescreeningStateEnum }) }),
});

const resultOf = (name: string) => ({ types: [OperationRefused], union: { name: `${name}Result` } });

builder.queryFields((t) => ({
  rescreenings: t.field({
    description: 'The clinic’s re-screenings, the newest first, 50 at most.',
    type: [rescreening],
    authScopes: mayDeploy,
    resolve: (_root, _args, { operations }) => listRescreenings(operations),
  }),
}));

builder.mutationFields((t) => ({
  startRescreening: t.field({
    description: 'Asks a frozen cohort’s studies of a version; earlier results stay.',
    type: rescreeningChanged,
    authScopes: mayDeploy,
    errors: resultOf('StartRescreening'),
    args: {
      cohortId: t.arg.id({ required: true }),
      modelVersionId: t.arg.id({ required: true }),
      reason: t.arg.string({ required: true, description: '3 to 2,000 characters.' }),
    },
    resolve: (_root, args, { operations }) => orRefuse(OperationRefused, () => startRescreening(operations, args)),
  }),
  changeRescreening: t.field({
    description: 'Pauses, resumes or cancels. What was asked already is answered.',
    type: rescreeningChanged,
    authScopes: mayDeploy,
    errors: resultOf('ChangeRescreening'),
    args: {
      rescreeningId: t.arg.id({ required: true }),
      step: t.arg({ type: rescreeningStepEnum, required: true }),
    },
    resolve: (_root, args, { operations }) => orRefuse(OperationRefused, () => changeRescreening(operations, args)),
  }),
}));
