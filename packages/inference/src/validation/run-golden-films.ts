import { join } from 'node:path';
import { DomainError } from '@plumbline/domain';
import * as ort from 'onnxruntime-node';
import { batchInputs } from '../batch-inputs.ts';
import type { Manifest } from '../manifest/manifest.ts';
import type { Output } from '../runner-messages.ts';
import { splitOutputs } from '../split-outputs.ts';
import type { StudyTensors } from '../study-output.ts';
import { goldenFilms } from './golden-films.ts';

type Graph = Manifest['graphs'][number];

/**
 * Loads a graph and runs it twice over the golden studies. Every declared output has to be there in its shape, with
 * finite numbers alone.
 *
 * @returns how many studies, and the largest difference of any value between the two runs
 * @throws DomainError MODEL_INVALID with the fault LOAD, RUN, or OUTPUT_… of splitOutputs
 */
export async function runGoldenFilms(
  folder: string,
  graph: Graph,
  manifest: Manifest,
): Promise<{ readonly studies: number; readonly difference: number }> {
  const studies = goldenStudies(graph, manifest);
  const { films } = batchInputs(studies, manifest);
  const taken = manifest.inputs.filter((input) => graph.views.includes(input.view));
  const feeds = () =>
    Object.fromEntries(
      taken.map(({ name, shape: [, ...shape] }, index) => {
        const own = films.slice(index * studies.length, (index + 1) * studies.length);
        const values = Float32Array.from(own.flatMap((film) => [...film]));
        return [name, new ort.Tensor('float32', values, [studies.length, ...shape])];
      }),
    );
  const session = await ort.InferenceSession.create(join(folder, graph.path), { intraOpNumThreads: 1 }).catch(
    (cause: unknown) => {
      throw new DomainError('MODEL_INVALID', { fault: 'LOAD', path: graph.path }, { cause });
    },
  );
  const run = async () => {
    const outputs = await session.run(feeds()).then(outputsOf, (cause: unknown) => {
      throw new DomainError('MODEL_INVALID', { fault: 'RUN', path: graph.path }, { cause });
    });
    requireSound(graph, outputs, manifest, studies.length);
    return outputs;
  };
  return { studies: studies.length, difference: largestDifference(await run(), await run()) };
}

function goldenStudies(graph: Graph, manifest: Manifest): StudyTensors[] {
  const films = manifest.inputs
    .filter((input) => graph.views.includes(input.view))
    .map(({ view, shape: [, channels, rows, columns] }) => ({ view, golden: goldenFilms(channels * rows * columns) }));
  return Array.from({ length: films[0]?.golden.length ?? 0 }, (_, place) =>
    Object.fromEntries(
      films.map(({ view, golden }, film) => [view, golden[(place + film) % golden.length] ?? new Float32Array()]),
    ),
  );
}

function outputsOf(results: Awaited<ReturnType<ort.InferenceSession['run']>>): Output[] {
  return Object.entries(results).flatMap(([name, { data, dims }]) =>
    data instanceof Float32Array ? [{ name, shape: [...dims], values: data }] : [],
  );
}

function requireSound(graph: Graph, outputs: readonly Output[], manifest: Manifest, count: number): void {
  try {
    splitOutputs({ graph, count, outputs, computeMs: 0 }, manifest);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new DomainError('MODEL_INVALID', { path: graph.path, ...error.detail });
  }
}

function largestDifference(first: readonly Output[], second: readonly Output[]): number {
  let largest = 0;
  for (const { name, values } of first) {
    const others = second.find((output) => output.name === name)?.values ?? new Float32Array();
    for (let index = 0; index < values.length; index += 1) {
      largest = Math.max(largest, Math.abs((values[index] ?? 0) - (others[index] ?? Number.POSITIVE_INFINITY)));
    }
  }
  return largest;
}
