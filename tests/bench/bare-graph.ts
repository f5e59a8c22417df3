import { join } from 'node:path';
import type { Manifest, StudyTensors } from '@plumbline/inference';
import { InferenceSession, Tensor } from 'onnxruntime-node';

/** One graph of a bundle in a session of this process: ONNX Runtime and nothing of ours. */
export interface BareGraph {
  /** All studies through the graph, in batches of this size. */
  run(studies: readonly StudyTensors[], batchSize: number): Promise<void>;
  close(): Promise<void>;
}

/** On the CPU with ONNX Runtime's own number of threads, as our process opens it. */
export async function openBareGraph(
  modelFolder: string,
  manifest: Manifest,
  { path, views }: Manifest['graphs'][number],
): Promise<BareGraph> {
  const session = await InferenceSession.create(join(modelFolder, path), {
    executionProviders: ['cpu'],
    graphOptimizationLevel: 'all',
  });
  const inputs = manifest.inputs.filter((input) => views.includes(input.view));
  const feedsOf = (batch: readonly StudyTensors[]) =>
    Object.fromEntries(
      inputs.map(({ name, view, shape: [, ...shape] }) => {
        const size = shape.reduce((product, length) => product * length, 1);
        const values = new Float32Array(size * batch.length);
        for (const [index, study] of batch.entries()) values.set(study[view] ?? [], index * size);
        return [name, new Tensor('float32', values, [batch.length, ...shape])];
      }),
    );
  return {
    run: async (studies, batchSize) => {
      for (let start = 0; start < studies.length; start += batchSize) {
        await session.run(feedsOf(studies.slice(start, start + batchSize)));
      }
    },
    close: () => session.release(),
  };
}
