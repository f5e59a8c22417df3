import { z } from 'zod';

const schema = z.object({
  /** Of the application's role, which row-level security binds. */
  DATABASE_URL: z.url(),
  /** Of the platform's role: sign-in lookups and the outbox, nothing clinical. */
  PLATFORM_DATABASE_URL: z.url(),
  REDIS_URL: z.url().optional(),
  /** Where the queue lives without Redis; the platform's database unless said. */
  QUEUE_DATABASE_URL: z.url().optional(),
  STORAGE_URL: z.string().min(1),
  HOST: z.string().default('127.0.0.1'),
  API_PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  /** Signs access tokens, HMAC SHA-256. */
  TOKEN_SECRET: z.string().min(32),
  /** Signs the model versions that are taken in: an Ed25519 key, PKCS #8 DER, base64. */
  MODEL_SIGNING_KEY: z.base64().min(1),
  /** Short names, with commas between, of the organizations whose administrators take model versions in; empty: none of them. */
  MODEL_REGISTRARS: z.string().default(''),
  /** Whose X-Forwarded-For is believed when the audit trail says where a request came from; Express's "trust proxy". */
  TRUSTED_PROXIES: z.string().default('loopback'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

/** The API's settings, read once at the start; a bad one is said by name, never with its value. */
export function readSettings(source: NodeJS.ProcessEnv = process.env) {
  const parsed = schema.safeParse(source);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`Settings that cannot be used: ${wrong.join('; ')}`);
  }
  const env = parsed.data;
  return {
    databaseUrl: env.DATABASE_URL,
    platformDatabaseUrl: env.PLATFORM_DATABASE_URL,
    queue:
      env.REDIS_URL === undefined
        ? { postgresUrl: env.QUEUE_DATABASE_URL ?? env.PLATFORM_DATABASE_URL }
        : { redisUrl: env.REDIS_URL },
    storageUrl: env.STORAGE_URL,
    host: env.HOST,
    port: env.API_PORT,
    tokenSecret: env.TOKEN_SECRET,
    modelSigningKey: env.MODEL_SIGNING_KEY,
    modelRegistrars: env.MODEL_REGISTRARS.split(',').flatMap((slug) => slug.trim() || []),
    trustedProxies: env.TRUSTED_PROXIES,
    logLevel: env.LOG_LEVEL,
  };
}

export type ApiSettings = ReturnType<typeof readSettings>;
