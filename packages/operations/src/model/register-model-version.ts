import { createHash } from 'node:crypto';
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type ModelFile,
  type NewModelVersion,
  type OnBehalfOf,
  type RegisteredVersion,
  translateDatabaseError,
} from '@plumbline/database';
import { DomainError } from '@plumbline/domain';
import { type Manifest, readManifestAlone, validateModel } from '@plumbline/inference';
import type { RegistrationContext } from './registration-context.ts';
import { storeArtifacts } from './store-artifacts.ts';

export interface FolderToRegister {
  /** Holds `manifest.json`, the files it names and, if there is one, MODEL_CARD.md. */
  readonly folder: string;
  /** Who brought it in, when it was somebody of an organization. */
  readonly onBehalfOf?: OnBehalfOf;
}

interface ReadVersion {
  readonly manifest: Manifest;
  readonly manifestSha256: string;
}

/**
 * Takes a model version in: a sandboxed process looks at its folder and runs it (`validateModel`), its files go into
 * storage by their hashes, and the registry gets it with the platform's signature and its card. The registry is the platform's, the
 * same for every organization. Registering the same folder again changes nothing, but for the signature of a new key and
 * files that storage has lost. A refusal leaves nothing behind.
 *
 * @throws DomainError MODEL_INVALID, STORAGE_UNAVAILABLE, or MODEL_VERSION_CHANGED when this version was registered with
 * another manifest
 */
export async function registerModelVersion(
  context: RegistrationContext,
  { folder, onBehalfOf }: FolderToRegister,
): Promise<RegisteredVersion> {
  const { bytes, ...read } = await readManifestAlone(folder);
  const manifestFile = { path: 'manifest.json', sha256: read.manifestSha256, byteLength: bytes.length };
  const { keyId } = context.signer;
  const known = await findSame(context, read);
  if (known?.keyIds.includes(keyId)) {
    await storeArtifacts(context.storage, folder, [manifestFile, ...known.artifacts]);
    return known;
  }
  const validation = await validateModel(folder);
  if (validation.manifestSha256 !== read.manifestSha256) {
    throw new DomainError('MODEL_INVALID', { fault: 'FILE_DIFFERS', path: 'manifest.json' });
  }
  const card = await readCard(folder);
  const artifacts = known?.artifacts ?? [...(card === null ? [] : [card.file]), ...filesOf(read.manifest)];
  const takeAway = await storeArtifacts(context.storage, folder, [manifestFile, ...artifacts]);
  const statement = { manifestSha256: read.manifestSha256, artifacts };
  const { limits, sandbox, ...found } = validation;
  const kept = { ...found, limits: { ...limits }, sandbox: { ...sandbox } };
  const signature = { keyId, signature: context.signer.sign(statement), validation: kept };
  if (known !== null) {
    await context.platform.signModelVersion(known.modelVersionId, signature);
    return { ...known, keyIds: [...known.keyIds, keyId] };
  }
  return write(context, { ...read, card: card?.text ?? null, artifacts, signature }, onBehalfOf).catch(
    async (error: unknown) => {
      await takeAway();
      throw error;
    },
  );
}

async function write(
  context: RegistrationContext,
  version: ReadVersion & Pick<NewModelVersion, 'card' | 'artifacts' | 'signature'>,
  onBehalfOf: OnBehalfOf | undefined,
): Promise<RegisteredVersion> {
  try {
    const { name, version: number } = version.manifest;
    return await context.platform.registerModelVersion({ ...version, name, version: number }, onBehalfOf);
  } catch (error) {
    // Two processes may register at once: the second finds what the first has written.
    const written = translateDatabaseError(error)?.kind === 'UNIQUE' ? await findSame(context, version) : null;
    if (written === null) throw error;
    return written;
  }
}

async function findSame(
  { platform }: Pick<RegistrationContext, 'platform'>,
  { manifest: { name, version }, manifestSha256 }: ReadVersion,
): Promise<RegisteredVersion | null> {
  const found = await platform.findModelVersion(name, version);
  if (found !== null && found.manifestSha256 !== manifestSha256) {
    throw new DomainError('MODEL_VERSION_CHANGED', { name, version });
  }
  return found;
}

function filesOf({ files }: Manifest): ModelFile[] {
  return files.map(({ path, sha256, byteLength }) => ({ path, sha256, byteLength }));
}

const cardName = 'MODEL_CARD.md';
const cardBytesAtMost = 2 ** 20;

/** The card belongs to the version as it was handed in, although the manifest does not name it. */
async function readCard(folder: string): Promise<{ readonly file: ModelFile; readonly text: string } | null> {
  const path = join(folder, cardName);
  const entry = await lstat(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
  if (entry === null) return null;
  if (!entry.isFile()) throw new DomainError('MODEL_INVALID', { fault: 'FILE_NOT_PLAIN', path: cardName });
  if (entry.size > cardBytesAtMost) throw new DomainError('MODEL_INVALID', { fault: 'FILE_TOO_LARGE', path: cardName });
  const bytes = await readFile(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { file: { path: cardName, sha256, byteLength: bytes.length }, text: bytes.toString('utf8') };
}
