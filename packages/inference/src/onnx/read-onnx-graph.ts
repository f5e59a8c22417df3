import { readFields } from './read-fields.ts';

/** A graph's input or output: its ONNX element type (1 is float32) and lengths; null is a length that is left open. */
export interface OnnxValue {
  readonly name: string;
  readonly elementType: number;
  readonly shape: readonly (number | null)[];
}

/** Bytes of another file that hold a tensor; without a length up to the file's end. */
export interface ExternalPart {
  readonly location: string;
  readonly offset: number;
  readonly length: number;
}

/** What of an ONNX file has to be known before a runtime is let near it. */
export interface OnnxGraph {
  readonly inputs: readonly OnnxValue[];
  readonly outputs: readonly OnnxValue[];
  /** Of every tensor anywhere in the file, also in attributes, subgraphs, functions and training graphs. */
  readonly externalParts: readonly ExternalPart[];
  /** `domain:operator` of every node, subgraphs and functions included. */
  readonly operators: ReadonlySet<string>;
}

interface Found {
  readonly inputs: OnnxValue[];
  readonly outputs: OnnxValue[];
  readonly externalParts: ExternalPart[];
  readonly operators: Set<string>;
}

/**
 * Reads an ONNX ModelProto without its weights; the field numbers are those of onnx/onnx.proto.
 * Throws when the bytes are not whole protobuf messages or hold no graph.
 */
export function readOnnxGraph(bytes: Uint8Array): OnnxGraph {
  const found: Found = { inputs: [], outputs: [], externalParts: [], operators: new Set() };
  readFields(bytes, {
    bytes: {
      7: (graph) => readGraph(graph, found),
      20: (training) => {
        const subgraph = (graph: Uint8Array) => readGraph(graph, { ...found, inputs: [], outputs: [] });
        readFields(training, { bytes: { 1: subgraph, 2: subgraph } });
      },
      25: (definition) => readFields(definition, { bytes: { 7: (node) => readNode(node, found) } }),
    },
  });
  if (found.outputs.length === 0) throw new RangeError('The file holds no graph with an output.');
  return found;
}

function readGraph(bytes: Uint8Array, found: Found): void {
  readFields(bytes, {
    bytes: {
      1: (node) => readNode(node, found),
      5: (initializer) => readTensor(initializer, found),
      11: (input) => found.inputs.push(readValue(input)),
      12: (output) => found.outputs.push(readValue(output)),
      15: (sparse) => readSparseTensor(sparse, found),
    },
  });
}

function readNode(bytes: Uint8Array, found: Found): void {
  let operator = '';
  let domain = '';
  readFields(bytes, {
    bytes: {
      4: (value) => {
        operator = textOf(value);
      },
      5: (attribute) => readAttribute(attribute, { ...found, inputs: [], outputs: [] }),
      7: (value) => {
        domain = textOf(value);
      },
    },
  });
  found.operators.add(`${domain}:${operator}`);
}

function readAttribute(bytes: Uint8Array, found: Found): void {
  const tensor = (value: Uint8Array) => readTensor(value, found);
  const graph = (value: Uint8Array) => readGraph(value, found);
  const sparse = (value: Uint8Array) => readSparseTensor(value, found);
  readFields(bytes, { bytes: { 5: tensor, 6: graph, 10: tensor, 11: graph, 22: sparse, 23: sparse } });
}

function readSparseTensor(bytes: Uint8Array, found: Found): void {
  const tensor = (value: Uint8Array) => readTensor(value, found);
  readFields(bytes, { bytes: { 1: tensor, 2: tensor } });
}

function readTensor(bytes: Uint8Array, found: Found): void {
  const place = new Map<string, string>();
  readFields(bytes, {
    bytes: {
      13: (entry) => {
        let key = '';
        let text = '';
        readFields(entry, {
          bytes: {
            1: (value) => {
              key = textOf(value);
            },
            2: (value) => {
              text = textOf(value);
            },
          },
        });
        place.set(key, text);
      },
    },
  });
  if (place.size === 0) return;
  const [offset, length] = [Number(place.get('offset') ?? 0), Number(place.get('length') ?? 0)];
  found.externalParts.push({ location: place.get('location') ?? '', offset, length });
}

function readValue(bytes: Uint8Array): OnnxValue {
  let name = '';
  let elementType = 0;
  const shape: (number | null)[] = [];
  const dimensions = (value: Uint8Array) =>
    readFields(value, { bytes: { 1: (dimension) => shape.push(readLength(dimension)) } });
  const tensorType = (value: Uint8Array) =>
    readFields(value, {
      integers: {
        1: (type) => {
          elementType = type;
        },
      },
      bytes: { 2: dimensions },
    });
  readFields(bytes, {
    bytes: {
      1: (value) => {
        name = textOf(value);
      },
      2: (type) => readFields(type, { bytes: { 1: tensorType } }),
    },
  });
  return { name, elementType, shape };
}

function readLength(bytes: Uint8Array): number | null {
  let length: number | null = null;
  readFields(bytes, {
    integers: {
      1: (value) => {
        length = value;
      },
    },
  });
  return length;
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8');
}
