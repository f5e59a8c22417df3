import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { manifestSchema } from './manifest.ts';
import { splitOutputs } from './split-outputs.ts';

const tiny = join(import.meta.dirname, '../../../tests/fixtures/models/tiny/1.0.0/manifest.json');
const manifest = manifestSchema.parse(JSON.parse(readFileSync(tiny, 'utf8')));
const logits = { name: 'logits', shape: [2, 3], values: Float32Array.of(1, 2, 3, 4, 5, 6) };
const maps = {
  name: 'coronal_cam',
  shape: [2, 3, 4, 2],
  values: Float32Array.from({ length: 48 }, (_, index) => index),
};

test('gives each film its own logits and maps and its share of the time', () => {
  const [first, second] = splitOutputs([logits, maps], manifest, 2, 10);
  expect([...(first?.logits ?? [])]).toEqual([1, 2, 3]);
  expect([...(second?.logits ?? [])]).toEqual([4, 5, 6]);
  expect(second?.maps[0]).toMatchObject({ name: 'coronal_cam', rows: 4, columns: 2 });
  expect(second?.maps[0]?.values[0]).toBe(24);
  expect(second?.computeMs).toBe(5);
});

test.each([
  ['OUTPUT_MISSING', [logits]],
  ['OUTPUT_SHAPE', [{ ...logits, shape: [2, 2] }, maps]],
  ['OUTPUT_NOT_FINITE', [{ ...logits, values: Float32Array.of(1, 2, Number.NaN, 4, 5, 6) }, maps]],
])('refuses a batch with %s', (fault, outputs) => {
  expect(() => splitOutputs(outputs, manifest, 2, 10)).toThrow(
    expect.objectContaining({ code: 'MODEL_FAILED', detail: expect.objectContaining({ fault }) }),
  );
});
