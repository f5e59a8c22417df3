import { DomainError } from '@plumbline/domain';
import { type Manifest, modelFilePath } from '../manifest/manifest.ts';
import { allowedOperators } from './allowed-operators.ts';
import { type OnnxGraph, type OnnxValue, readOnnxGraph } from './read-onnx-graph.ts';

type Graph = Manifest['graphs'][number];
type Shape = readonly (number | null)[];

const float32 = 1;

/**
 * Reads a graph's file and holds it against the manifest, before any runtime sees it. Throws MODEL_INVALID with the
 * fault GRAPH_MALFORMED; OPERATOR_REFUSED for one that is not on the list; WEIGHTS_OUTSIDE, WEIGHTS_UNLISTED or WEIGHTS_TOO_SHORT for weights that lie outside the
 * folder, are not one of the manifest's files or end beyond the file; INPUT_MISSING, INPUT_SHAPE, OUTPUT_MISSING or
 * OUTPUT_SHAPE for what the manifest says and the graph does not.
 */
export function checkGraph(graph: Graph, bytes: Uint8Array, manifest: Manifest): OnnxGraph {
  const onnx = parse(graph, bytes);
  checkOperators(graph, onnx);
  checkWeights(graph, onnx, manifest);
  const inputs = manifest.inputs.filter((input) => graph.views.includes(input.view));
  for (const { name, shape } of inputs) checkValue(graph, 'INPUT', name, shape, onnx.inputs);
  for (const [name, shape] of expectedOutputs(graph, manifest)) checkValue(graph, 'OUTPUT', name, shape, onnx.outputs);
  return onnx;
}

function parse(graph: Graph, bytes: Uint8Array): OnnxGraph {
  try {
    return readOnnxGraph(bytes);
  } catch (cause) {
    throw new DomainError('MODEL_INVALID', { fault: 'GRAPH_MALFORMED', path: graph.path }, { cause });
  }
}

function checkOperators({ path }: Graph, { operators }: OnnxGraph): void {
  const operator = [...operators].find((candidate) => !allowedOperators.has(candidate));
  if (operator !== undefined) throw new DomainError('MODEL_INVALID', { fault: 'OPERATOR_REFUSED', path, operator });
}

function checkWeights({ path }: Graph, { externalParts }: OnnxGraph, { files }: Manifest): void {
  for (const { location, offset, length } of externalParts) {
    const refuse = (fault: string) => new DomainError('MODEL_INVALID', { fault, path, location });
    if (!modelFilePath.safeParse(location).success) throw refuse('WEIGHTS_OUTSIDE');
    const file = files.find((candidate) => candidate.path === location && candidate.role === 'WEIGHTS');
    if (file === undefined) throw refuse('WEIGHTS_UNLISTED');
    if (!(offset >= 0 && length >= 0 && offset + length <= file.byteLength)) throw refuse('WEIGHTS_TOO_SHORT');
  }
}

/** Every output that a graph must have, with its shape; null is the batch. */
function expectedOutputs({ views }: Graph, manifest: Manifest): [string, Shape][] {
  const classes = manifest.classes.length;
  const ofFilms = manifest.inputs
    .filter((input) => views.includes(input.view))
    .flatMap(({ outputs, embeddingLength }): [string, Shape][] => [
      [outputs.view, [null, manifest.viewClasses.length]],
      [outputs.embedding, [null, embeddingLength]],
      [outputs.distance, [null, 1]],
    ]);
  const ofNetworks = manifest.networks
    .filter((network) => network.views.every((view) => views.includes(view)))
    .flatMap((network): [string, Shape][] => [
      [network.logits, [null, classes]],
      ...network.maps.map(({ name, shape }): [string, Shape] => [name, shape]),
    ]);
  return [...ofFilms, ...ofNetworks];
}

/** A length that the graph leaves open may be any; the batch has to be left open. */
function checkValue(
  { path }: Graph,
  kind: 'INPUT' | 'OUTPUT',
  name: string,
  shape: Shape,
  values: readonly OnnxValue[],
): void {
  const value = values.find((candidate) => candidate.name === name);
  if (value === undefined) throw new DomainError('MODEL_INVALID', { fault: `${kind}_MISSING`, path, name });
  const fits =
    value.elementType === float32 &&
    value.shape.length === shape.length &&
    value.shape.every((length, index) => length === null || length === shape[index]);
  if (!fits) {
    const found = value.shape.map((length) => length ?? '?').join();
    throw new DomainError('MODEL_INVALID', { fault: `${kind}_SHAPE`, path, name, shape: found });
  }
}
