import { randomUUID } from 'node:crypto';
import { appendFile, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newModelSigningKey, openModelSigner } from '@plumbline/inference';
import { createRelease, installRelease, modelArtifactKey, registerModelVersion } from '@plumbline/operations';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { replaceFile, withText } from '../inference/tiny-model.ts';
import { type Clinic, openPlatform, type Platform } from './clinic.ts';
import { modelFolder } from './model-folder.ts';

let platform: Platform;
let clinic: Clinic;
beforeAll(async () => {
  platform = await openPlatform();
});
beforeEach(async () => {
  clinic = await platform.openClinic();
});
afterAll(() => platform.close());

test('registering a folder twice is one version, also when two processes start at once', async () => {
  const folder = await modelFolder();
  const [first, second] = await Promise.all([
    registerModelVersion(platform, { folder }),
    registerModelVersion(platform, { folder }),
  ]);
  const third = await registerModelVersion(platform, { folder });
  expect(first.manifestSha256).toMatch(/^[0-9a-f]{64}$/);
  expect(second).toEqual(first);
  expect(third).toEqual(first);
});

test('the manifest is kept as it was registered, with its files', async () => {
  const name = `spine-${randomUUID()}`;
  const { modelVersionId } = await registerModelVersion(platform, { folder: await modelFolder(name) });
  const version = await clinic.rows.transaction((transaction) =>
    transaction.modelVersion.findUniqueOrThrow({
      where: { id: modelVersionId },
      include: { registeredModel: true, artifacts: true },
    }),
  );
  expect(version).toMatchObject({
    version: '1.0.0',
    manifest: { name, classes: ['NC', 'AIS', 'CMS'], inputs: [{ name: 'coronal' }, { name: 'sagittal' }] },
    registeredModel: { name },
  });
  expect(version.artifacts.map(({ path }) => path).sort()).toEqual([
    'MODEL_CARD.md',
    'coronal.onnx',
    'coronal.weights',
    'heads.weights',
    'pair.onnx',
    'sagittal.onnx',
    'sagittal.weights',
  ]);
});

test('another manifest under a registered version is refused', async () => {
  const name = `spine-${randomUUID()}`;
  await registerModelVersion(platform, { folder: await modelFolder(name) });
  const changed = await modelFolder(name);
  const manifest = await readFile(join(changed, 'manifest.json'), 'utf8');
  await writeFile(join(changed, 'manifest.json'), manifest.replace('"patch-mean"', '"patch-median"'));
  await expect(registerModelVersion(platform, { folder: changed })).rejects.toMatchObject({
    code: 'MODEL_VERSION_CHANGED',
  });
});

test('a version taken in carries this platform’s signature and what its sandbox found', async () => {
  const folder = await modelFolder();
  const { modelVersionId, manifestSha256, artifacts, keyIds } = await registerModelVersion(platform, { folder });
  expect(keyIds).toEqual([platform.signer.keyId]);
  const [signature] = await clinic.rows.transaction((transaction) =>
    transaction.modelSignature.findMany({ where: { modelVersionId } }),
  );
  expect(signature).toMatchObject({
    signature: platform.signer.sign({ manifestSha256, artifacts }),
    validation: { manifestSha256, graphs: 3, goldenStudies: 4, largestDifference: 0, sandbox: { kernelLimits: true } },
  });
  const bytes = await platform.storage.get(modelArtifactKey(manifestSha256));
  expect(Buffer.from(bytes)).toEqual(await readFile(join(folder, 'manifest.json')));
});

test('a version is signed again by a new key, and stays what it was', async () => {
  const folder = await modelFolder();
  const first = await registerModelVersion(platform, { folder });
  const signer = openModelSigner(newModelSigningKey());
  const again = await registerModelVersion({ ...platform, signer }, { folder });
  expect(again).toEqual({ ...first, keyIds: [...first.keyIds, signer.keyId] });
});

test('files that storage has lost are put there again by the next registration', async () => {
  const folder = await modelFolder();
  const { artifacts } = await registerModelVersion(platform, { folder });
  const key = modelArtifactKey(artifacts.find(({ path }) => path === 'pair.onnx')?.sha256 ?? '');
  await platform.storage.delete(key);
  await registerModelVersion(platform, { folder });
  expect(await platform.storage.exists(key)).toBe(true);
});

