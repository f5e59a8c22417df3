import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodePixels } from '@plumbline/dicom';
import { type InferenceProcess, openInferenceProcess, prepareTensor } from '@plumbline/inference';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const modelFolder = join(root, 'models/coronal/1.0.0');
const films = ['tall-monochrome2.dcm', 'wide-monochrome1.dcm'];
let model: InferenceProcess;

beforeAll(async () => {
  model = await openInferenceProcess({ modelFolder, provider: 'cpu' });
});

afterAll(() => model.close());

async function tensorOf(film: string): Promise<Float32Array> {
  const image = await decodePixels(await readFile(join(root, 'models/training/parity', film)));
  return prepareTensor(image, model.manifest.preprocessing).tensor;
}

test('the model that is shipped explains its logits: each is the mean of its map plus its bias', async () => {
  const results = await model.run(await Promise.all(films.map(tensorOf)));
  for (const { logits, maps } of results) {
    const [map] = maps;
    if (map === undefined) throw new Error('The model gives no map.');
    const cells = map.rows * map.columns;
    for (const [index, logit] of logits.entries()) {
      const mean =
        map.values.subarray(index * cells, (index + 1) * cells).reduce((sum, value) => sum + value, 0) / cells;
      expect(logit).toBeCloseTo(mean + (model.manifest.bias[index] ?? Number.NaN), 3);
    }
  }
});

test('a film gets the same answer alone as in company', async () => {
  const tensors = await Promise.all(films.map(tensorOf));
  const together = await model.run(tensors);
  for (const [index, tensor] of tensors.entries()) {
    const [alone] = await model.run([tensor]);
    for (const [position, logit] of (alone?.logits ?? []).entries()) {
      expect(together[index]?.logits[position]).toBeCloseTo(logit, 3);
    }
  }
});
