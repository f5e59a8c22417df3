import { builder } from '../builder.ts';

/** A member as colleagues see them. */
export const reader = builder.prismaObject('UserAccount', {
  name: 'Reader',
  description: 'The person who signed, decided or recorded.',
  select: { id: true },
  authScopes: { permission: 'study:view' },
  fields: (t) => ({
    displayName: t.exposeString('displayName'),
    isViewer: t.boolean({
      description: 'Whether it is the person who asks.',
      resolve: ({ id }, _args, { caller }) => id === caller?.agent.userId,
    }),
  }),
});
