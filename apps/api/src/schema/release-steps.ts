import type { AcceptanceCriteria, Release } from '@plumbline/database/client';
import {
  advanceRelease,
  approvePromotion,
  createRelease,
  describeRelease,
  type EvaluationEnd,
  evaluateRelease,
  proposePromotion,
  retireRelease,
  rollBackRelease,
  setAcceptanceCriteria,
} from '@plumbline/operations';
import { builder } from '../builder.ts';
import { releaseAdvanceEnum } from './enums.ts';
import { acceptanceCriteria, evaluation } from './evaluation.ts';
import { OperationRefused, orRefuse } from './refusal.ts';
import { release } from './release.ts';

const mayDeploy = { permission: 'model:deploy' } as const;

const releaseStepped = builder.objectRef<{ readonly release: Release }>('ReleaseStepped').implement({
  authScopes: mayDeploy,
  fields: (t) => ({ release: t.expose('release', { type: release }) }),
});

const criteriaSet = builder.objectRef<{ readonly criteria: AcceptanceCriteria }>('AcceptanceCriteriaSet').implement({
  authScopes: mayDeploy,
  fields: (t) => ({ criteria: t.expose('criteria', { type: acceptanceCriteria }) }),
});

const releaseEvaluated = builder.objectRef<EvaluationEnd>('ReleaseEvaluated').implement({
  authScopes: mayDeploy,
  fields: (t) => ({
    pending: t.int({
      description: 'Runs that have not ended; asked again once they have, it goes on. 0 when it is evaluated.',
      resolve: (end) => (end.status === 'RUNNING' ? end.pending : 0),
    }),
    evaluation: t.field({
      type: evaluation,
      nullable: true,
      resolve: (end) => (end.status === 'EVALUATED' ? end.evaluation : null),
    }),
  }),
});

export const releasePlace = builder.inputType('ReleasePlaceInput', {
  description: 'A release as the person saw it, and why they take the step.',
  fields: (t) => ({
    releaseId: t.id({ required: true }),
    version: t.int({ required: true }),
    reason: t.string({ required: true, description: '3 to 2,000 characters.' }),
  }),
});

const description = builder.inputType('ReleaseDescriptionInput', {
  fields: (t) => ({
    releaseId: t.id({ required: true }),
    version: t.int({ required: true }),
    modifications: t.string({ required: true }),
    protocol: t.string({ required: true }),
    impact: t.string({ required: true }),
    canaryShare: t.float({ required: true }),
  }),
});

const resultOf = (name: string) => ({ types: [OperationRefused], union: { name: `${name}Result` } });

builder.mutationFields((t) => ({
  createRelease: t.field({
    type: releaseStepped,
    authScopes: mayDeploy,
    errors: resultOf('CreateRelease'),
    args: { modelVersionId: t.arg.id({ required: true }) },
    resolve: (_root, args, { operations }) =>
      orRefuse(OperationRefused, async () => ({ release: await createRelease(operations, args) })),
  }),
  describeRelease: t.field({
    type: releaseStepped,
    authScopes: mayDeploy,
    errors: resultOf('DescribeRelease'),
    args: { input: t.arg({ type: description, required: true }) },
    resolve: (_root, { input }, { operations }) =>
      orRefuse(OperationRefused, async () => ({ release: await describeRelease(operations, input) })),
  }),
  advanceRelease: t.field({
    description: 'One step on, short of use.',
    type: releaseStepped,
    authScopes: mayDeploy,
    errors: resultOf('AdvanceRelease'),
    args: {
      input: t.arg({ type: releasePlace, required: true }),
      step: t.arg({ type: releaseAdvanceEnum, required: true }),
    },
    resolve: (_root, { input, step }, { operations }) =>
      orRefuse(OperationRefused, async () => ({ release: await advanceRelease(operations, { ...input, step }) })),
  }),
  proposePromotion: t.field({
    type: releaseStepped,
    authScopes: mayDeploy,
    errors: resultOf('ProposePromotion'),
    args: { input: t.arg({ type: releasePlace, required: true }) },
    resolve: (_root, { input }, { operations }) =>
      orRefuse(OperationRefused, async () => ({ release: await proposePromotion(operations, input) })),
  }),
  approvePromotion: t.field({
    description: 'By another administrator than the one who proposed it; counts from the next study on.',
    type: releaseStepped,
    authScopes: mayDeploy,
    errors: resultOf('ApprovePromotion'),
    args: { input: t.arg({ type: releasePlace, required: true }) },
    resolve: (_root, { input }, { operations }) =>
      orRefuse(OperationRefused, async () => ({ release: await approvePromotion(operations, input) })),
  }),
  rollBackRelease: t.field({
    description: 'Back to the version before, from the next study on.',
    type: releaseStepped,
    authScopes: mayDeploy,
    errors: resultOf('RollBackRelease'),
    args: { input: t.arg({ type: releasePlace, required: true }) },
    resolve: (_root, { input }, { operations }) =>
      orRefuse(OperationRefused, async () => ({ release: await rollBackRelease(operations, input) })),
  }),
  retireRelease: t.field({
    description: 'Gives up a release that is not in use.',
    type: releaseStepped,
    authScopes: mayDeploy,
    errors: resultOf('RetireRelease'),
    args: { input: t.arg({ type: releasePlace, required: true }) },
    resolve: (_root, { input }, { operations }) =>
      orRefuse(OperationRefused, async () => ({ release: await retireRelease(operations, input) })),
  }),
}));

builder.mutationFields((t) => ({
  setAcceptanceCriteria: t.field({
    type: criteriaSet,
    authScopes: mayDeploy,
    errors: resultOf('SetAcceptanceCriteria'),
    args: {
      minimumSensitivity: t.arg.float({ required: true }),
      aurocMargin: t.arg.float({ required: true }),
      reason: t.arg.string({ required: true }),
    },
    resolve: (_root, args, { operations }) =>
      orRefuse(OperationRefused, async () => ({ criteria: await setAcceptanceCriteria(operations, args) })),
  }),
  evaluateRelease: t.field({
    type: releaseEvaluated,
    authScopes: mayDeploy,
    errors: resultOf('EvaluateRelease'),
    args: {
      releaseId: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      cohortId: t.arg.id({ required: true }),
    },
    resolve: (_root, args, { operations }) => orRefuse(OperationRefused, () => evaluateRelease(operations, args)),
  }),
}));
