import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodePixels } from '@plumbline/dicom';
import { prepareTensor, preprocessingSchema } from '@plumbline/inference';
import { expect, test } from 'vitest';
import { z } from 'zod';

/** Films and the tensors that the training code made of them (models/training/write_parity.py). */
const folder = join(import.meta.dirname, '../../../models/training/parity');
const expected = z
  .object({
    preprocessing: preprocessingSchema,
    cases: z.array(z.object({ film: z.string(), tensor: z.string() })).min(1),
  })
  .parse(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')));

async function readTensor(name: string): Promise<Float32Array> {
  const bytes = await readFile(join(folder, name));
  return Float32Array.from({ length: bytes.length / 4 }, (_, index) => bytes.readFloatLE(index * 4));
}

/**
 * Both sides work in float64 and round once to float32. Their sums run in another order, so a value may fall on the
 * neighbouring float32 (the step is 2.4e-7 up to 4, the largest value here); 1e-6 is a hundredth of the smallest grey step
 * that a model could tell apart. When this was written no value differed at all.
 */
const tolerance = 1e-6;

test.each(expected.cases)('the tensor of $film is the one that training saw', async ({ film, tensor }) => {
  const made = prepareTensor(await decodePixels(await readFile(join(folder, film))), expected.preprocessing).tensor;
  const trained = await readTensor(tensor);
  expect(made.length).toBe(trained.length);
  const largestDifference = made.reduce(
    (largest, value, index) => Math.max(largest, Math.abs(value - (trained[index] ?? Number.NaN))),
    0,
  );
  expect(largestDifference).toBeLessThanOrEqual(tolerance);
});
