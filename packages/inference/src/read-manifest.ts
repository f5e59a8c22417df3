import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { DomainError } from '@plumbline/domain';
import { type Manifest, manifestSchema } from './manifest.ts';

/**
 * Reads `manifest.json` of a model's folder and checks every file that it names, by length and SHA-256.
 * Throws MODEL_INVALID: its detail says which file or which key.
 */
export async function readManifest(folder: string): Promise<Manifest> {
  const manifest = parseManifest(await readManifestBytes(folder));
  for (const file of manifest.files) {
    const found = await digestFile(join(folder, file.path)).catch((cause: unknown) => {
      throw new DomainError('MODEL_INVALID', { fault: 'FILE_UNREADABLE', path: file.path }, { cause });
    });
    if (found.byteLength !== file.byteLength || found.sha256 !== file.sha256) {
      throw new DomainError('MODEL_INVALID', { fault: 'FILE_DIFFERS', path: file.path });
    }
  }
  return manifest;
}

/**
 * SHA-256 over the bytes of `manifest.json`, hex: what a registered model version is recognised by, since the
 * manifest in turn names the hashes of all its files. Throws MODEL_INVALID when there is none.
 */
export async function manifestSha256(folder: string): Promise<string> {
  return createHash('sha256')
    .update(await readManifestBytes(folder))
    .digest('hex');
}

async function readManifestBytes(folder: string): Promise<Buffer> {
  return readFile(join(folder, 'manifest.json')).catch((cause: unknown) => {
    throw new DomainError('MODEL_INVALID', { fault: 'FILE_UNREADABLE', path: 'manifest.json' }, { cause });
  });
}

function parseManifest(bytes: Buffer): Manifest {
  const parsed = manifestSchema.safeParse(parseJson(bytes));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new DomainError(
    'MODEL_INVALID',
    { fault: 'MANIFEST_MALFORMED', path: 'manifest.json', key: issue?.path.join('.') ?? '' },
    { cause: parsed.error },
  );
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (cause) {
    throw new DomainError('MODEL_INVALID', { fault: 'MANIFEST_MALFORMED', path: 'manifest.json' }, { cause });
  }
}

async function digestFile(path: string): Promise<{ sha256: string; byteLength: number }> {
  const hash = createHash('sha256');
  const stream = createReadStream(path);
  await pipeline(stream, hash);
  return { sha256: hash.digest('hex'), byteLength: stream.bytesRead };
}
