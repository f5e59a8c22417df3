import { executionProviderSchema } from '@plumbline/inference';
import { z } from 'zod';
import type { WorkerProcessSettings } from './settings.ts';

const count = z.coerce.number().int().positive();

const environmentSchema = z.object({
  DATABASE_URL: z.url(),
  PLATFORM_DATABASE_URL: z.url(),
  QUEUE_DATABASE_URL: z.url().optional(),
  REDIS_URL: z.url().optional(),
  STORAGE_URL: z.url(),
  MODELS_DIR: z.string().min(1),
  MODEL_CACHE_DIR: z.string().min(1),
  MODEL_PUBLIC_KEY: z.base64().min(1),
  INFERENCE_PROVIDER: executionProviderSchema.default('cpu'),
  INFERENCE_THREADS: count.optional(),
  WORKER_CONCURRENCY: count.default(32),
  WORKER_BATCH_SIZE: count.default(8),
  WORKER_FILM_THREADS: count.default(2),
  WORKER_PORT: z.coerce.number().int().nonnegative().optional(),
  HOST: z.string().default('127.0.0.1'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

/** The worker's settings out of environment variables. An empty one counts as absent. Throws ZodError naming each wrong one. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): WorkerProcessSettings {
  const given = Object.entries(environment).filter(([, value]) => value !== undefined && value !== '');
  const parsed = environmentSchema.parse(Object.fromEntries(given));
  return {
    databaseUrl: parsed.DATABASE_URL,
    platformDatabaseUrl: parsed.PLATFORM_DATABASE_URL,
    queue:
      parsed.REDIS_URL === undefined
        ? { postgresUrl: parsed.QUEUE_DATABASE_URL ?? parsed.PLATFORM_DATABASE_URL }
        : { redisUrl: parsed.REDIS_URL },
    storageUrl: parsed.STORAGE_URL,
    modelsDir: parsed.MODELS_DIR,
    modelCacheDir: parsed.MODEL_CACHE_DIR,
    modelPublicKey: parsed.MODEL_PUBLIC_KEY,
    provider: parsed.INFERENCE_PROVIDER,
    ...(parsed.INFERENCE_THREADS === undefined ? {} : { inferenceThreads: parsed.INFERENCE_THREADS }),
    concurrency: parsed.WORKER_CONCURRENCY,
    batchSize: parsed.WORKER_BATCH_SIZE,
    filmThreads: parsed.WORKER_FILM_THREADS,
    ...(parsed.WORKER_PORT === undefined ? {} : { health: { host: parsed.HOST, port: parsed.WORKER_PORT } }),
    logLevel: parsed.LOG_LEVEL,
  };
}

/** The settings of this process. */
export function processSettings(): WorkerProcessSettings {
  return readSettings(process.env);
}
