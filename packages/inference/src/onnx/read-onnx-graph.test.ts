import protobuf from 'protobufjs/minimal.js';
import { expect, test } from 'vitest';
import { readOnnxGraph } from './read-onnx-graph.ts';

/** A field whose value is text or a message. */
function field(number: number, ...values: (string | Uint8Array)[]): Uint8Array {
  const writer = protobuf.Writer.create().uint32((number << 3) | 2);
  return writer.bytes(Buffer.concat(values.map((value) => Buffer.from(value)))).finish();
}

/** TensorProto with external_data (13) of the two keys. */
function outside(location: string): Uint8Array {
  return field(13, field(1, 'location'), field(2, location));
}

const output = field(12, field(1, 'logits'));

function locations(model: Uint8Array): string[] {
  return readOnnxGraph(model).externalParts.map((part) => part.location);
}

test.each<[string, Uint8Array]>([
  ['an initializer', field(7, field(5, outside('x')), output)],
  ['the values of a sparse initializer', field(7, field(15, field(1, outside('x'))), output)],
  ['the value of a Constant', field(7, field(1, field(4, 'Constant'), field(5, field(5, outside('x')))), output)],
  ['a tensor among several', field(7, field(1, field(5, field(10, outside('x')))), output)],
  [
    'a subgraph of a subgraph',
    field(7, field(1, field(5, field(6, field(1, field(5, field(11, field(5, outside('x')))))))), output),
  ],
  ['a function', Buffer.concat([field(7, output), field(25, field(7, field(5, field(5, outside('x')))))])],
  ['a training graph', Buffer.concat([field(7, output), field(20, field(2, field(5, outside('x'))))])],
])('finds weights of another file in %s', (_, model) => {
  expect(locations(model)).toEqual(['x']);
});

test('a field of the wrong wire type does not hide what comes behind it', () => {
  const initializer = field(5, outside('x'));
  /** Field 5 as the integer that is the length of the true one: read as bytes it would swallow it. */
  const decoy = Uint8Array.of(5 << 3, initializer.length);
  expect(locations(field(7, decoy, initializer, output))).toEqual(['x']);
});

test('knows the operators of subgraphs, with their domains', () => {
  const inner = field(1, field(4, 'Inner'), field(7, 'example'));
  const model = field(7, field(1, field(4, 'If'), field(5, field(6, inner))), output);
  expect([...readOnnxGraph(model).operators].sort()).toEqual([':If', 'example:Inner']);
});

test('the inputs and outputs of a subgraph are not the graph’s', () => {
  const subgraph = field(6, field(11, field(1, 'inner')), field(12, field(1, 'inner')));
  const { inputs, outputs } = readOnnxGraph(field(7, field(1, field(5, subgraph)), output));
  expect([inputs, outputs.map(({ name }) => name)]).toEqual([[], ['logits']]);
});
