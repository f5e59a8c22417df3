import { appendFile, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DomainError } from '@plumbline/domain';
import { type InferenceProcess, openInferenceProcess } from '@plumbline/inference';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { copyTinyModel, replaceFile, tinyModelFolder, withText } from './tiny-model.ts';

let running: InferenceProcess;
let folder: string;

beforeAll(async () => {
  running = await openInferenceProcess({ modelFolder: tinyModelFolder, provider: 'cpu', threads: 1 });
});

afterAll(() => running.close());

beforeEach(async () => {
  folder = await copyTinyModel();
});

/** Whatever was refused: the version that runs goes on, in the same process. */
afterEach(async () => {
  await rm(folder, { recursive: true });
  const canvas = new Float32Array(32 * 16).fill(0.25);
  const pid = running.pid;
  const [output] = await running.run([{ CORONAL: canvas, SAGITTAL: canvas }]);
  expect(output?.networks[0]?.logits).toEqual(Float32Array.of(2, -2, -6));
  expect(running.pid).toBe(pid);
});

/** Opens the spoilt folder and gives the refusal. */
async function refusal(): Promise<DomainError> {
  try {
    const opened = await openInferenceProcess({ modelFolder: folder, provider: 'cpu', threads: 1 });
    await opened.close();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('The model was opened.');
}

/** A copy of the manifest with one text for another; the files stay as they are. */
async function rewriteManifest(from: string, to: string): Promise<void> {
  const path = join(folder, 'manifest.json');
  const text = await readFile(path, 'utf8');
  expect(text).toContain(from);
  await writeFile(path, text.replace(from, to));
}

test('a wrong hash', async () => {
  await appendFile(join(folder, 'coronal.weights'), 'x');
  expect(await refusal()).toMatchObject({
    code: 'MODEL_INVALID',
    detail: { fault: 'FILE_DIFFERS', path: 'coronal.weights' },
  });
});

test('a wrong shape', async () => {
  await rewriteManifest('"embeddingLength": 2', '"embeddingLength": 2048');
  expect(await refusal()).toMatchObject({
    code: 'MODEL_INVALID',
    detail: { fault: 'OUTPUT_SHAPE', path: 'pair.onnx', name: 'coronal_embedding' },
  });
});

test('a missing output', async () => {
  await replaceFile(folder, 'pair.onnx', withText('dual_logits', 'dual_losses'));
  expect(await refusal()).toMatchObject({
    code: 'MODEL_INVALID',
    detail: { fault: 'OUTPUT_MISSING', path: 'pair.onnx', name: 'dual_logits' },
  });
});

test.each(['../ds.weights', '/tmp/.weights', 'a/ads.weights'])(
  'weights at %s, outside the folder',
  async (location) => {
    await replaceFile(folder, 'pair.onnx', withText('heads.weights', location));
    expect(await refusal()).toMatchObject({ code: 'MODEL_INVALID', detail: { fault: 'WEIGHTS_OUTSIDE', location } });
  },
);

test('weights that the manifest does not list', async () => {
  await replaceFile(folder, 'pair.onnx', withText('heads.weights', 'other.weights'));
  expect(await refusal()).toMatchObject({
    code: 'MODEL_INVALID',
    detail: { fault: 'WEIGHTS_UNLISTED', path: 'pair.onnx', location: 'other.weights' },
  });
});

test('weights that are a link out of the folder', async () => {
  const elsewhere = await copyTinyModel();
  await rename(join(folder, 'heads.weights'), join(elsewhere, 'heads.weights'));
  await symlink(join(elsewhere, 'heads.weights'), join(folder, 'heads.weights'));
  expect(await refusal()).toMatchObject({ code: 'MODEL_INVALID', detail: { fault: 'FILE_NOT_PLAIN' } });
  await rm(elsewhere, { recursive: true });
});

test('weights that were cut off', async () => {
  await replaceFile(folder, 'heads.weights', (content) => content.subarray(0, 20));
  expect(await refusal()).toMatchObject({ code: 'MODEL_INVALID', detail: { fault: 'WEIGHTS_TOO_SHORT' } });
});

test('a graph that was cut off', async () => {
  await replaceFile(folder, 'sagittal.onnx', (content) => content.subarray(0, content.length / 2));
  expect(await refusal()).toMatchObject({
    code: 'MODEL_INVALID',
    detail: { fault: 'GRAPH_MALFORMED', path: 'sagittal.onnx' },
  });
});

test.each(['pair.onnx', 'coronal.onnx'])('an operator that is not on the list, in %s, which it names', async (path) => {
  await replaceFile(folder, path, withText('Relu', 'Loop'));
  expect(await refusal()).toMatchObject({
    code: 'MODEL_INVALID',
    detail: { fault: 'OPERATOR_REFUSED', path, operator: ':Loop' },
  });
});
