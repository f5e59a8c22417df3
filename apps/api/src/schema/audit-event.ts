import { listAuditEvents } from '@plumbline/operations';
import { builder } from '../builder.ts';
import { auditActionEnum, auditOutcomeEnum } from './enums.ts';
import { pageInfoOf } from './page-info-of.ts';

const auditEvent = builder.prismaObject('AuditEvent', {
  authScopes: { permission: 'audit:view' },
  fields: (t) => ({
    id: t.exposeID('id'),
    recordedAt: t.expose('recordedAt', { type: 'DateTime' }),
    action: t.expose('action', { type: auditActionEnum }),
    activity: t.exposeString('activity'),
    outcome: t.expose('outcome', { type: auditOutcomeEnum }),
    agentUserId: t.exposeID('agentUserId', { nullable: true }),
    agentName: t.exposeString('agentName'),
    agentRole: t.exposeString('agentRole'),
    agentAddress: t.exposeString('agentAddress', { nullable: true }),
    entityType: t.exposeString('entityType'),
    entityId: t.exposeID('entityId', { nullable: true }),
    patientId: t.exposeID('patientId', { nullable: true }),
  }),
});

const auditEventConnection = builder.connectionObject(
  { type: auditEvent, name: 'AuditEventConnection', authScopes: { permission: 'audit:view' } },
  { name: 'AuditEventEdge', authScopes: { permission: 'audit:view' } },
);

builder.queryFields((t) => ({
  auditEvents: t.field({
    description: 'The audit trail, the latest first. Reading it is recorded too.',
    type: auditEventConnection,
    authScopes: { permission: 'audit:view' },
    args: {
      first: t.arg.int({ description: 'At most 100; 50 unless said.' }),
      after: t.arg.string({ description: 'The endCursor of the page before.' }),
      activity: t.arg.string({ description: 'Only this activity, for example reading:sign.' }),
    },
    resolve: async (_root, args, context) => {
      const page = await listAuditEvents(context.operations, args);
      return {
        edges: page.edges.map(({ cursor, event }) => ({ cursor, node: event })),
        pageInfo: pageInfoOf(page, args.after),
      };
    },
  }),
}));
