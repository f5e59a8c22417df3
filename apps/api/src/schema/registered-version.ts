import { z } from 'zod';
import { builder } from '../builder.ts';
import { architectureEnum, taskEnum } from './enums.ts';

/** What of a manifest the registry shows, of whatever schema version it is. */
const shown = z.object({
  trainingData: z.object({ kind: z.string(), count: z.number().optional() }),
  networks: z
    .array(
      z.object({
        architecture: z.enum(['CORONAL', 'SAGITTAL', 'DUAL', 'CONCAT', 'BILINEAR']),
        evaluation: z.object({ SCOLIOSIS: z.object({ auroc: z.number() }), CMS: z.object({ auroc: z.number() }) }),
      }),
    )
    .default([]),
});

const validation = z.object({
  goldenStudies: z.number(),
  largestDifference: z.number(),
  peakBytes: z.number(),
  sandbox: z.object({ network: z.string(), kernelLimits: z.boolean() }),
});

/** Null for a row that is not of a shape that this release knows: it is shown as broken and spoils no other. */
function shownOf(manifest: unknown) {
  return shown.safeParse(manifest).data ?? null;
}

function validationOf(row: { readonly validation: unknown }) {
  return validation.safeParse(row.validation).data ?? null;
}

interface NetworkAuroc {
  readonly architecture: z.infer<typeof shown>['networks'][number]['architecture'];
  readonly task: 'SCOLIOSIS' | 'CMS';
  readonly auroc: number;
}

const networkAuroc = builder.objectRef<NetworkAuroc>('NetworkAuroc').implement({
  description: 'One network’s area under the ROC curve in its maker’s test, as the manifest says.',
  authScopes: { permission: 'model:view' },
  fields: (t) => ({
    architecture: t.expose('architecture', { type: architectureEnum }),
    task: t.expose('task', { type: taskEnum }),
    auroc: t.exposeFloat('auroc'),
  }),
});

builder.prismaObject('ModelSignature', {
  description: 'That the platform took a version in: by which key, and what its sandbox found.',
  authScopes: { permission: 'model:view' },
  fields: (t) => ({
    keyId: t.exposeString('keyId', { description: 'SHA-256 of the public key.' }),
    signedAt: t.expose('signedAt', { type: 'DateTime' }),
    goldenStudies: t.int({
      description: 'Null, as the others, when what the sandbox found cannot be read.',
      nullable: true,
      resolve: (row) => validationOf(row)?.goldenStudies ?? null,
    }),
    largestDifference: t.float({
      description: 'Between two runs over the same films.',
      nullable: true,
      resolve: (row) => validationOf(row)?.largestDifference ?? null,
    }),
    peakMegabytes: t.float({
      nullable: true,
      resolve: (row) => {
        const found = validationOf(row);
        return found && found.peakBytes / 2 ** 20;
      },
    }),
    hadNoNetwork: t.boolean({
      description: 'Whether the system kept the sandbox from the network.',
      resolve: (row) => validationOf(row)?.sandbox.network === 'NETWORK_NAMESPACE',
    }),
  }),
});

export const registeredVersion = builder.prismaObject('ModelVersion', {
  variant: 'RegisteredVersion',
  description: 'One trained version of a model in the registry, which is the same for every clinic.',
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
    trainingKind: t.string({
      description:
        'SYNTHETIC means phantom films, not patients. Null when the manifest cannot be read by this release.',
      nullable: true,
      select: { manifest: true },
      resolve: ({ manifest }) => shownOf(manifest)?.trainingData.kind ?? null,
    }),
    trainingCount: t.int({
      nullable: true,
      select: { manifest: true },
      resolve: ({ manifest }) => shownOf(manifest)?.trainingData.count ?? null,
    }),
    aurocs: t.field({
      type: [networkAuroc],
      select: { manifest: true },
      resolve: ({ manifest }) =>
        (shownOf(manifest)?.networks ?? []).flatMap(({ architecture, evaluation }): NetworkAuroc[] => [
          { architecture, task: 'SCOLIOSIS', auroc: evaluation.SCOLIOSIS.auroc },
          { architecture, task: 'CMS', auroc: evaluation.CMS.auroc },
        ]),
    }),
    signatures: t.relation('signatures', { query: { orderBy: { signedAt: 'asc' } } }),
  }),
});

builder.queryFields((t) => ({
  registeredVersions: t.prismaField({
    description: 'Every version in the registry, the newest first.',
    type: [registeredVersion],
    authScopes: { permission: 'model:view' },
    resolve: (query, _root, _args, { tx }) =>
      tx.modelVersion.findMany({ ...query, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: 200 }),
  }),
}));
