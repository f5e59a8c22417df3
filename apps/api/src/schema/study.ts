import { viewStudy } from '@plumbline/operations';
import { builder } from '../builder.ts';
import { orRefuse, StudyNotFound } from './refusal.ts';

builder.queryFields((t) => ({
  study: t.prismaField({
    description: 'Opens a study. The viewing is recorded in the audit trail.',
    type: 'ImagingStudy',
    authScopes: { permission: 'study:view' },
    errors: { types: [StudyNotFound], union: { name: 'StudyResult' } },
    args: { id: t.arg.id({ required: true }) },
    resolve: async (query, _root, { id }, context) => {
      const { id: studyId } = await orRefuse(StudyNotFound, () => viewStudy(context.operations, { studyId: id }));
      context.openedStudyIds.add(studyId);
      return context.tx.imagingStudy.findUniqueOrThrow({ ...query, where: { id: studyId } });
    },
  }),
}));
