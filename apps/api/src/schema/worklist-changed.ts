import { builder } from '../builder.ts';
import type { WorklistChange } from '../subscriptions/change-stream.ts';

const worklistChange = builder.objectRef<WorklistChange>('WorklistChange').implement({
  description:
    'That studies of the clinic changed. Ids only: ask for the list again, so that the look at it is recorded.',
  authScopes: { permission: 'study:list' },
  fields: (t) => ({
    studyIds: t.idList({ resolve: ({ studyIds }) => [...studyIds] }),
    isGap: t.exposeBoolean('isGap', { description: 'Changes may have been missed: anything may be different.' }),
  }),
});

builder.subscriptionFields((t) => ({
  worklistChanged: t.field({
    description: 'What changes in the worklist from now on, until the access token ends. Over SSE at /graphql/stream.',
    type: worklistChange,
    authScopes: { permission: 'study:list' },
    subscribe: (_root, _args, context) => context.followStudies(),
    resolve: (change) => change,
  }),
}));
