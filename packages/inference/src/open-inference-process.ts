import { join } from 'node:path';
import { DomainError } from '@plumbline/domain';
import type { Manifest } from './manifest.ts';
import { manifestSha256, readManifest } from './read-manifest.ts';
import { Runner } from './runner.ts';
import type { ExecutionProvider } from './runner-messages.ts';
import { type FilmResult, splitOutputs } from './split-outputs.ts';

export interface InferenceProcessSettings {
  /** models/<name>/<version>, with manifest.json and the files that it names. */
  readonly modelFolder: string;
  /** The registered version's hash of manifest.json; another one on the disk is refused. */
  readonly manifestSha256?: string;
  readonly provider: ExecutionProvider;
  /** Threads inside one operator; absent takes one a core. */
  readonly threads?: number;
}

/** A model in a process of its own. */
export interface InferenceProcess {
  readonly manifest: Manifest;
  /** Where the model really computes, proven by the warm-up's profile. */
  readonly provider: ExecutionProvider;
  /** The process as the system knows it; absent while it is being replaced. */
  readonly pid: number | undefined;
  /**
   * One result a tensor, in order; all tensors go through the model together. Each has the manifest's input shape
   * without the batch. Throws MODEL_FAILED when the process dies or its answer is not what the manifest says; the
   * next call then starts another process, so that a film that kills the model does not make it start in a circle.
   */
  run(batch: readonly Float32Array[]): Promise<FilmResult[]>;
  /** Lets what is in the model finish, then ends the process. */
  close(): Promise<void>;
}

/**
 * Checks the model's files, starts its process, loads it and runs it once.
 * Throws MODEL_INVALID when files or manifest differ, MODEL_FAILED when it cannot run on the provider asked for:
 * there is no silent change to another one.
 */
export async function openInferenceProcess(settings: InferenceProcessSettings): Promise<InferenceProcess> {
  const { modelFolder, provider, threads } = settings;
  if (settings.manifestSha256 !== undefined && (await manifestSha256(modelFolder)) !== settings.manifestSha256) {
    throw new DomainError('MODEL_INVALID', { fault: 'FILE_DIFFERS', path: 'manifest.json' });
  }
  const manifest = await readManifest(modelFolder);
  const [file] = manifest.files;
  if (file === undefined) throw new DomainError('MODEL_INVALID', { fault: 'FILE_MISSING' });
  const [{ name, shape }] = manifest.inputs;
  const request = {
    kind: 'open' as const,
    weightsFile: join(modelFolder, file.path),
    provider,
    input: { name, shape: [shape[1], shape[2], shape[3]] },
    ...(threads === undefined ? {} : { threads }),
  };
  return new ReplacedRunner(manifest, provider, () => Runner.open(request), await Runner.open(request));
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

  async run(batch: readonly Float32Array[]): Promise<FilmResult[]> {
    if (this.#closed) throw new DomainError('MODEL_FAILED', { fault: 'CLOSED' });
    const [{ shape }] = this.manifest.inputs;
    const size = shape[1] * shape[2] * shape[3];
    const values = new Float32Array(size * batch.length);
    for (const [index, tensor] of batch.entries()) {
      if (tensor.length !== size)
        throw new RangeError(`A tensor has ${tensor.length} values, the model takes ${size}.`);
      values.set(tensor, index * size);
    }
    const running = this.#compute(batch.length, values);
    this.#running.add(running);
    return running.finally(() => this.#running.delete(running));
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.allSettled(this.#running);
    await this.#current.close();
  }

  async #compute(count: number, values: Float32Array): Promise<FilmResult[]> {
    const runner = await this.#aliveRunner();
    const { outputs, computeMs } = await runner.run(count, values);
    return splitOutputs(outputs, this.manifest, count, computeMs);
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