describe('a bundle that is broken or means harm is refused with its reason and leaves nothing behind', () => {
  const spoilt: [string, string, (folder: string) => Promise<void>][] = [
    ['weights that are not those of its manifest', 'FILE_DIFFERS', (at) => appendFile(join(at, 'heads.weights'), 'x')],
    [
      'a graph that was cut off',
      'GRAPH_MALFORMED',
      (at) => replaceFile(at, 'pair.onnx', (content) => content.subarray(0, 999)),
    ],
    ['a graph that loops', 'OPERATOR_REFUSED', (at) => replaceFile(at, 'pair.onnx', withText('Relu', 'Loop'))],
    [
      'weights that it does not list',
      'WEIGHTS_UNLISTED',
      (at) => replaceFile(at, 'pair.onnx', withText('heads.weights', 'other.weights')),
    ],
    [
      'weights outside its folder',
      'WEIGHTS_OUTSIDE',
      (at) => replaceFile(at, 'pair.onnx', withText('heads.weights', '../ds.weights')),
    ],
    [
      'weights that are no numbers',
      'OUTPUT_NOT_FINITE',
      (at) => replaceFile(at, 'heads.weights', (content) => Buffer.alloc(content.length, 0x7e)),
    ],
    ['a link in the place of a file', 'FILE_NOT_PLAIN', linkHeads],
    ['a link in the place of its manifest', 'FILE_NOT_PLAIN', linkManifest],
    ['a manifest without end', 'FILE_TOO_LARGE', (at) => writeFile(join(at, 'manifest.json'), ' '.repeat(2 ** 20 + 1))],
    ['a name that leads out of the models’ folder', 'MANIFEST_MALFORMED', (at) => renameModel(at, '../../escape')],
    [
      'an output of another shape than it says',
      'OUTPUT_SHAPE',
      (at) => rewriteManifest(at, '"embeddingLength":2', '"embeddingLength":3'),
    ],
  ];

  test.each(spoilt)('%s: %s', async (_what, fault, spoil) => {
    const name = `spine-${randomUUID()}`;
    const folder = await modelFolder(name, '1.0.0', 2);
    await spoil(folder);
    const before = await platform.storedKeys();
    await expect(registerModelVersion(platform, { folder })).rejects.toMatchObject({
      code: 'MODEL_INVALID',
      detail: { fault },
    });
    expect(await platform.storedKeys()).toEqual(before);
    expect(await platform.platform.findModelVersion(name, '1.0.0')).toBeNull();
  });

  test('a file that changed after the sandbox had looked at it', async () => {
    const folder = await modelFolder();
    const before = await platform.storedKeys();
    const { exists } = platform.storage;
    const storage = {
      ...platform.storage,
      exists: async (key: string) => {
        await appendFile(join(folder, 'heads.weights'), 'x');
        return exists(key);
      },
    };
    await replaceFile(folder, 'heads.weights', (content) => Buffer.concat([content, Buffer.from('other')]));
    await expect(registerModelVersion({ ...platform, storage }, { folder })).rejects.toMatchObject({
      detail: { fault: 'FILE_DIFFERS', path: 'heads.weights' },
    });
    expect(await platform.storedKeys()).toEqual(before);
  });
});

async function linkHeads(folder: string): Promise<void> {
  await rename(join(folder, 'heads.weights'), join(folder, 'elsewhere'));
  await symlink(join(folder, 'elsewhere'), join(folder, 'heads.weights'));
}

async function linkManifest(folder: string): Promise<void> {
  await rename(join(folder, 'manifest.json'), join(folder, 'elsewhere'));
  await symlink(join(folder, 'elsewhere'), join(folder, 'manifest.json'));
}

async function rewriteManifest(folder: string, from: string, to: string): Promise<void> {
  const path = join(folder, 'manifest.json');
  const text = await readFile(path, 'utf8');
  expect(text.replaceAll(' ', '')).toContain(from);
  await writeFile(path, text.replaceAll(' ', '').replace(from, to));
}

async function renameModel(folder: string, name: string): Promise<void> {
  const path = join(folder, 'manifest.json');
  await writeFile(path, (await readFile(path, 'utf8')).replace(/"name": ?"spine-[^"]*"/, `"name": "${name}"`));
}

test('an installed version answers both tasks of this clinic, and a later one takes its place', async () => {
  await clinic.deployModel();
  const modelVersionId = await clinic.deployModel();
  const releases = (of: Clinic) =>
    of.rows.transaction((transaction) =>
      transaction.release.findMany({
        orderBy: { createdAt: 'asc' },
        select: { tasks: true, state: true, modelVersionId: true },
      }),
    );
  expect(await releases(clinic)).toMatchObject([
    { state: 'RETIRED' },
    { state: 'ACTIVE', tasks: ['SCOLIOSIS', 'CMS'], modelVersionId },
  ]);
  expect(await releases(await platform.openClinic())).toEqual([]);
  expect((await clinic.auditTrail('model:deploy')).map(({ detail }) => detail)).toEqual([
    { step: 'INSTALL', to: 'ACTIVE' },
    { step: 'RETIRE', from: 'ACTIVE', to: 'RETIRED' },
    { step: 'INSTALL', to: 'ACTIVE' },
  ]);
});

test('a person cannot install a version past the four eyes', async () => {
  const { modelVersionId } = await registerModelVersion(platform, { folder: await modelFolder() });
  await expect(installRelease(clinic.as('ADMIN'), { modelVersionId })).rejects.toMatchObject({
    code: 'FOUR_EYES_NEEDED',
  });
});

test('a version that was never registered cannot be released', async () => {
  await expect(createRelease(clinic.as('ADMIN'), { modelVersionId: randomUUID() })).rejects.toMatchObject({
    code: 'MODEL_VERSION_NOT_FOUND',
  });
});
