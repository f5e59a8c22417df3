import { z } from 'zod';
import { builder } from '../builder.ts';
import { architectureEnum, taskEnum } from './enums.ts';

const task = z.enum(['SCOLIOSIS', 'CMS']);
const architecture = z.enum(['CORONAL', 'SAGITTAL', 'DUAL', 'CONCAT', 'BILINEAR']);
const measured = z.object({ auroc: z.number(), confidenceInterval: z.tuple([z.number(), z.number()]).optional() });

/** What of a manifest the registry shows, of whatever schema version it is. */
const shown = z.object({
  backbone: z.string().optional(),
  codeCommit: z.string().optional(),
  trainingData: z.object({ kind: z.string(), preset: z.string().optional(), count: z.number().optional() }),
  deciding: z.object({ SCOLIOSIS: z.array(architecture), CMS: z.array(architecture) }).optional(),
  networks: z
    .array(
      z.object({
        architecture,
        operatingPoints: z.array(z.object({ task, name: z.string(), threshold: z.number() })).default([]),
        evaluation: z.object({ SCOLIOSIS: measured, CMS: measured }),
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
  readonly architecture: z.infer<typeof architecture>;
  readonly task: z.infer<typeof task>;
  readonly auroc: number;
  readonly interval: readonly [number, number] | null;
}

const networkAuroc = builder.objectRef<NetworkAuroc>('NetworkAuroc').implement({
  description: 'One network’s area under the ROC curve in its maker’s test, as the manifest says.',
  authScopes: { permission: 'model:view' },
  fields: (t) => ({
    architecture: t.expose('architecture', { type: architectureEnum }),
    task: t.expose('task', { type: taskEnum }),
    auroc: t.exposeFloat('auroc'),
    lower: t.float({
      description: 'Of its maker’s interval; null when the manifest gives none.',
      nullable: true,
      resolve: ({ interval }) => interval?.[0] ?? null,
    }),
    upper: t.float({ nullable: true, resolve: ({ interval }) => interval?.[1] ?? null }),
  }),
});

interface ManifestPoint {
  readonly architecture: z.infer<typeof architecture>;
  readonly task: z.infer<typeof task>;
  readonly name: string;
  readonly threshold: number;
  /** Its place in the order of preference, from 1; null for a network that never decides the task. */
  readonly preference: number | null;
}

const manifestPoint = builder.objectRef<ManifestPoint>('ManifestOperatingPoint').implement({
  description: 'An operating point of one network, as the manifest says.',
  authScopes: { permission: 'model:view' },
  fields: (t) => ({
    architecture: t.expose('architecture', { type: architectureEnum }),
    task: t.expose('task', { type: taskEnum }),
    name: t.exposeString('name'),
    threshold: t.exposeFloat('threshold'),
    preference: t.exposeInt('preference', {
      description:
        'Which network decides the task: the first, from 1, that has a result. Null for one that never does.',
      nullable: true,
    }),
  }),
});

function aurocOf({ auroc, confidenceInterval }: z.infer<typeof measured>): Pick<NetworkAuroc, 'auroc' | 'interval'> {
  return { auroc, interval: confidenceInterval ?? null };
}

function pointsOf(manifest: unknown): ManifestPoint[] {
  const { networks = [], deciding } = shownOf(manifest) ?? {};
  return networks.flatMap(({ architecture, operatingPoints }) =>
    operatingPoints.map((point) => {
      const place = deciding?.[point.task].indexOf(architecture) ?? -1;
      return { architecture, ...point, preference: place < 0 ? null : place + 1 };
    }),
  );
}

const modelArtifact = builder.prismaObject('ModelArtifact', {
  description: 'One file of a version.',
  authScopes: { permission: 'model:view' },
  fields: (t) => ({
    path: t.exposeString('path'),
    sha256: t.exposeString('sha256'),
    byteLength: t.exposeInt('byteLength'),
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
          { architecture, task: 'SCOLIOSIS', ...aurocOf(evaluation.SCOLIOSIS) },
          { architecture, task: 'CMS', ...aurocOf(evaluation.CMS) },
        ]),
    }),
    backbone: t.string({
      nullable: true,
      select: { manifest: true },
      resolve: ({ manifest }) => shownOf(manifest)?.backbone ?? null,
    }),
    codeCommit: t.string({
      description: 'Of the code that trained it.',
      nullable: true,
      select: { manifest: true },
      resolve: ({ manifest }) => shownOf(manifest)?.codeCommit ?? null,
    }),
    trainingPreset: t.string({
      nullable: true,
      select: { manifest: true },
      resolve: ({ manifest }) => shownOf(manifest)?.trainingData.preset ?? null,
    }),
    operatingPoints: t.field({
      type: [manifestPoint],
      select: { manifest: true },
      resolve: ({ manifest }) => pointsOf(manifest),
    }),
    artifacts: t.relation('artifacts', { type: modelArtifact, query: { orderBy: { path: 'asc' } } }),
    releases: t.relation('releases', {
      description: 'The clinic’s releases of it, the newest first: where it runs, and what it came after.',
      query: { orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] },
    }),
    evaluations: t.relation('evaluations', {
      description: 'The clinic’s evaluations of it, the newest first.',
      query: { orderBy: [{ evaluatedAt: 'desc' }, { id: 'desc' }], take: 20 },
    }),
    card: t.exposeString('card', {
      description: 'Its model card as it was registered, in Markdown; absent when it came without one.',
      nullable: true,
    }),
    signatures: t.relation('signatures', { query: { orderBy: { signedAt: 'asc' } } }),
  }),
});

builder.queryFields((t) => ({
  registeredVersion: t.prismaField({
    description: 'One registered version; null when there is none of this name.',
    type: registeredVersion,
    nullable: true,
    authScopes: { permission: 'model:view' },
    args: { name: t.arg.string({ required: true }), version: t.arg.string({ required: true }) },
    resolve: (query, _root, { name, version }, { tx }) =>
      tx.modelVersion.findFirst({ ...query, where: { version, registeredModel: { name } } }),
  }),
  registeredVersions: t.prismaField({
    description: 'Every version in the registry, the newest first.',
    type: [registeredVersion],
    authScopes: { permission: 'model:view' },
    resolve: (query, _root, _args, { tx }) =>
      tx.modelVersion.findMany({ ...query, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: 200 }),
  }),
}));
