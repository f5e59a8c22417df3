import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as ort from 'onnxruntime-node';
import { operatorsElsewhere } from './providers-used.ts';
import type { ExecutionProvider, Output } from './runner-messages.ts';

export interface OpenGraphSettings {
  readonly path: string;
  /** Shapes without the batch. */
  readonly inputs: readonly { readonly name: string; readonly shape: readonly number[] }[];
  readonly provider: ExecutionProvider;
  readonly threads: number | undefined;
}

/** A graph that cannot be used as it was asked for; `fault` says why. */
export class Refusal extends Error {
  readonly fault: string;

  constructor(fault: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.fault = fault;
  }
}

/** One graph in an ONNX Runtime session that has computed once and is proven to compute on the provider asked for. */
export class OpenGraph {
  /** What it said of one blank study. */
  readonly warmUp: Output[];
  readonly #session: ort.InferenceSession;
  readonly #inputs: OpenGraphSettings['inputs'];

  private constructor(session: ort.InferenceSession, inputs: OpenGraphSettings['inputs'], warmUp: Output[]) {
    this.#session = session;
    this.#inputs = inputs;
    this.warmUp = warmUp;
  }

  /** Throws Refusal: LOAD with ONNX Runtime's own words, PROVIDER when it computed somewhere else. */
  static async open(settings: OpenGraphSettings): Promise<OpenGraph> {
    const { path, inputs, provider, threads } = settings;
    const profileFolder = await mkdtemp(join(tmpdir(), 'plumbline-profile-'));
    try {
      const session = await ort.InferenceSession.create(path, {
        executionProviders: [provider],
        graphOptimizationLevel: 'all',
        enableProfiling: true,
        profileFilePrefix: join(profileFolder, 'warm-up'),
        // Its threads would wait for each other in a loop that keeps the films' threads and the database off the cores.
        extra: { session: { intra_op: { allow_spinning: '0' } } },
        ...(threads === undefined ? {} : { intraOpNumThreads: threads }),
      });
      const blank = inputs.map(({ shape }) => new Float32Array(shape.reduce((product, length) => product * length, 1)));
      const warmUp = outputsOf(await session.run(feedsOf(inputs, 1, blank)));
      session.endProfiling();
      await refuseOtherProviders(profileFolder, provider);
      return new OpenGraph(session, inputs, warmUp);
    } catch (error) {
      if (error instanceof Refusal) throw error;
      throw new Refusal('LOAD', error instanceof Error ? error.message : String(error), { cause: error });
    } finally {
      await rm(profileFolder, { recursive: true, force: true });
    }
  }

  /** Of each input, how many values `count` studies have. */
  lengths(count: number): number[] {
    return this.#inputs.map(({ shape }) => shape.reduce((product, length) => product * length, count));
  }

  /** All outputs of `count` studies; `films` holds one array an input, its films one after another. */
  async run(count: number, films: readonly Float32Array[]): Promise<{ outputs: Output[]; computeMs: number }> {
    const feeds = feedsOf(this.#inputs, count, films);
    const startedAt = performance.now();
    const results = await this.#session.run(feeds);
    return { computeMs: performance.now() - startedAt, outputs: outputsOf(results) };
  }
}

async function refuseOtherProviders(profileFolder: string, provider: string): Promise<void> {
  const [name] = await readdir(profileFolder);
  if (name === undefined) throw new Refusal('PROVIDER', 'The warm-up left no profile to tell the provider from.');
  const elsewhere = operatorsElsewhere(await readFile(join(profileFolder, name), 'utf8'), provider);
  if (elsewhere.length > 0) throw new Refusal('PROVIDER', `Not on ${provider}: ${elsewhere.join(', ')}.`);
}

function feedsOf(inputs: OpenGraphSettings['inputs'], count: number, films: readonly Float32Array[]) {
  return Object.fromEntries(
    inputs.map(({ name, shape }, index) => {
      const values = films[index];
      if (values === undefined) throw new RangeError(`The input ${name} got no films.`);
      return [name, new ort.Tensor('float32', values, [count, ...shape])];
    }),
  );
}

function outputsOf(results: Awaited<ReturnType<ort.InferenceSession['run']>>): Output[] {
  return Object.entries(results).map(([name, tensor]) => {
    if (!(tensor.data instanceof Float32Array)) throw new Error(`The output ${name} is ${tensor.type}, not float32.`);
    return { name, shape: [...tensor.dims], values: tensor.data };
  });
}
