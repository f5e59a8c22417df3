import { z } from 'zod';
import { builder } from '../builder.ts';
import { readFloats } from '../read-floats.ts';
import { screeningOutcomeEnum, taskEnum, viewEnum } from './enums.ts';

const manifestTrainingData = z.object({ trainingData: z.object({ kind: z.string() }) });

builder.prismaObject('ScreeningResult', {
  authScopes: { permission: 'study:list' },
  fields: (t) => ({
    task: t.expose('task', { type: taskEnum }),
    outcome: t.expose('outcome', { type: screeningOutcomeEnum }),
    probability: t.exposeFloat('probability'),
    threshold: t.exposeFloat('threshold'),
    operatingPoint: t.exposeString('operatingPoint'),
  }),
});

builder.prismaObject('Heatmap', {
  authScopes: { permission: 'study:view' },
  fields: (t) => ({
    view: t.expose('view', { type: viewEnum }),
    task: t.expose('task', { type: taskEnum }),
    rows: t.exposeInt('rows'),
    columns: t.exposeInt('columns'),
    values: t.floatList({
      description: 'Signed evidence for the task against the rest, row by row, of the whole model input.',
      select: { storageKey: true },
      resolve: (heatmap, _args, context) => readFloats(context.services.storage, heatmap.storageKey),
    }),
    contentTop: t.exposeFloat('contentTop'),
    contentLeft: t.exposeFloat('contentLeft'),
    contentHeight: t.exposeFloat('contentHeight'),
    contentWidth: t.exposeFloat('contentWidth'),
  }),
});

export const screening = builder.prismaObject('InferenceRun', {
  name: 'Screening',
  select: { status: true, studyId: true },
  authScopes: { permission: 'study:list' },
  fields: (t) => ({
    id: t.exposeID('id'),
    modelName: t.string({
      select: { modelVersion: { select: { registeredModel: { select: { name: true } } } } },
      resolve: (run) => run.modelVersion.registeredModel.name,
    }),
    modelVersion: t.string({
      select: { modelVersion: { select: { version: true } } },
      resolve: (run) => run.modelVersion.version,
    }),
    trainingData: t.string({
      description: 'What the model was trained on, as its manifest says: SYNTHETIC means phantom films, not patients.',
      select: { modelVersion: { select: { manifest: true } } },
      resolve: (run) => manifestTrainingData.parse(run.modelVersion.manifest).trainingData.kind,
    }),
    provider: t.exposeString('provider', { nullable: true }),
    completedAt: t.expose('completedAt', { type: 'DateTime', nullable: true }),
    results: t.relation('screeningResults', { query: { orderBy: { task: 'asc' } } }),
    heatmaps: t.relation('heatmaps', {
      description: 'Only of a study that is opened in the same request, so that no viewing goes unrecorded.',
      authScopes: (run) => ({ opened: run.studyId }),
      query: { orderBy: [{ view: 'asc' }, { task: 'asc' }] },
    }),
  }),
});
