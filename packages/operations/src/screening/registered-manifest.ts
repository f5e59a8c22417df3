import type { OrganizationTransaction } from '@plumbline/database';
import { DomainError } from '@plumbline/domain';
import { type Manifest, type ModelSignature, type ModelStatement, manifestSchema } from '@plumbline/inference';

/** A model version as the registry has it. */
export interface RegisteredManifest {
  readonly modelVersionId: string;
  readonly manifest: Manifest;
  /** Of manifest.json's bytes: the model's files on a machine must be the registered ones. */
  readonly manifestSha256: string;
  readonly artifacts: ModelStatement['artifacts'];
  readonly signatures: readonly ModelSignature[];
}

/** Rows of model_version never change, so each is read and parsed once a process; a few are in use at a time. */
const known = new Map<string, RegisteredManifest>();
const mostKnown = 32;

/**
 * The manifest of a model version as it was registered.
 *
 * @throws DomainError MODEL_INVALID when the row's manifest is none that this release can run, for example one of
 * schemaVersion 1
 */
export async function registeredManifest(
  transaction: OrganizationTransaction,
  modelVersionId: string,
): Promise<RegisteredManifest> {
  const found = known.get(modelVersionId);
  if (found !== undefined) return found;
  const row = await transaction.modelVersion.findUniqueOrThrow({
    where: { id: modelVersionId },
    select: {
      manifest: true,
      manifestSha256: true,
      artifacts: { select: { path: true, sha256: true, byteLength: true } },
      signatures: { select: { keyId: true, signature: true } },
    },
  });
  const manifest = manifestSchema.safeParse(row.manifest);
  if (!manifest.success) throw new DomainError('MODEL_INVALID', {}, { cause: manifest.error });
  const registered = { ...row, modelVersionId, manifest: manifest.data };
  // A version of before there were signatures may be signed later.
  if (registered.signatures.length === 0) return registered;
  for (const oldest of [...known.keys()].slice(0, known.size + 1 - mostKnown)) known.delete(oldest);
  known.set(modelVersionId, registered);
  return registered;
}
