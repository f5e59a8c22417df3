import type { ImagingStudy } from '@plumbline/database/client';
import { reassignViews } from '@plumbline/operations';
import { builder } from '../builder.ts';
import { viewEnum } from './enums.ts';
import { imagingStudy } from './imaging-study.ts';
import { OperationRefused, orRefuse } from './refusal.ts';

const viewsReassigned = builder.objectRef<{ readonly study: ImagingStudy }>('ViewsReassigned').implement({
  authScopes: { permission: 'film:reassign' },
  fields: (t) => ({ study: t.expose('study', { type: imagingStudy }) }),
});

const filmView = builder.inputType('FilmViewInput', {
  fields: (t) => ({
    filmId: t.id({ required: true }),
    view: t.field({ type: viewEnum, required: true, description: 'What the film really shows.' }),
  }),
});

const reassignViewsInput = builder.inputType('ReassignViewsInput', {
  fields: (t) => ({
    studyId: t.id({ required: true }),
    films: t.field({ type: [filmView], required: true, description: 'Two at once swap a pair.' }),
  }),
});

builder.mutationFields((t) => ({
  reassignViews: t.field({
    description:
      'A person says what films really show; they are screened again as that. Undone by assigning the views back.',
    type: viewsReassigned,
    authScopes: { permission: 'film:reassign' },
    errors: { types: [OperationRefused], union: { name: 'ReassignViewsResult' } },
    args: { input: t.arg({ type: reassignViewsInput, required: true }) },
    resolve: async (_root, { input }, context) => {
      const study = await orRefuse(OperationRefused, () => reassignViews(context.operations, input));
      // In the audit trail with its patient, so the study may be shown with it.
      context.openedStudyIds.add(study.id);
      return { study };
    },
  }),
}));
