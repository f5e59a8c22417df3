import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type PlatformDatabase, type RegisteredVersion, translateDatabaseError } from '@plumbline/database';
import { DomainError } from '@plumbline/domain';
import { type Manifest, manifestSha256, readManifest } from '@plumbline/inference';

/**
 * Writes the model version that lies in a folder into the registry, after checking its files against its manifest. The
 * registry is the platform's, the same for every organization, so no organization's audit trail speaks of it; deploying
 * a version is recorded. Its model card is kept as it is then. Registering the same folder again changes nothing.
 *
 * @param folder holds `manifest.json`, the files it names and, if it has one, `MODEL_CARD.md`
 * @throws DomainError MODEL_INVALID, or MODEL_VERSION_CHANGED when this version was registered with another manifest
 */
export async function registerModelVersion(
  context: { readonly platform: PlatformDatabase },
  { folder }: { readonly folder: string },
): Promise<RegisteredVersion> {
  const manifest = await readManifest(folder);
  const sha256 = await manifestSha256(folder);
  const known = await findSame(context.platform, manifest, sha256);
  if (known !== null) return known;
  try {
    return await context.platform.registerModelVersion({
      name: manifest.name,
      version: manifest.version,
      manifest,
      manifestSha256: sha256,
      card: await readCard(folder),
      artifacts: manifest.files.map(({ path, sha256, byteLength }) => ({ path, sha256, byteLength })),
    });
  } catch (error) {
    // Two processes may start at once on an empty registry: the second finds what the first has written.
    const written =
      translateDatabaseError(error)?.kind === 'UNIQUE' ? await findSame(context.platform, manifest, sha256) : null;
    if (written === null) throw error;
    return written;
  }
}

async function readCard(folder: string): Promise<string | null> {
  try {
    return await readFile(join(folder, 'MODEL_CARD.md'), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

async function findSame(
  platform: PlatformDatabase,
  { name, version }: Manifest,
  sha256: string,
): Promise<RegisteredVersion | null> {
  const found = await platform.findModelVersion(name, version);
  if (found !== null && found.manifestSha256 !== sha256) {
    throw new DomainError('MODEL_VERSION_CHANGED', { name, version });
  }
  return found;
}
