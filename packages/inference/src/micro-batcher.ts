import type { InferenceProcess } from './open-inference-process.ts';
import type { FilmResult } from './split-outputs.ts';

/** One batch that went through the model, for the metrics. */
export interface BatchObservation {
  readonly size: number;
  /** How long each film waited for its turn, in the order that they came. */
  readonly queuedMs: readonly number[];
  readonly computeMs: number;
}

export interface MicroBatcherSettings {
  readonly maxBatchSize: number;
  readonly observe: (batch: BatchObservation) => void;
}

interface Waiting {
  readonly tensor: Float32Array;
  readonly queuedAt: number;
  readonly answer: PromiseWithResolvers<FilmResult>;
}

/**
 * Two batches are on their way at most: one in the model, the next one already with its process, so that the model
 * never waits for this process to wake up.
 */
const batchesOnTheWay = 2;

/**
 * Films that come one by one go through the model together. There is no timer: whatever has come while the model was
 * busy is the next batch, so a lone film never waits and a crowd fills batches by itself.
 */
export class MicroBatcher {
  readonly #process: InferenceProcess;
  readonly #settings: MicroBatcherSettings;
  readonly #waiting: Waiting[] = [];
  #onTheWay = 0;

  constructor(process: InferenceProcess, settings: MicroBatcherSettings) {
    this.#process = process;
    this.#settings = settings;
  }

  /** What the model says of one film. Throws MODEL_FAILED, as every film of the same batch does. */
  run(tensor: Float32Array): Promise<FilmResult> {
    const answer = Promise.withResolvers<FilmResult>();
    this.#waiting.push({ tensor, queuedAt: performance.now(), answer });
    this.#send();
    return answer.promise;
  }

  #send(): void {
    while (this.#waiting.length > 0 && this.#onTheWay < batchesOnTheWay) {
      const batch = this.#waiting.splice(0, this.#settings.maxBatchSize);
      this.#onTheWay++;
      void this.#compute(batch).finally(() => {
        this.#onTheWay--;
        this.#send();
      });
    }
  }

  async #compute(batch: readonly Waiting[]): Promise<void> {
    const sentAt = performance.now();
    try {
      const results = await this.#process.run(batch.map((film) => film.tensor));
      const computeMs = results.reduce((sum, result) => sum + result.computeMs, 0);
      this.#settings.observe({ size: batch.length, queuedMs: batch.map((film) => sentAt - film.queuedAt), computeMs });
      for (const [index, film] of batch.entries()) {
        const result = results[index];
        if (result === undefined) film.answer.reject(new RangeError('The model answered for fewer films than it got.'));
        else film.answer.resolve(result);
      }
    } catch (error) {
      for (const film of batch) film.answer.reject(error);
    }
  }
}
