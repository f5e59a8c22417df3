import { networkAgreement } from '@plumbline/domain';
import { findPredictiveValue } from '@plumbline/operations';
import { builder } from '../builder.ts';
import { manifestTrainingData, screenedNetworks } from '../screened-networks.ts';
import { predictiveValue } from './predictive-value.ts';
import { screeningNetwork } from './screening-network.ts';
import { screeningResult } from './screening-result.ts';

const networkWord = builder.enumType('NetworkWord', {
  description: 'What a network says of CMS beside the result that decides; SILENT: it has no result.',
  values: ['AGREES', 'DIFFERS', 'SILENT'] as const,
});

export const screening = builder.prismaObject('InferenceRun', {
  name: 'Screening',
  select: { id: true, status: true, studyId: true },
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
      resolve: (run) => manifestTrainingData(run.modelVersion.manifest),
    }),
    manifestSha256: t.exposeString('manifestSha256', {
      description: 'Of the manifest that it was asked of. Absent in runs of before it was kept.',
      nullable: true,
    }),
    preprocessingSha256: t.exposeString('preprocessingSha256', {
      description: 'Of what the manifest says about films as input. Absent as manifestSha256.',
      nullable: true,
    }),
    provider: t.exposeString('provider', {
      description: 'The execution provider that really ran, for example cpu.',
      nullable: true,
    }),
    completedAt: t.expose('completedAt', { type: 'DateTime', nullable: true }),
    results: t.field({
      description: 'The results that the study’s flag follows, one a task. Those of all networks stand in networks.',
      type: [screeningResult],
      // All networks' results, as agreement and networks ask for: one selection, which is loaded once.
      select: (_args, _context, nestedSelection) => ({
        screeningResults: nestedSelection({ orderBy: { task: 'asc' } }),
      }),
      resolve: ({ screeningResults }) => screeningResults.filter(({ deciding }) => deciding),
    }),
    predictiveValue: t.field({
      description: 'How often what is said of CMS is right at this clinic; absent when nothing is decided.',
      type: predictiveValue,
      nullable: true,
      resolve: ({ id }, _args, { tx }) => findPredictiveValue(tx, id),
    }),
    networks: t.field({
      description: 'All networks of the model version, in its manifest’s order, with or without a result.',
      type: [screeningNetwork],
      select: {
        modelVersion: { select: { manifest: true } },
        screeningResults: { orderBy: { task: 'asc' } },
        filmFindings: { select: { view: true, finding: true } },
      },
      resolve: ({ modelVersion, screeningResults, filmFindings }) =>
        screenedNetworks(modelVersion.manifest).map((network) => ({
          ...network,
          findings: filmFindings,
          results: screeningResults.filter(({ architecture }) => architecture === network.architecture),
        })),
    }),
    agreement: t.field({
      description:
        'One word a network, in the order of Architecture: whether it says of CMS what the deciding one says.',
      type: [networkWord],
      select: { screeningResults: { orderBy: { task: 'asc' } } },
      resolve: ({ screeningResults }) => [...networkAgreement(screeningResults)],
    }),
    heatmaps: t.relation('heatmaps', {
      description: 'Only of a study that is opened in the same request, so that no viewing goes unrecorded.',
      authScopes: (run) => ({ opened: run.studyId }),
      query: { orderBy: [{ architecture: 'asc' }, { view: 'asc' }, { task: 'asc' }] },
    }),
  }),
});
