import { type Agent, type AuditRecord, auditRow } from '../audit-record.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Database } from '../open-database.ts';

/** The platform's signature over a version, and what was found when it was taken in. */
export interface NewSignature {
  readonly keyId: string;
  /** Base64. */
  readonly signature: string;
  readonly validation: Prisma.InputJsonObject;
}

export interface NewModelVersion {
  readonly name: string;
  readonly version: string;
  /** manifest.json, parsed. */
  readonly manifest: Prisma.InputJsonObject;
  readonly manifestSha256: string;
  /** MODEL_CARD.md; null when the version comes without one. */
  readonly card: string | null;
  /** Paths relative to the version's folder. */
  readonly artifacts: readonly ModelFile[];
  readonly signature: NewSignature;
}

export interface ModelFile {
  readonly path: string;
  readonly sha256: string;
  readonly byteLength: number;
}

export interface RegisteredVersion {
  readonly modelVersionId: string;
  readonly manifestSha256: string;
  readonly artifacts: readonly ModelFile[];
  /** Of the keys that signed it. */
  readonly keyIds: readonly string[];
}

/** Somebody of an organization who brought a version in: recorded there with the write. */
export interface OnBehalfOf {
  readonly organizationId: string;
  readonly agent: Agent;
  readonly activity: AuditRecord['activity'];
}

export interface ModelRegistry {
  /** Null when this version of this model was never registered. */
  findModelVersion(name: string, version: string): Promise<RegisteredVersion | null>;
  /**
   * Writes the version, its artifacts and its signature, and the model when it is its first; a version that exists is
   * refused (UNIQUE).
   */
  registerModelVersion(model: NewModelVersion, onBehalfOf?: OnBehalfOf): Promise<RegisteredVersion>;
  /** Another key's signature over a version that is there; one that the key has given already is left as it is. */
  signModelVersion(modelVersionId: string, signature: NewSignature): Promise<void>;
}

const registered = {
  id: true,
  manifestSha256: true,
  artifacts: { select: { path: true, sha256: true, byteLength: true }, orderBy: { path: 'asc' } },
  signatures: { select: { keyId: true } },
} as const satisfies Prisma.ModelVersionSelect;

type RegisteredRow = Prisma.ModelVersionGetPayload<{ select: typeof registered }>;

function versionOf({ id, manifestSha256, artifacts, signatures }: RegisteredRow): RegisteredVersion {
  return { modelVersionId: id, manifestSha256, artifacts, keyIds: signatures.map(({ keyId }) => keyId) };
}

/** The part of the platform that knows models; the same for every organization. */
export function modelRegistry({ client }: Database): ModelRegistry {
  return {
    findModelVersion: async (name, version) => {
      const found = await client.modelVersion.findFirst({
        where: { version, registeredModel: { name } },
        select: registered,
      });
      return found ? versionOf(found) : null;
    },
    registerModelVersion: (model, onBehalfOf) => client.$transaction((tx) => write(tx, model, onBehalfOf)),
    signModelVersion: async (modelVersionId, signature) => {
      await client.modelSignature.createMany({ data: [{ modelVersionId, ...signature }], skipDuplicates: true });
    },
  };
}

async function write(
  tx: Prisma.TransactionClient,
  { name, version, manifest, manifestSha256, card, artifacts, signature }: NewModelVersion,
  onBehalfOf: OnBehalfOf | undefined,
): Promise<RegisteredVersion> {
  await tx.registeredModel.createMany({ data: [{ name }], skipDuplicates: true });
  const { id: registeredModelId } = await tx.registeredModel.findUniqueOrThrow({ where: { name } });
  const written = await tx.modelVersion.create({
    data: {
      registeredModelId,
      version,
      manifest,
      manifestSha256,
      card,
      artifacts: { create: [...artifacts] },
      signatures: { create: [signature] },
    },
    select: registered,
  });
  if (onBehalfOf !== undefined) {
    const { organizationId, agent, activity } = onBehalfOf;
    const event = { action: 'CREATE', activity, entityType: 'ModelVersion', entityId: written.id } as const;
    await tx.auditEvent.createMany({ data: [{ organizationId, ...auditRow(agent, event) }] });
  }
  return versionOf(written);
}
