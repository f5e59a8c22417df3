import type { Prisma } from '../generated/prisma/client.ts';
import type { Database } from '../open-database.ts';

export interface NewModelVersion {
  readonly name: string;
  readonly version: string;
  /** manifest.json, parsed. */
  readonly manifest: Prisma.InputJsonObject;
  readonly manifestSha256: string;
  /** MODEL_CARD.md; null when the version comes without one. */
  readonly card: string | null;
  /** Paths relative to the version's folder. */
  readonly artifacts: readonly { readonly path: string; readonly sha256: string; readonly byteLength: number }[];
}

export interface RegisteredVersion {
  readonly modelVersionId: string;
  readonly manifestSha256: string;
}

export interface ModelRegistry {
  /** Null when this version of this model was never registered. */
  findModelVersion(name: string, version: string): Promise<RegisteredVersion | null>;
  /** Writes the version and its artifacts, and the model when it is its first; a version that exists is refused (UNIQUE). */
  registerModelVersion(model: NewModelVersion): Promise<RegisteredVersion>;
}

/** The part of the platform that knows models; the same for every organization. */
export function modelRegistry({ client }: Database): ModelRegistry {
  return {
    findModelVersion: async (name, version) => {
      const found = await client.modelVersion.findFirst({
        where: { version, registeredModel: { name } },
        select: { id: true, manifestSha256: true },
      });
      return found ? { modelVersionId: found.id, manifestSha256: found.manifestSha256 } : null;
    },
    registerModelVersion: ({ name, version, manifest, manifestSha256, card, artifacts }) =>
      client.$transaction(async (tx) => {
        await tx.registeredModel.createMany({ data: [{ name }], skipDuplicates: true });
        const { id: registeredModelId } = await tx.registeredModel.findUniqueOrThrow({ where: { name } });
        const { id: modelVersionId } = await tx.modelVersion.create({
          data: { registeredModelId, version, manifest, manifestSha256, card },
          select: { id: true },
        });
        await tx.modelArtifact.createMany({ data: artifacts.map((artifact) => ({ ...artifact, modelVersionId })) });
        return { modelVersionId, manifestSha256 };
      }),
  };
}
