import { builder } from '../builder.ts';
import { manifestTrainingData } from '../screened-networks.ts';

builder.prismaObject('ModelVersion', {
  description: 'One trained version of a model, as it was registered.',
  authScopes: { permission: 'model:view' },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.string({
      select: { registeredModel: { select: { name: true } } },
      resolve: ({ registeredModel }) => registeredModel.name,
    }),
    version: t.exposeString('version'),
    registeredAt: t.expose('createdAt', { type: 'DateTime' }),
    manifestSha256: t.exposeString('manifestSha256'),
    trainingData: t.string({
      description: 'What it was trained on, as its manifest says: SYNTHETIC means phantom films, not patients.',
      select: { manifest: true },
      resolve: ({ manifest }) => manifestTrainingData(manifest),
    }),
  }),
});
