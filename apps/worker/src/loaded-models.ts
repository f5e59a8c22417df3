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

interface ModelAnswer {
  readonly output: StudyOutput;
  readonly provider: ExecutionProvider;
}

interface Slot {
  readonly model: Promise<LoadedModel>;
  readonly running: Set<Promise<ModelAnswer>>;
  usedAt: number;
}

/** A version that is not kept, and that no study has asked for in this time, gives its memory back when another one is loaded. */
const idleMs = 10 * 60_000;

/** One process for each model version: kept ready while the version is in use somewhere, else started by its first study. */
export class LoadedModels {
  readonly #settings: LoadedModelsSettings;
  readonly #slots = new Map<string, Slot>();
  #kept: ReadonlySet<string> = new Set();

  constructor(settings: LoadedModelsSettings) {
    this.#settings = settings;
  }

  /**
   * Runs one study through a version, together with whatever other studies wait for it.
   * Throws MODEL_SIGNATURE_INVALID, MODEL_INVALID when the files on this machine are not the registered ones, MODEL_FAILED.
   */
  run(registered: RegisteredModel, tensors: StudyTensors): Promise<ModelAnswer> {
    const slot = this.#slotOf(registered);
    const running = answerOf(slot, tensors);
    slot.running.add(running);
    return running.finally(() => slot.running.delete(running));
  }

  /**
   * Makes these versions ready, and then lets every other one finish what it computes and ends its process: a version
   * that takes over is there before the one before it goes. Resolves when all of that is done; what cannot be loaded is
   * logged, and tried anew by its first study.
   */
  async keep(versions: readonly RegisteredModel[]): Promise<void> {
    const kept = new Set(versions.map(({ manifestSha256 }) => manifestSha256));
    this.#kept = kept;
    await Promise.all(
      versions.map((registered) =>
        this.#slotOf(registered).model.catch((error: unknown) =>
          this.#settings.logger.error({ ...nameOf(registered), err: error }, 'model in use cannot be loaded'),
        ),
      ),
    );
    const others = [...this.#slots.keys()].filter((key) => !kept.has(key));
    await Promise.all(others.map((key) => this.#unload(key)));
  }

  /** Lets every model finish what it computes and ends its process. */
  async close(): Promise<void> {
    await Promise.all([...this.#slots.keys()].map((key) => this.#unload(key)));
  }

  #slotOf(registered: RegisteredModel): Slot {
    const key = registered.manifestSha256;
    const known = this.#slots.get(key);
    if (known !== undefined) {
      known.usedAt = Date.now();
      return known;
    }
    const slot: Slot = { model: this.#load(registered), running: new Set(), usedAt: Date.now() };
    this.#slots.set(key, slot);
    // A version that cannot be loaded is tried anew by the next study, not remembered as broken.
    slot.model.catch(() => {
      if (this.#slots.get(key) === slot) this.#slots.delete(key);
    });
    return slot;
  }

  async #load(registered: RegisteredModel): Promise<LoadedModel> {
    const { folders, provider, inferenceThreads, batchSize, metrics, logger } = this.#settings;
    const { name, version } = registered.manifest;
    const idle = [...this.#slots].filter(([key, slot]) => !this.#kept.has(key) && Date.now() - slot.usedAt > idleMs);
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
    logger.info({ ...nameOf(registered), provider: process.provider, modelPid: process.pid }, 'model loaded');
    const observe = metrics.batch.bind(metrics);
    return { process, batcher: new MicroBatcher(process, { maxBatchSize: batchSize, observe }) };
  }

  async #unload(key: string): Promise<void> {
    const slot = this.#slots.get(key);
    this.#slots.delete(key);
    const loaded = await slot?.model.catch(() => undefined);
    if (slot === undefined || loaded === undefined) return;
    await Promise.allSettled(slot.running);
    await loaded.process.close();
    const { name, version } = loaded.process.manifest;
    this.#settings.metrics.unloaded(name, version, loaded.process.provider);
    this.#settings.logger.info({ model: name, version }, 'model unloaded');
  }
}

async function answerOf(slot: Slot, tensors: StudyTensors): Promise<ModelAnswer> {
  const { batcher, process } = await slot.model;
  return { output: await batcher.run(tensors), provider: process.provider };
}

function nameOf({ manifest: { name, version } }: RegisteredModel) {
  return { model: name, version };
}
