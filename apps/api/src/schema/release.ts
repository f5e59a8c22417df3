import { isReturnable } from '@plumbline/operations';
import { builder } from '../builder.ts';
import { approvalKindEnum, releaseStateEnum, taskEnum } from './enums.ts';
import { registeredVersion } from './registered-version.ts';

const mayView = { permission: 'model:view' } as const;

builder.prismaObject('ReleaseApproval', {
  description: 'Who proposed or approved a promotion, and on what.',
  authScopes: mayView,
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.expose('kind', { type: approvalKindEnum }),
    person: t.string({ select: { user: { select: { displayName: true } } }, resolve: ({ user }) => user.displayName }),
    reason: t.exposeString('reason'),
    proposalSha256: t.exposeString('proposalSha256'),
    recordedAt: t.expose('recordedAt', { type: 'DateTime' }),
  }),
});

builder.prismaObject('ReleaseEvent', {
  description: 'That a release took a step.',
  authScopes: mayView,
  fields: (t) => ({
    id: t.exposeID('id'),
    fromState: t.expose('fromState', { type: releaseStateEnum, nullable: true }),
    toState: t.expose('toState', { type: releaseStateEnum }),
    person: t.string({
      description: 'Absent when the platform itself acted.',
      nullable: true,
      select: { actor: { select: { displayName: true } } },
      resolve: ({ actor }) => actor?.displayName ?? null,
    }),
    reason: t.exposeString('reason'),
    recordedAt: t.expose('recordedAt', { type: 'DateTime' }),
  }),
});

export const release = builder.prismaObject('Release', {
  description: 'A model version on its way into the clinic’s use, for all tasks that it answers.',
  authScopes: mayView,
  fields: (t) => ({
    id: t.exposeID('id'),
    version: t.exposeInt('version', { description: 'Counts changes; a step says which it saw.' }),
    state: t.expose('state', { type: releaseStateEnum }),
    tasks: t.expose('tasks', { type: [taskEnum] }),
    modifications: t.exposeString('modifications'),
    protocol: t.exposeString('protocol'),
    impact: t.exposeString('impact'),
    canaryShare: t.exposeFloat('canaryShare'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    changedAt: t.expose('changedAt', { type: 'DateTime' }),
    modelVersion: t.relation('modelVersion', { type: registeredVersion }),
    evaluation: t.relation('evaluation', { nullable: true }),
    proposalSha256: t.exposeString('proposalSha256', {
      description: 'Of everything that a promotion was proposed on; absent when none is proposed.',
      nullable: true,
    }),
    proposedBy: t.string({
      nullable: true,
      select: { proposedBy: { select: { displayName: true } } },
      resolve: ({ proposedBy }) => proposedBy?.displayName ?? null,
    }),
    isProposedByViewer: t.boolean({
      select: { proposedById: true },
      resolve: ({ proposedById }, _args, { tx }) => proposedById !== null && proposedById === tx.agent.userId,
    }),
    mayReturn: t.boolean({
      description: 'Whether the platform took the version in use out, and this one may be brought back.',
      select: { id: true, state: true },
      resolve: (stopped, _args, { tx }) => isReturnable(tx, stopped),
    }),
    replaces: t.relation('replaces', { nullable: true, description: 'Where a rollback goes back to.' }),
    replacedBy: t.relation('replacedBy', { description: 'Those that took over from it.' }),
    approvals: t.relation('approvals', { query: { orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }] } }),
    events: t.relation('events', { query: { orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }] } }),
  }),
});

builder.queryFields((t) => ({
  releases: t.prismaField({
    description: 'The clinic’s releases, the newest first.',
    type: [release],
    authScopes: mayView,
    resolve: (query, _root, _args, { tx }) =>
      tx.release.findMany({ ...query, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: 200 }),
  }),
  release: t.prismaField({
    description: 'One of the clinic’s releases; null when there is none with this id.',
    type: release,
    nullable: true,
    authScopes: mayView,
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, { tx }) => tx.release.findFirst({ ...query, where: { id } }),
  }),
}));
