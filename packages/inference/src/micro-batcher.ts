import type { InferenceProcess } from './open-inference-process.ts';
import type { StudyOutput, StudyTensors } from './study-output.ts';

/** One batch that went through the model, for the metrics. */
export interface BatchObservation {
  readonly size: number;
  /** How long each study waited for its turn, in the order that they came. */
  readonly queuedMs: readonly number[];
  readonly computeMs: number;
}

export interface MicroBatcherSettings {
  readonly maxBatchSize: number;
  readonly observe: (batch: BatchObservation) => void;
}

interface Waiting {
  readonly study: StudyTensors;
  /** The views that it has: only studies with the same ones go together. */
  readonly views: string;
  readonly queuedAt: number;
  readonly answer: PromiseWithResolvers<StudyOutput>;
}

/**
 * Two batches are on their way at most: one in the model, the next one already with its process, so that the model
 * never waits for this process to wake up.
 */
const batchesOnTheWay = 2;

/**
 * Studies that come one by one go through the model together. There is no timer: whatever has come while the model was
 * busy is the next batch, so a lone study never waits and a crowd fills batches by itself. The study that has waited
 * longest says which views the next batch has, so a stream of pairs never holds up a study with one film.
 */
export class MicroBatcher {
  readonly #process: InferenceProcess;
  readonly #settings: MicroBatcherSettings;
  #waiting: Waiting[] = [];
  #onTheWay = 0;

  constructor(process: InferenceProcess, settings: MicroBatcherSettings) {
    this.#process = process;
    this.#settings = settings;
  }

  /** What the model says of one study. Throws MODEL_FAILED, as every study of the same batch does. */
  run(study: StudyTensors): Promise<StudyOutput> {
    const answer = Promise.withResolvers<StudyOutput>();
    const views = Object.keys(study).sort().join();
    this.#waiting.push({ study, views, queuedAt: performance.now(), answer });
    this.#send();
    return answer.promise;
  }

  #send(): void {
    while (this.#onTheWay < batchesOnTheWay) {
      const batch = this.#takeBatch();
      if (batch.length === 0) return;
      this.#onTheWay++;
      void this.#compute(batch).finally(() => {
        this.#onTheWay--;
        this.#send();
      });
    }
  }

  /** The study that has waited longest, and those behind it that have the same views. */
  #takeBatch(): Waiting[] {
    const batch: Waiting[] = [];
    const left: Waiting[] = [];
    for (const study of this.#waiting) {
      const goesNow = batch.length < this.#settings.maxBatchSize && study.views === this.#waiting[0]?.views;
      (goesNow ? batch : left).push(study);
    }
    this.#waiting = left;
    return batch;
  }

  async #compute(batch: readonly Waiting[]): Promise<void> {
    const sentAt = performance.now();
    try {
      const outputs = await this.#process.run(batch.map(({ study }) => study));
      const computeMs = outputs.reduce((sum, output) => sum + output.computeMs, 0);
      this.#settings.observe({ size: batch.length, queuedMs: batch.map((one) => sentAt - one.queuedAt), computeMs });
      for (const [index, { answer }] of batch.entries()) {
        const output = outputs[index];
        if (output === undefined) answer.reject(new RangeError('The model answered for fewer studies than it got.'));
        else answer.resolve(output);
      }
    } catch (error) {
      for (const { answer } of batch) answer.reject(error);
    }
  }
}
