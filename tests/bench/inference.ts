import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Manifest, MicroBatcher, openInferenceProcess, readManifest } from '@plumbline/inference';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { BenchResult } from './main.ts';

const rounds = 4;

interface Settings {
  readonly modelFolder: string;
  readonly films: number;
  readonly batchSize: number;
}

/**
 * Films a second through the inference process (micro-batches, IPC, checked outputs) against bare `session.run` in the
 * same process and run. The sides take turns, so that whatever else the machine does hits both.
 */
export async function inferenceBench(args: readonly string[]): Promise<BenchResult> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      model: { type: 'string', default: 'models/coronal/1.0.0' },
      films: { type: 'string', default: '24' },
      'batch-size': { type: 'string', default: '8' },
    },
  });
  const settings = { modelFolder: values.model, films: Number(values.films), batchSize: Number(values['batch-size']) };
  const manifest = await readManifest(settings.modelFolder);
  const films = seededFilms(settings.films, manifest);
  const bare = await bareSide(settings, manifest, films);
  const platform = await platformSide(settings, films);
  try {
    await bare.run();
    await platform.run();
    const warmUpSeconds = platform.modelSeconds();
    const seconds = { bare: 0, platform: 0 };
    for (let round = 1; round <= rounds; round++) {
      seconds.bare += await secondsOf(bare.run);
      seconds.platform += await secondsOf(platform.run);
      process.stderr.write(`round ${round} of ${rounds}\n`);
    }
    const count = rounds * settings.films;
    return {
      name: 'inference',
      ratio: rounded(seconds.bare / seconds.platform),
      against: 'bare onnxruntime-node session.run, films a second',
      raw: {
        model: `${manifest.name} ${manifest.version}`,
        films: count,
        batchSize: settings.batchSize,
        bareFilmsPerSecond: rounded(count / seconds.bare),
        platformFilmsPerSecond: rounded(count / seconds.platform),
        bareSeconds: rounded(seconds.bare),
        platformSeconds: rounded(seconds.platform),
        platformModelSeconds: rounded(platform.modelSeconds() - warmUpSeconds),
      },
    };
  } finally {
    await platform.close();
    await bare.close();
  }
}

async function bareSide(settings: Settings, manifest: Manifest, films: readonly Float32Array[]) {
  const session = await InferenceSession.create(join(settings.modelFolder, manifest.files[0]?.path ?? ''), {
    executionProviders: ['cpu'],
    graphOptimizationLevel: 'all',
  });
  const [{ name, shape }] = manifest.inputs;
  return {
    run: async () => {
      for (let start = 0; start < films.length; start += settings.batchSize) {
        const batch = films.slice(start, start + settings.batchSize);
        const size = shape[1] * shape[2] * shape[3];
        const values = new Float32Array(size * batch.length);
        for (const [index, film] of batch.entries()) values.set(film, index * size);
        await session.run({ [name]: new Tensor('float32', values, [batch.length, shape[1], shape[2], shape[3]]) });
      }
    },
    close: () => session.release(),
  };
}

async function platformSide(settings: Settings, films: readonly Float32Array[]) {
  const model = await openInferenceProcess({ modelFolder: settings.modelFolder, provider: 'cpu' });
  let modelMs = 0;
  const batcher = new MicroBatcher(model, {
    maxBatchSize: settings.batchSize,
    observe: (batch) => {
      modelMs += batch.computeMs;
    },
  });
  return {
    /** Time inside the child's own session.run so far. */
    modelSeconds: () => modelMs / 1000,
    run: async () => {
      await Promise.all(films.map((film) => batcher.run(film)));
    },
    close: () => model.close(),
  };
}

/** Numbers in 0..1 that are the same in every run; what a film shows does not change how long it takes. */
function seededFilms(count: number, manifest: Manifest): Float32Array[] {
  const [{ shape }] = manifest.inputs;
  let state = 1;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return Array.from({ length: count }, () => Float32Array.from({ length: shape[1] * shape[2] * shape[3] }, next));
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1000;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
