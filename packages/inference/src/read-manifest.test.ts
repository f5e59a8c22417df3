import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
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

test('refuses weights of which one byte differs', async () => {
  const path = join(folder, 'tiny.onnx');
  const weights = await readFile(path);
  weights.writeUInt8(weights.readUInt8(500) ^ 1, 500);
  await writeFile(path, weights);
  await expect(readManifest(folder)).rejects.toEqual(invalid({ fault: 'FILE_DIFFERS', path: 'tiny.onnx' }));
});

test('refuses a model whose weights are missing', async () => {
  await rm(join(folder, 'tiny.onnx'));
  await expect(readManifest(folder)).rejects.toEqual(invalid({ fault: 'FILE_UNREADABLE', path: 'tiny.onnx' }));
});

test('refuses a folder without a manifest', async () => {
  await rm(join(folder, 'manifest.json'));
  await expect(readManifest(folder)).rejects.toEqual(invalid({ fault: 'FILE_UNREADABLE', path: 'manifest.json' }));
});

test.each([
  ['text that is not JSON', '{', '', ''],
  ['a key that nobody knows', '"schemaVersion": 1', '"schemaVersion": 1, "notes": ""', ''],
  ['a file outside the folder', '"tiny.onnx"', '"../tiny.onnx"', 'files.0.path'],
  ['a threshold above one', '"threshold": 0.5', '"threshold": 1.5', 'operatingPoints.0.threshold'],
  ['a task without an operating point', '"task": "CMS"', '"task": "SCOLIOSIS"', 'operatingPoints.CMS'],
  [
    'a positive class that the network does not have',
    '"AIS",\n        "CMS"',
    '"AIS",\n        "KYPHOSIS"',
    'tasks.SCOLIOSIS',
  ],
  ['an input of another size than the resized film', '"height": 32', '"height": 64', 'inputs'],
])('refuses %s', async (_, from, to, key) => {
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
