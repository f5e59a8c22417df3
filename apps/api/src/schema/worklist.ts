import { listWorklist } from '@plumbline/operations';
import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder } from '../builder.ts';
import { imagingStudy } from './imaging-study.ts';
import { pageInfoOf } from './page-info-of.ts';
import { worklistFilterEnum } from './worklist-filter.ts';

const worklistConnection = builder.connectionObject(
  { type: imagingStudy, name: 'WorklistConnection', authScopes: { permission: 'study:list' } },
  { name: 'WorklistEdge', authScopes: { permission: 'study:list' } },
);

builder.queryFields((t) => ({
  worklist: t.field({
    description:
      'Studies in the order in which they are to be read: escalated ones, those that have waited for longer than the clinic allows, then by flag and probability; what has been read comes last.',
    type: worklistConnection,
    authScopes: { permission: 'study:list' },
    args: {
      first: t.arg.int({ description: 'At most 100; 50 unless said.' }),
      after: t.arg.string({ description: 'The endCursor of the page before.' }),
      filter: t.arg({ type: worklistFilterEnum, description: 'ALL unless said.' }),
      search: t.arg.string({ description: 'Part of a name, record number or accession number.' }),
    },
    resolve: async (_root, args, context, info) => {
      const { cursorSeal } = context.services;
      const after = args.after ? cursorSeal.open(args.after) : null;
      const listed = await listWorklist(context.operations, { ...args, after });
      const page = {
        ...listed,
        edges: listed.edges.map((edge) => ({ ...edge, cursor: cursorSeal.seal(edge.cursor) })),
        endCursor: listed.endCursor === null ? null : cursorSeal.seal(listed.endCursor),
      };
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
}));
