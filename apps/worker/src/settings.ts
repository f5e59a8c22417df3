import type { ExecutionProvider } from '@plumbline/inference';
import type { QueueConnection } from '@plumbline/jobs';

/** Everything that a worker has to be told. */
export interface WorkerProcessSettings {
  /** As the application role: all work for an organization. */
  readonly databaseUrl: string;
  /** As the platform role: the outbox. */
  readonly platformDatabaseUrl: string;
  readonly queue: QueueConnection;
  readonly storageUrl: string;
  /** Holds <name>/<version>/manifest.json. */
  readonly modelsDir: string;
  /** Where versions that are not shipped are kept once they were fetched from storage. */
  readonly modelCacheDir: string;
  /** Of the platform's signing key: SPKI DER, base64. A version that it did not sign is not loaded. */
  readonly modelPublicKey: string;
  readonly provider: ExecutionProvider;
  /** Threads inside one operator; absent takes one a core. */
  readonly inferenceThreads?: number;
  /** Studies in hand at once: in the model, behind it, being prepared, being written. A few batches' worth. */
  readonly concurrency: number;
  /** Studies that go through the model together at most. */
  readonly batchSize: number;
  /** Threads that read, decode and prepare films. */
  readonly filmThreads: number;
  /** Where /healthz and /metrics are served; absent serves nothing. */
  readonly health?: { readonly host: string; readonly port: number };
  readonly logLevel: string;
}
