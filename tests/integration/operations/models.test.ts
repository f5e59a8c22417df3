import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deployModelVersion, registerModelVersion } from '@plumbline/operations';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
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

test('a folder whose weights are not those of its manifest is refused', async () => {
  const folder = await modelFolder();
  await writeFile(join(folder, 'heads.weights'), 'other weights');
  await expect(registerModelVersion(platform, { folder })).rejects.toMatchObject({ code: 'MODEL_INVALID' });
});

test('a deployed version answers both tasks of this clinic, and a later one takes its place', async () => {
  await clinic.deployModel();
  const modelVersionId = await clinic.deployModel();
  const deployments = (of: Clinic) =>
    of.rows.transaction((transaction) =>
      transaction.deployment.findMany({ orderBy: { task: 'asc' }, select: { task: true, modelVersionId: true } }),
    );
  expect(await deployments(clinic)).toEqual([
    { task: 'SCOLIOSIS', modelVersionId },
    { task: 'CMS', modelVersionId },
  ]);
  expect(await deployments(await platform.openClinic())).toEqual([]);
  expect(await clinic.auditTrail('model:deploy')).toMatchObject([
    { action: 'UPDATE', agentName: 'The admin' },
    { action: 'UPDATE', agentName: 'The admin', entityId: modelVersionId },
  ]);
});

test('a version that was never registered cannot be deployed', async () => {
  await expect(deployModelVersion(clinic.as('ADMIN'), { modelVersionId: randomUUID() })).rejects.toMatchObject({
    code: 'MODEL_VERSION_NOT_FOUND',
  });
});
