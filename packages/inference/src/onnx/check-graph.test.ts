import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Manifest, manifestSchema } from '../manifest/manifest.ts';
import { checkGraph } from './check-graph.ts';

const tiny = join(import.meta.dirname, '../../../../tests/fixtures/models/tiny/1.0.0');
const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(tiny, 'manifest.json'), 'utf8')));
const bytes = readFileSync(join(tiny, 'coronal.onnx'));
const graph = { path: 'coronal.onnx', views: ['CORONAL' as const] };

/** The coronal graph with one text put for another of the same length, wherever it stands. */
function withText(from: string, to: string): Buffer {
  expect(to.length).toBe(from.length);
  expect(bytes.includes(from)).toBe(true);
  return Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1');
}

/** The detail of the refusal. */
function refusal(content: Uint8Array, expected: Manifest = manifest): unknown {
  try {
    checkGraph(graph, content, expected);
  } catch (error) {
    expect(error).toMatchObject({ code: 'MODEL_INVALID' });
    return Reflect.get(Object(error), 'detail');
  }
  return null;
}

test('takes a graph that is as the manifest says, and knows its operators', () => {
  expect([...checkGraph(graph, bytes, manifest).operators].sort()).toEqual(
    ['Abs', 'Add', 'Cast', 'Conv', 'Flatten', 'Gemm', 'GlobalAveragePool', 'MatMul', 'Relu'].map((name) => `:${name}`),
  );
});

test.each([1, 10, 100, 1000])('refuses a graph that lost its last %d bytes', (lost) => {
  expect(refusal(bytes.subarray(0, bytes.length - lost))).toMatchObject({ path: 'coronal.onnx' });
});

test.each([
  ['text', Buffer.from('not a model')],
  ['nothing', Buffer.alloc(0)],
  ['zeros', Buffer.alloc(64)],
])('refuses %s', (_, content) => {
  expect(refusal(content)).toEqual({ fault: 'GRAPH_MALFORMED', path: 'coronal.onnx' });
});

test.each([
  ['in the folder above', '../onal.weights', 'WEIGHTS_OUTSIDE'],
  ['at an absolute place', '/tmp/al.weights', 'WEIGHTS_OUTSIDE'],
  ['in a folder below', 'cor/nal.weights', 'WEIGHTS_OUTSIDE'],
  ['behind a backslash', 'cor\\nal.weights', 'WEIGHTS_OUTSIDE'],
  ['in a file that the manifest does not list', 'coronAl.weights', 'WEIGHTS_UNLISTED'],
])('refuses weights that lie %s', (_, location, fault) => {
  expect(refusal(withText('coronal.weights', location))).toEqual({ fault, path: 'coronal.onnx', location });
});

test('refuses weights in a file that is listed as a graph', () => {
  const files = manifest.files.map((file) => ({ ...file, role: 'GRAPH' as const }));
  expect(refusal(bytes, { ...manifest, files })).toMatchObject({ fault: 'WEIGHTS_UNLISTED' });
});

test('refuses weights that go on beyond the end of their file', () => {
  const files = manifest.files.map((file) => ({ ...file, byteLength: 8 }));
  expect(refusal(bytes, { ...manifest, files })).toMatchObject({ fault: 'WEIGHTS_TOO_SHORT' });
});

test('refuses an output that is not float32', () => {
  const content = Buffer.from(bytes);
  /** TypeProto.Tensor.elem_type, field 1: FLOAT 1 becomes FLOAT16 10. */
  const type = content.indexOf(Buffer.of(8, 1), content.lastIndexOf('coronal_logits'));
  content.writeUInt8(10, type + 1);
  expect(refusal(content)).toMatchObject({ fault: 'OUTPUT_SHAPE', name: 'coronal_logits' });
});

const [coronal] = manifest.inputs;

test.each<[string, Partial<Manifest>, unknown]>([
  [
    'lacks the input',
    { inputs: coronal === undefined ? [] : [{ ...coronal, name: 'other' }] },
    { fault: 'INPUT_MISSING', path: 'coronal.onnx', name: 'other' },
  ],
  [
    'takes an input of another size',
    { inputs: coronal === undefined ? [] : [{ ...coronal, shape: [null, 1, 64, 16] }] },
    { fault: 'INPUT_SHAPE', path: 'coronal.onnx', name: 'coronal', shape: '?,1,32,16' },
  ],
  [
    'gives an embedding of another length',
    { inputs: coronal === undefined ? [] : [{ ...coronal, embeddingLength: 2048 }] },
    { fault: 'OUTPUT_SHAPE', path: 'coronal.onnx', name: 'coronal_embedding', shape: '?,2' },
  ],
  [
    'gives logits of other classes',
    { classes: ['NC', 'AIS', 'CMS', 'KYPHOSIS'] },
    { fault: 'OUTPUT_SHAPE', path: 'coronal.onnx', name: 'coronal_logits', shape: '?,3' },
  ],
  [
    'lacks an output',
    { networks: manifest.networks.map((network) => ({ ...network, logits: 'other' })) },
    { fault: 'OUTPUT_MISSING', path: 'coronal.onnx', name: 'other' },
  ],
])('refuses a graph that %s', (_, change, detail) => {
  expect(refusal(bytes, { ...manifest, ...change })).toEqual(detail);
});
