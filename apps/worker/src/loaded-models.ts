import { DomainError } from '@plumbline/domain';
import {
  type ExecutionProvider,
  type InferenceProcess,
  MicroBatcher,
  openInferenceProcess,
  type StudyOutput,
  type StudyTensors,
} from '@plumbline/inference';
import type { Logger } from '@plumbline/logging';
import type { WorkerMetrics } from './metrics.ts';
import type { ModelFolders, RegisteredModel } from './model-folders.ts';

export interface LoadedModelsSettings {
  readonly folders: Pick<ModelFolders, 'folderOf' | 'forget'>;
  readonly provider: ExecutionProvider;
  readonly inferenceThreads?: number;
  readonly batchSize: number;
  readonly metrics: Pick<WorkerMetrics, 'batch' | 'loaded' | 'unloaded'>;
  readonly logger: Logger;
}

interface LoadedModel {
  readonly process: InferenceProcess;
  readonly batcher: MicroBatcher;
}

interface Slot {
  readonly model: Promise<LoadedModel>;
  usedAt: number;
}

/** A version that no study has asked for in this time gives its memory back when another one is loaded. */
const idleMs = 10 * 60_000;

/** One process for each model version in use, started when its first study comes. */
export class LoadedModels {
  readonly #settings: LoadedModelsSettings;
  readonly #slots = new Map<string, Slot>();

  constructor(settings: LoadedModelsSettings) {
    this.#settings = settings;
  }

  /**
   * Runs one study through a version, together with whatever other studies wait for it.
   * Throws MODEL_SIGNATURE_INVALID, MODEL_INVALID when the files on this machine are not the registered ones, MODEL_FAILED.
   */
  async run(
    registered: RegisteredModel,
    tensors: StudyTensors,
  ): Promise<{ readonly output: StudyOutput; readonly provider: ExecutionProvider }> {
    const { batcher, process } = await this.#loaded(registered);
    return { output: await batcher.run(tensors), provider: process.provider };
  }

  /** Lets every model finish what it computes and ends its process. */
  async close(): Promise<void> {
    await Promise.all([...this.#slots.keys()].map((key) => this.#unload(key)));
  }

  #loaded(registered: RegisteredModel): Promise<LoadedModel> {
    const key = registered.manifestSha256;
    const slot = this.#slots.get(key);
    if (slot !== undefined) {
      slot.usedAt = Date.now();
      return slot.model;
    }
    const model = this.#load(registered);
    this.#slots.set(key, { model, usedAt: Date.now() });
    // A version that cannot be loaded is tried anew by the next study, not remembered as broken.
    model.catch(() => this.#slots.delete(key));
    return model;
  }

  async #load(registered: RegisteredModel): Promise<LoadedModel> {
    const { folders, provider, inferenceThreads, batchSize, metrics, logger } = this.#settings;
    const { name, version } = registered.manifest;
    const idle = [...this.#slots].filter(([, slot]) => Date.now() - slot.usedAt > idleMs);
    await Promise.all(idle.map(([key]) => this.#unload(key)));
    const process = await openInferenceProcess({
      modelFolder: await folders.folderOf(registered),
      manifestSha256: registered.manifestSha256,
      provider,
      ...(inferenceThreads === undefined ? {} : { threads: inferenceThreads }),
    }).catch(async (error: unknown) => {
      if (error instanceof DomainError && error.code === 'MODEL_INVALID') await folders.forget(registered);
      throw error;
    });
    metrics.loaded(name, version, process.provider);
    logger.info({ model: name, version, provider: process.provider, modelPid: process.pid }, 'model loaded');
    const observe = metrics.batch.bind(metrics);
    return { process, batcher: new MicroBatcher(process, { maxBatchSize: batchSize, observe }) };
  }

  async #unload(key: string): Promise<void> {
    const slot = this.#slots.get(key);
    this.#slots.delete(key);
    const loaded = await slot?.model.catch(() => undefined);
    if (loaded === undefined) return;
    await loaded.process.close();
    const { name, version } = loaded.process.manifest;
    this.#settings.metrics.unloaded(name, version, loaded.process.provider);
  }
}
