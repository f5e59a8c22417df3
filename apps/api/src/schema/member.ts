import { builder } from '../builder.ts';

/** A colleague as the worklist names them: who has a study, acknowledged or escalated it. */
export const member = builder.prismaObject('UserAccount', {
  variant: 'Member',
  description: 'A member of the clinic, by name.',
  authScopes: { permission: 'study:list' },
  fields: (t) => ({
    id: t.exposeID('id'),
    displayName: t.exposeString('displayName'),
    isViewer: t.boolean({
      description: 'Whether it is who asks.',
      select: { id: true },
      resolve: ({ id }, _args, context) => id === context.caller?.agent.userId,
    }),
  }),
});
