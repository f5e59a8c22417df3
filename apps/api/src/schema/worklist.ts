import { countWorklist, listWorklist, type WorklistCounts, type WorklistFilter } from '@plumbline/operations';
import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder } from '../builder.ts';
import { imagingStudy } from './imaging-study.ts';
import { pageInfoOf } from './page-info-of.ts';

const worklistFilter = builder.enumType('WorklistFilter', {
  values: ['ALL', 'CMS', 'SCOLIOSIS', 'UNREAD', 'WITHOUT_RESULT'] as const satisfies readonly WorklistFilter[],
});

const worklistConnection = builder.connectionObject(
  { type: imagingStudy, name: 'WorklistConnection', authScopes: { permission: 'study:list' } },
  { name: 'WorklistEdge', authScopes: { permission: 'study:list' } },
);

const worklistCounts = builder.objectRef<WorklistCounts>('WorklistCounts').implement({
  description: 'How many studies stand under each filter of the worklist.',
  authScopes: { permission: 'study:list' },
  fields: (t) => ({
    all: t.exposeInt('all'),
    cms: t.exposeInt('cms'),
    scoliosis: t.exposeInt('scoliosis'),
    unread: t.exposeInt('unread'),
    withoutResult: t.exposeInt('withoutResult'),
    inProgress: t.exposeInt('inProgress', { description: 'Waiting in the queue or being screened.' }),
  }),
});

builder.queryFields((t) => ({
  worklist: t.field({
    description: 'Studies, flagged ones first, then the latest received.',
    type: worklistConnection,
    authScopes: { permission: 'study:list' },
    args: {
      first: t.arg.int({ description: 'At most 100; 50 unless said.' }),
      after: t.arg.string({ description: 'The endCursor of the page before.' }),
      filter: t.arg({ type: worklistFilter }),
      search: t.arg.string({ description: 'Part of a name, record number or accession number.' }),
    },
    resolve: async (_root, args, context, info) => {
      const page = await listWorklist(context.operations, args);
      const { select } = queryFromInfo({
        context,
        info,
        path: ['edges', 'node'],
        select: { id: true, readingStatus: true },
      });
      const studies = await context.tx.imagingStudy.findMany({
        select,
        where: { id: { in: page.edges.map(({ studyId }) => studyId) } },
      });
      const studyOf = new Map(studies.map((study) => [study.id, study]));
      return {
        edges: page.edges.flatMap(({ cursor, studyId }) => {
          const node = studyOf.get(studyId);
          return node === undefined ? [] : [{ cursor, node }];
        }),
        pageInfo: pageInfoOf(page, args.after),
      };
    },
  }),
  worklistCounts: t.field({
    type: worklistCounts,
    authScopes: { permission: 'study:list' },
    resolve: (_root, _args, context) => countWorklist(context.operations),
  }),
}));
