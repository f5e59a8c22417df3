import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ModelFile } from '@plumbline/database';
import { DomainError } from '@plumbline/domain';
import type { Storage } from '@plumbline/storage';
import { modelArtifactKey } from './model-artifact-key.ts';

/**
 * Puts a version's files into storage, each under its hash. What is read must be what was looked at: a file that has
 * changed since is refused, and what this call had put is taken away again.
 *
 * @returns takes away again what this call has put
 * @throws DomainError MODEL_INVALID (FILE_DIFFERS), STORAGE_UNAVAILABLE
 */
export async function storeArtifacts(
  storage: Storage,
  folder: string,
  files: readonly ModelFile[],
): Promise<() => Promise<void>> {
  const put: string[] = [];
  const takeAway = async () => {
    for (const key of put.splice(0)) await storage.delete(key);
  };
  try {
    for (const file of files) {
      const key = modelArtifactKey(file.sha256);
      if (await storage.exists(key)) continue;
      const bytes = await readFile(join(folder, file.path));
      requireSame(file, bytes);
      put.push(key);
      await storage.put(key, bytes);
    }
  } catch (cause) {
    await takeAway();
    throw cause instanceof DomainError ? cause : new DomainError('STORAGE_UNAVAILABLE', {}, { cause });
  }
  return takeAway;
}

function requireSame({ path, sha256, byteLength }: ModelFile, bytes: Buffer): void {
  if (bytes.length === byteLength && createHash('sha256').update(bytes).digest('hex') === sha256) return;
  throw new DomainError('MODEL_INVALID', { fault: 'FILE_DIFFERS', path });
}
