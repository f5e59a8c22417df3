import { DomainError } from '@plumbline/domain';
import type { Manifest } from './manifest.ts';
import type { RunnerReply } from './runner-messages.ts';

type Output = Extract<RunnerReply, { kind: 'result' }>['outputs'][number];

/** One map of the network's output for one film: the classes one after another, each rows × columns. */
export interface ClassActivationMaps {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  /** `classes * rows * columns` signed values in logit units, without the bias of the linear layer. */
  readonly values: Float32Array;
}

/** What the model says of one film. */
export interface FilmResult {
  /** One a class, in the manifest's order, before temperature. */
  readonly logits: Float32Array;
  readonly maps: readonly ClassActivationMaps[];
  /** This film's share of the time that its batch took in the model. */
  readonly computeMs: number;
}

/**
 * Cuts a batch's outputs into one result a film. Throws MODEL_FAILED when an output is missing, has another shape
 * than the manifest says, or holds a number that is not finite: nothing of such a batch may be shown.
 */
export function splitOutputs(
  outputs: readonly Output[],
  manifest: Manifest,
  count: number,
  batchMs: number,
): FilmResult[] {
  const classes = manifest.classes.length;
  const logits = checkedOutput(outputs, manifest.outputs.logits, [count, classes]);
  const maps = manifest.outputs.classActivationMaps.map(({ name, shape: [, channels, rows, columns] }) => {
    const values = checkedOutput(outputs, name, [count, channels, rows, columns]);
    return { name, rows, columns, values, size: channels * rows * columns };
  });
  return Array.from({ length: count }, (_, film) => ({
    logits: logits.slice(film * classes, (film + 1) * classes),
    maps: maps.map(({ name, rows, columns, values, size }) => ({
      name,
      rows,
      columns,
      values: values.slice(film * size, (film + 1) * size),
    })),
    computeMs: batchMs / count,
  }));
}

function checkedOutput(outputs: readonly Output[], name: string, shape: readonly number[]): Float32Array {
  const output = outputs.find((candidate) => candidate.name === name);
  if (output === undefined) throw new DomainError('MODEL_FAILED', { fault: 'OUTPUT_MISSING', output: name });
  if (output.shape.join() !== shape.join()) {
    throw new DomainError('MODEL_FAILED', { fault: 'OUTPUT_SHAPE', output: name, shape: output.shape.join() });
  }
  if (!output.values.every(Number.isFinite)) {
    throw new DomainError('MODEL_FAILED', { fault: 'OUTPUT_NOT_FINITE', output: name });
  }
  return output.values;
}
