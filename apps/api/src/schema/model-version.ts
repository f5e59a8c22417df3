import { builder } from '../builder.ts';
import { manifestTrainingData } from '../screened-networks.ts';

const modelVersion = builder.prismaObject('ModelVersion', {
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
    card: t.exposeString('card', {
      description: 'Its model card as it was registered, in Markdown; absent when it came without one.',
      nullable: true,
    }),
  }),
});

builder.queryFields((t) => ({
  modelVersion: t.field({
    description: 'One registered version, whether or not it is deployed; null when there is none of this name.',
    type: modelVersion,
    nullable: true,
    authScopes: { permission: 'model:view' },
    args: { name: t.arg.string({ required: true }), version: t.arg.string({ required: true }) },
    resolve: (_root, { name, version }, { tx }) =>
      tx.modelVersion.findFirst({ where: { version, registeredModel: { name } } }),
  }),
}));
