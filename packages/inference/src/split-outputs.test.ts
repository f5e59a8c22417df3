import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { manifestSchema } from './manifest/manifest.ts';
import { splitOutputs } from './split-outputs.ts';

const tiny = join(import.meta.dirname, '../../../tests/fixtures/models/tiny/1.0.0/manifest.json');
const manifest = manifestSchema.parse(JSON.parse(readFileSync(tiny, 'utf8')));
const graph = { path: 'coronal.onnx', views: ['CORONAL' as const] };
const logits = { name: 'coronal_logits', shape: [2, 3], values: Float32Array.of(1, 2, 3, 4, 5, 6) };
const others = [
  {
    name: 'coronal_cam',
    shape: [2, 3, 4, 2],
    values: Float32Array.from({ length: 48 }, (_, index) => index),
  },
  /** Of the second film e^ln 3 = 3 against 1 and 0. */
  { name: 'coronal_view', shape: [2, 3], values: Float32Array.of(0, 0, 0, Math.log(3), 0, -200) },
  { name: 'coronal_embedding', shape: [2, 2], values: Float32Array.of(10, 11, 12, 13) },
  { name: 'coronal_distance', shape: [2, 1], values: Float32Array.of(7, 8) },
];

test('gives each study its own logits, maps, films and its share of the time', () => {
  const [first, second] = splitOutputs({ graph, count: 2, outputs: [logits, ...others], computeMs: 10 }, manifest);
  expect(first?.networks.map(({ architecture }) => architecture)).toEqual(['CORONAL']);
  expect(first?.networks[0]?.logits).toEqual(Float32Array.of(1, 2, 3));
  expect(second?.networks[0]?.logits).toEqual(Float32Array.of(4, 5, 6));
  expect(second?.networks[0]?.maps).toEqual([
    { view: 'CORONAL', rows: 4, columns: 2, values: Float32Array.from({ length: 24 }, (_, index) => 24 + index) },
  ]);
  expect(second?.films).toMatchObject([{ view: 'CORONAL', distance: 8, embedding: Float32Array.of(12, 13) }]);
  expect(second?.computeMs).toBe(5);
});

test('turns the view logits into probabilities: equal ones into thirds, log 3 against 0 into three quarters', () => {
  const [first, second] = splitOutputs({ graph, count: 2, outputs: [logits, ...others], computeMs: 10 }, manifest);
  expect(first?.films[0]?.viewProbabilities).toEqual({ CORONAL: 1 / 3, SAGITTAL: 1 / 3, NEITHER: 1 / 3 });
  expect(second?.films[0]?.viewProbabilities.CORONAL).toBeCloseTo(0.75, 6);
  expect(second?.films[0]?.viewProbabilities.SAGITTAL).toBeCloseTo(0.25, 6);
});

test.each([
  ['OUTPUT_MISSING', []],
  ['OUTPUT_SHAPE', [{ ...logits, shape: [2, 2] }]],
  ['OUTPUT_SHAPE', [{ ...logits, values: Float32Array.of(1, 2, 3) }]],
  ['OUTPUT_NOT_FINITE', [{ ...logits, values: Float32Array.of(1, 2, Number.NaN, 4, 5, 6) }]],
  ['OUTPUT_NOT_FINITE', [{ ...logits, values: Float32Array.of(1, 2, 3, 4, 5, Number.POSITIVE_INFINITY) }]],
])('refuses a batch with %s', (fault, wrong) => {
  expect(() => splitOutputs({ graph, count: 2, outputs: [...wrong, ...others], computeMs: 10 }, manifest)).toThrow(
    expect.objectContaining({ code: 'MODEL_FAILED', detail: expect.objectContaining({ fault }) }),
  );
});
