import { join } from 'node:path';
import { DomainError } from '@plumbline/domain';
import { batchInputs } from './batch-inputs.ts';
import type { Manifest } from './manifest/manifest.ts';
import { type CheckedModel, manifestSha256, readModel } from './read-manifest.ts';
import { Runner } from './runner.ts';
import type { ExecutionProvider } from './runner-messages.ts';
import { splitOutputs } from './split-outputs.ts';
import type { StudyOutput, StudyTensors } from './study-output.ts';

export interface InferenceProcessSettings {
  /** models/<name>/<version>, with manifest.json and the files that it names. */
  readonly modelFolder: string;
  /** The registered version's hash of manifest.json; another one on the disk is refused. */
  readonly manifestSha256?: string;
  readonly provider: ExecutionProvider;
  /** Threads inside one operator; absent takes one a core. */
  readonly threads?: number;
}

/** A model version in a process of its own. */
export interface InferenceProcess {
  readonly manifest: Manifest;
  /** Where the model really computes, proven by the profile of every graph's warm-up. */
  readonly provider: ExecutionProvider;
  /** The process as the system knows it; absent while it is being replaced. */
  readonly pid: number | undefined;
  /**
   * One output a study, in order; the studies go through the model together and all have the same views, for which
   * the manifest has a graph. A graph of fewer views than the first one is loaded when it is first needed.
   * Throws MODEL_FAILED when the process dies or its answer is not what the manifest says; the next call then starts
   * another process, so that a film that kills the model does not make it start in a circle. Throws RangeError for
   * tensors of another size, mixed views and views without a graph.
   */
  run(batch: readonly StudyTensors[]): Promise<StudyOutput[]>;
  /** Lets what is in the model finish, then ends the process. */
  close(): Promise<void>;
}

/**
 * Checks the model's files, starts its process, loads the graph of most views (and any other that has operators of its
 * own) and runs it once.
 * Throws MODEL_INVALID when files or manifest differ, MODEL_FAILED when it cannot run on the provider asked for:
 * there is no silent change to another one.
 */
export async function openInferenceProcess(settings: InferenceProcessSettings): Promise<InferenceProcess> {
  const { modelFolder, provider, threads } = settings;
  const model = await checkedModel(settings);
  const { manifest } = model;
  const first = firstGraph(manifest);
  const graphs = manifest.graphs.map((graph, index) => ({
    path: join(modelFolder, graph.path),
    inputs: manifest.inputs
      .filter((input) => graph.views.includes(input.view))
      .map(({ name, shape: [, ...shape] }) => ({ name, shape })),
    atStart: index === first || bringsOperators(model, index, first),
  }));
  const request = { graphs, provider, ...(threads === undefined ? {} : { threads }) };
  const open = () =>
    Runner.open(request, (index, outputs) => {
      const graph = manifest.graphs[index];
      if (graph !== undefined) splitOutputs({ graph, count: 1, outputs, computeMs: 0 }, manifest);
    });
  const openAgain = async () => {
    await checkedModel(settings);
    return open();
  };
  return new ReplacedRunner(manifest, provider, openAgain, await open());
}

/** Before every process that is started, as the files lie where others may write. */
async function checkedModel({
  modelFolder,
  manifestSha256: expected,
}: InferenceProcessSettings): Promise<CheckedModel> {
  if (expected !== undefined && (await manifestSha256(modelFolder)) !== expected) {
    throw new DomainError('MODEL_INVALID', { fault: 'FILE_DIFFERS', path: 'manifest.json' });
  }
  return readModel(modelFolder);
}

/** The graph of most views: it runs every network, and most studies need it. */
function firstGraph({ graphs }: Manifest): number {
  const views = graphs.map((graph) => graph.views.length);
  return views.indexOf(Math.max(...views));
}

/** What the first graph's loading does not prove: an operator of its own may be one that this runtime lacks. */
function bringsOperators({ operators }: CheckedModel, graph: number, first: number): boolean {
  return [...(operators[graph] ?? [])].some((operator) => !operators[first]?.has(operator));
}

class ReplacedRunner implements InferenceProcess {
  readonly manifest: Manifest;
  readonly provider: ExecutionProvider;
  readonly #open: () => Promise<Runner>;
  readonly #running = new Set<Promise<unknown>>();
  #current: Runner;
  #replacing: Promise<Runner> | undefined;
  #closed = false;

  constructor(manifest: Manifest, provider: ExecutionProvider, open: () => Promise<Runner>, first: Runner) {
    this.manifest = manifest;
    this.provider = provider;
    this.#open = open;
    this.#current = first;
  }

  get pid(): number | undefined {
    return this.#current.alive ? this.#current.pid : undefined;
  }

  async run(batch: readonly StudyTensors[]): Promise<StudyOutput[]> {
    if (this.#closed) throw new DomainError('MODEL_FAILED', { fault: 'CLOSED' });
    const running = this.#compute(batch);
    this.#running.add(running);
    return running.finally(() => this.#running.delete(running));
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.allSettled(this.#running);
    await this.#current.close();
  }

  async #compute(batch: readonly StudyTensors[]): Promise<StudyOutput[]> {
    const { graph, films } = batchInputs(batch, this.manifest);
    const runner = await this.#aliveRunner();
    const count = batch.length;
    const { outputs, computeMs } = await runner.run({ graph: this.manifest.graphs.indexOf(graph), count, films });
    return splitOutputs({ graph, count, outputs, computeMs }, this.manifest);
  }

  /** All calls that find the process dead wait for the same new one. */
  async #aliveRunner(): Promise<Runner> {
    if (this.#current.alive) return this.#current;
    this.#replacing ??= this.#open().finally(() => {
      this.#replacing = undefined;
    });
    this.#current = await this.#replacing;
    return this.#current;
  }
}
