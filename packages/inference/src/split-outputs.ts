import { DomainError } from '@plumbline/domain';
import type { FilmInput } from './manifest/film-input.ts';
import type { Manifest } from './manifest/manifest.ts';
import type { Network } from './manifest/network.ts';
import type { Output } from './runner-messages.ts';
import type { FilmOutput, NetworkOutput, StudyOutput } from './study-output.ts';

/** A graph's batch as it came from the model. */
export interface BatchOutputs {
  readonly graph: Manifest['graphs'][number];
  readonly count: number;
  readonly outputs: readonly Output[];
  readonly computeMs: number;
}

/**
 * Cuts a batch's outputs into one a study; they are views on the batch's memory, not copies. Throws MODEL_FAILED when
 * an output is missing, has another shape than the manifest says, or holds a number that is not finite: nothing of
 * such a batch may be shown.
 */
export function splitOutputs(batch: BatchOutputs, manifest: Manifest): StudyOutput[] {
  const { graph, count, computeMs } = batch;
  const runs = (views: readonly string[]) => graph.views.some((view) => views.includes(view));
  const films = manifest.inputs.filter((input) => runs([input.view])).map((input) => filmOutputs(batch, input));
  const networks = manifest.networks
    .filter((network) => network.views.every((view) => runs([view])))
    .map((network) => networkOutputs(batch, network, manifest.classes.length));
  return Array.from({ length: count }, (_, study) => ({
    networks: networks.map((of) => of(study)),
    films: films.map((of) => of(study)),
    computeMs: computeMs / count,
  }));
}

function networkOutputs(batch: BatchOutputs, network: Network, classes: number): (study: number) => NetworkOutput {
  const logits = rowsOf(batch, network.logits, [classes]);
  const maps = network.maps.map(({ name, view, shape: [, channels, rows, columns] }) => {
    const values = rowsOf(batch, name, [channels, rows, columns]);
    return (study: number) => ({ view, rows, columns, values: values(study) });
  });
  const { architecture } = network;
  return (study) => ({ architecture, logits: logits(study), maps: maps.map((of) => of(study)) });
}

function filmOutputs(batch: BatchOutputs, input: FilmInput): (study: number) => FilmOutput {
  const view = rowsOf(batch, input.outputs.view, [3]);
  const distance = rowsOf(batch, input.outputs.distance, [1]);
  const embedding = rowsOf(batch, input.outputs.embedding, [input.embeddingLength]);
  return (study) => ({
    view: input.view,
    viewProbabilities: viewProbabilities(view(study)),
    distance: distance(study)[0] ?? Number.NaN,
    embedding: embedding(study),
  });
}

/** Softmax over the manifest's `viewClasses`, whose order the schema fixes. */
function viewProbabilities([coronal = Number.NaN, sagittal = Number.NaN, neither = Number.NaN]: Float32Array) {
  const largest = Math.max(coronal, sagittal, neither);
  const [c, s, n] = [Math.exp(coronal - largest), Math.exp(sagittal - largest), Math.exp(neither - largest)];
  const sum = c + s + n;
  return { CORONAL: c / sum, SAGITTAL: s / sum, NEITHER: n / sum };
}

/** An output's values of one study, after the whole output was checked; `shape` has no batch. */
function rowsOf(batch: BatchOutputs, name: string, shape: readonly number[]): (study: number) => Float32Array {
  const output = batch.outputs.find((candidate) => candidate.name === name);
  if (output === undefined) throw new DomainError('MODEL_FAILED', { fault: 'OUTPUT_MISSING', output: name });
  const { values } = output;
  const size = shape.reduce((product, length) => product * length, 1);
  if (output.shape.join() !== [batch.count, ...shape].join() || values.length !== size * batch.count) {
    throw new DomainError('MODEL_FAILED', { fault: 'OUTPUT_SHAPE', output: name, shape: output.shape.join() });
  }
  for (let index = 0; index < values.length; index++) {
    if (!Number.isFinite(values[index])) {
      throw new DomainError('MODEL_FAILED', { fault: 'OUTPUT_NOT_FINITE', output: name });
    }
  }
  return (study) => values.subarray(study * size, (study + 1) * size);
}
