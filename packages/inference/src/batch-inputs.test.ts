import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { batchInputs } from './batch-inputs.ts';
import { manifestSchema } from './manifest/manifest.ts';

const tiny = join(import.meta.dirname, '../../../tests/fixtures/models/tiny/1.0.0/manifest.json');
const manifest = manifestSchema.parse(JSON.parse(readFileSync(tiny, 'utf8')));
const canvas = (grey: number) => new Float32Array(32 * 16).fill(grey);

test('lays the films of a view one behind the other, whatever the order of the keys', () => {
  const studies = [
    { CORONAL: canvas(1), SAGITTAL: canvas(2) },
    { SAGITTAL: canvas(4), CORONAL: canvas(3) },
  ];
  const { graph, inputs } = batchInputs(studies, manifest);
  expect(graph.path).toBe('pair.onnx');
  expect(inputs.map((input) => [input[0], input[512], input.length])).toEqual([
    [1, 3, 1024],
    [2, 4, 1024],
  ]);
});

test('takes the graph of the film that is there, and does not copy a lone one', () => {
  const film = canvas(1);
  const { graph, inputs } = batchInputs([{ SAGITTAL: film }], manifest);
  expect(graph.path).toBe('sagittal.onnx');
  expect(inputs[0]).toBe(film);
});

test.each([
  ['no study', []],
  ['a study without a film', [{}]],
  ['studies with different films', [{ CORONAL: canvas(1) }, { SAGITTAL: canvas(1) }]],
  ['a tensor of another size', [{ CORONAL: new Float32Array(511) }]],
])('refuses %s', (_, studies) => {
  expect(() => batchInputs(studies, manifest)).toThrow(RangeError);
});

test('refuses views that no graph takes', () => {
  const pairsOnly = { ...manifest, graphs: manifest.graphs.slice(0, 1) };
  expect(() => batchInputs([{ CORONAL: canvas(1) }], pairsOnly)).toThrow('no graph for the views [CORONAL]');
});
