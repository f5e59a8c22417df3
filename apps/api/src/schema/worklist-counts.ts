import { countArrivals, countWorklist, type WorklistCounts } from '@plumbline/operations';
import { builder } from '../builder.ts';

const worklistCounts = builder.objectRef<WorklistCounts>('WorklistCounts').implement({
  description:
    'How many studies stand under each filter of the worklist. What has been read, and open MRIs, are counted to 1,000 only, and 10,000 waiting studies at most are looked at.',
  authScopes: { permission: 'study:list' },
  fields: (t) => ({
    all: t.exposeInt('all'),
    waiting: t.exposeInt('waiting', { description: 'Awaits a person; cms to overdue are parts of it.' }),
    cms: t.exposeInt('cms'),
    scoliosis: t.exposeInt('scoliosis'),
    unread: t.exposeInt('unread'),
    withoutResult: t.exposeInt('withoutResult'),
    inProgress: t.exposeInt('inProgress', { description: 'Waiting in the queue or being screened.' }),
    mine: t.exposeInt('mine', { description: 'Assigned to who asks.' }),
    secondRead: t.exposeInt('secondRead'),
    adjudication: t.exposeInt('adjudication'),
    overdue: t.exposeInt('overdue'),
    mri: t.exposeInt('mri'),
    longestWaitingSince: t.expose('longestWaitingSince', {
      description: 'Since when the study that has waited for longest waits; absent when none does.',
      type: 'DateTime',
      nullable: true,
    }),
    maximumWaitMinutes: t.exposeInt('maximumWaitMinutes', { description: 'The clinic’s longest wait.' }),
    isCapped: t.exposeBoolean('isCapped', { description: 'More studies are there than were counted.' }),
  }),
});

builder.queryFields((t) => ({
  worklistCounts: t.field({
    type: worklistCounts,
    authScopes: { permission: 'study:list' },
    resolve: (_root, _args, context) => countWorklist(context.operations),
  }),
  arrivals: t.intList({
    description: 'How many studies arrived in each of the 24 hours from `since` on.',
    authScopes: { permission: 'study:list' },
    args: { since: t.arg({ type: 'DateTime', required: true }) },
    resolve: async (_root, { since }, context) => [...(await countArrivals(context.operations, { since }))],
  }),
}));
