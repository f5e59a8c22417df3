import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { DomainError } from '@plumbline/domain';
import { type Manifest, manifestSchema } from './manifest/manifest.ts';
import { checkGraph } from './onnx/check-graph.ts';

/** A model's folder that is as its manifest says. */
export interface CheckedModel {
  readonly manifest: Manifest;
  /** `domain:operator` of all nodes, one set a graph in the manifest's order. */
  readonly operators: readonly ReadonlySet<string>[];
}

/** The manifest of a folder that is as it says; see readModel. */
export async function readManifest(folder: string): Promise<Manifest> {
  return (await readModel(folder)).manifest;
}

/**
 * Reads `manifest.json` of a model's folder and checks every file that it names: a plain file in this folder, by length
 * and SHA-256, and each graph by its inputs, its outputs and where its weights lie.
 * Throws MODEL_INVALID: its detail says which file and which key, input or output.
 */
export async function readModel(folder: string): Promise<CheckedModel> {
  const manifest = parseManifest(await readManifestBytes(folder));
  for (const file of manifest.files) await checkFile(folder, file);
  const operators: ReadonlySet<string>[] = [];
  for (const graph of manifest.graphs) {
    operators.push(checkGraph(graph, await readFile(join(folder, graph.path)), manifest).operators);
  }
  return { manifest, operators };
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

/**
 * The manifest and the SHA-256 of its bytes, read once. Nothing that it names is looked at.
 * Throws MODEL_INVALID when there is none, it is longer than a megabyte or it does not hold together.
 */
export async function readManifestAlone(
  folder: string,
): Promise<{ manifest: Manifest; manifestSha256: string; bytes: Buffer }> {
  const bytes = await readManifestBytes(folder);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { manifest: parseManifest(bytes), manifestSha256: sha256, bytes };
}

const manifestBytesAtMost = 2 ** 20;

async function readManifestBytes(folder: string): Promise<Buffer> {
  const path = 'manifest.json';
  const unreadable = (cause: unknown) => {
    throw new DomainError('MODEL_INVALID', { fault: 'FILE_UNREADABLE', path }, { cause });
  };
  const entry = await lstat(join(folder, path)).catch(unreadable);
  if (!entry.isFile()) throw new DomainError('MODEL_INVALID', { fault: 'FILE_NOT_PLAIN', path });
  if (entry.size > manifestBytesAtMost) throw new DomainError('MODEL_INVALID', { fault: 'FILE_TOO_LARGE', path });
  return readFile(join(folder, path)).catch(unreadable);
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

async function checkFile(folder: string, { path, sha256, byteLength }: Manifest['files'][number]): Promise<void> {
  const unreadable = (cause: unknown) => {
    throw new DomainError('MODEL_INVALID', { fault: 'FILE_UNREADABLE', path }, { cause });
  };
  const entry = await lstat(join(folder, path)).catch(unreadable);
  /** A link may lead out of the folder, and what it leads to may change after it was checked. */
  if (!entry.isFile()) throw new DomainError('MODEL_INVALID', { fault: 'FILE_NOT_PLAIN', path });
  const found = await digestFile(join(folder, path)).catch(unreadable);
  if (found.byteLength !== byteLength || found.sha256 !== sha256) {
    throw new DomainError('MODEL_INVALID', { fault: 'FILE_DIFFERS', path });
  }
}

async function digestFile(path: string): Promise<{ sha256: string; byteLength: number }> {
  const hash = createHash('sha256');
  const stream = createReadStream(path);
  await pipeline(stream, hash);
  return { sha256: hash.digest('hex'), byteLength: stream.bytesRead };
}
