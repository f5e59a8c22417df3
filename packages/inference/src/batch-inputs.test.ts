import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { batchInputs } from './batch-inputs.ts';
import { manifestSchema } from './manifest/manifest.ts';

const tiny = join(import.meta.dirname, '../../../tests/fixtures/models/tiny/1.0.0/manifest.json');
const manifest = manifestSchema.parse(JSON.parse(readFileSync(tiny, 'utf8')));
const canvas = (grey: number) => new Float32Array(32 * 16).fill(grey);

test('takes the films of one view after the other, whatever the order of the keys, and copies none', () => {
  const studies = [
    { CORONAL: canvas(1), SAGITTAL: canvas(2) },
    { SAGITTAL: canvas(4), CORONAL: canvas(3) },
  ];
  const { graph, films } = batchInputs(studies, manifest);
  expect(graph.path).toBe('pair.onnx');
  expect(films.map((film) => film[0])).toEqual([1, 3, 2, 4]);
  expect(films[3]).toBe(studies[1]?.SAGITTAL);
});

test('takes the graph of the film that is there', () => {
  const film = canvas(1);
  const { graph, films } = batchInputs([{ SAGITTAL: film }], manifest);
  expect(graph.path).toBe('sagittal.onnx');
  expect(films).toEqual([film]);
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
