import { cp, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { manifestSha256, readManifest } from './read-manifest.ts';

const tiny = join(import.meta.dirname, '../../../tests/fixtures/models/tiny/1.0.0');
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-model-'));
  await cp(tiny, folder, { recursive: true });
});

afterEach(() => rm(folder, { recursive: true }));

async function rewrite(from: string, to: string): Promise<void> {
  const path = join(folder, 'manifest.json');
  const text = await readFile(path, 'utf8');
  expect(text).toContain(from);
  await writeFile(path, text.replace(from, to));
}

function invalid(detail: Record<string, string>) {
  return expect.objectContaining({ code: 'MODEL_INVALID', detail: expect.objectContaining(detail) });
}

test('reads a model whose files are as the manifest says', async () => {
  const manifest = await readManifest(folder);
  expect(manifest.name).toBe('tiny');
  expect(manifest.classes).toEqual(['NC', 'AIS', 'CMS']);
});

test.each(['pair.onnx', 'heads.weights'])('refuses %s when one byte of it differs', async (path) => {
  const content = await readFile(join(folder, path));
  content.writeUInt8(content.readUInt8(100) ^ 1, 100);
  await writeFile(join(folder, path), content);
  await expect(readManifest(folder)).rejects.toEqual(invalid({ fault: 'FILE_DIFFERS', path }));
});

test('refuses a model whose weights are missing', async () => {
  await rm(join(folder, 'heads.weights'));
  await expect(readManifest(folder)).rejects.toEqual(invalid({ fault: 'FILE_UNREADABLE', path: 'heads.weights' }));
});

test('refuses weights that are a link, although what it leads to has the right bytes', async () => {
  const elsewhere = await mkdtemp(join(tmpdir(), 'plumbline-elsewhere-'));
  await rename(join(folder, 'heads.weights'), join(elsewhere, 'heads.weights'));
  await symlink(join(elsewhere, 'heads.weights'), join(folder, 'heads.weights'));
  await expect(readManifest(folder)).rejects.toEqual(invalid({ fault: 'FILE_NOT_PLAIN', path: 'heads.weights' }));
  await rm(elsewhere, { recursive: true });
});

test('refuses a folder without a manifest', async () => {
  await rm(join(folder, 'manifest.json'));
  await expect(readManifest(folder)).rejects.toEqual(invalid({ fault: 'FILE_UNREADABLE', path: 'manifest.json' }));
});

test.each([
  ['text that is not JSON', '{', '', ''],
  ['the format before this one', '"schemaVersion": 2', '"schemaVersion": 1', 'schemaVersion'],
  ['a file outside the folder', '"path": "heads.weights"', '"path": "../heads.weights"', 'files.5.path'],
])('refuses a manifest with %s, and says where', async (_, from, to, key) => {
  await rewrite(from, to);
  await expect(readManifest(folder)).rejects.toEqual(
    invalid({ fault: 'MANIFEST_MALFORMED', ...(key === '' ? {} : { key }) }),
  );
});

test('is recognised by the hash of the manifest, which changes with any byte of it', async () => {
  const before = await manifestSha256(folder);
  await rewrite('"threshold": 0.5', '"threshold": 0.6');
  expect(before).toMatch(/^[0-9a-f]{64}$/);
  expect(await manifestSha256(folder)).not.toBe(before);
});
