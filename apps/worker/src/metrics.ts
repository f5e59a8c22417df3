import type { BatchObservation, ExecutionProvider } from '@plumbline/inference';
import type { QueueCounts } from '@plumbline/jobs';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

const secondsBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** How a delivered run ended here. */
export type RunEnd = 'completed' | 'already-completed' | 'abstained' | 'failed' | 'retried';

/** What the worker counts. Labels name models, codes and states, never a patient, a study or a clinic. */
export class WorkerMetrics {
  readonly registry = new Registry();
  readonly relayed = new Counter({
    name: 'plumbline_outbox_relayed_total',
    help: 'Outbox messages put into the queue.',
    registers: [this.registry],
  });
  readonly #runs = new Counter({
    name: 'plumbline_screening_runs_total',
    help: 'Delivered screening runs by how they ended.',
    labelNames: ['end'],
    registers: [this.registry],
  });
  readonly #provider = new Gauge({
    name: 'plumbline_inference_provider',
    help: '1 for each loaded model, with the execution provider that its warm-up proved.',
    labelNames: ['model', 'version', 'provider'],
    registers: [this.registry],
  });
  readonly #batchSize = new Histogram({
    name: 'plumbline_inference_batch_size',
    help: 'Studies that went through the model together.',
    buckets: [1, 2, 4, 8, 16, 32],
    registers: [this.registry],
  });
  readonly #queued = new Histogram({
    name: 'plumbline_inference_queue_seconds',
    help: 'How long a prepared study waited for the model.',
    buckets: secondsBuckets,
    registers: [this.registry],
  });
  readonly #compute = new Histogram({
    name: 'plumbline_inference_compute_seconds',
    help: 'Time of one batch in the model.',
    buckets: secondsBuckets,
    registers: [this.registry],
  });

  /** `counts` is asked whenever the metrics are read. */
  constructor(counts: () => Promise<QueueCounts>) {
    collectDefaultMetrics({ register: this.registry });
    new Gauge({
      name: 'plumbline_queue_jobs',
      help: 'Screening jobs by state.',
      labelNames: ['state'],
      registers: [this.registry],
      async collect() {
        for (const [state, value] of Object.entries(await counts())) this.set({ state }, value);
      },
    });
  }

  ended(end: RunEnd): void {
    this.#runs.inc({ end });
  }

  loaded(model: string, version: string, provider: ExecutionProvider): void {
    this.#provider.set({ model, version, provider }, 1);
  }

  unloaded(model: string, version: string, provider: ExecutionProvider): void {
    this.#provider.remove({ model, version, provider });
  }

  batch(batch: BatchObservation): void {
    this.#batchSize.observe(batch.size);
    this.#compute.observe(batch.computeMs / 1000);
    for (const queuedMs of batch.queuedMs) this.#queued.observe(queuedMs / 1000);
  }
}
