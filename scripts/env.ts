import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';

/** The repository. */
export const root = resolve(import.meta.dirname, '..');

const schema = z.object({
  DATABASE_URL: z.url().optional(),
  REDIS_URL: z.url().optional(),
  STORAGE_URL: z.string().optional(),
  DATA_DIR: z.string().default('.data'),
  DEMO_PASSWORD: z.string().min(8).optional(),
  HOST: z.string().default('127.0.0.1'),
  API_PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  DASHBOARD_PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('warn'),
  CHROMIUM_PATH: z.string().optional(),
  /** Set by the bootstrap: when the command began, in milliseconds since 1970. */
  COMMAND_STARTED_AT: z.coerce.number().default(() => Date.now()),
});

/** The settings of design and README, read once; a bad one is said by name. */
export function readSettings(source: NodeJS.ProcessEnv = process.env) {
  const parsed = schema.safeParse(source);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`Settings that cannot be used: ${wrong.join('; ')}`);
  }
  const settings = parsed.data;
  return { ...settings, root, dataDir: resolve(root, settings.DATA_DIR), cores: availableParallelism() };
}

export type Settings = ReturnType<typeof readSettings>;

/** Where films lie: as set, else below the data folder. */
export function storageUrlOf({ STORAGE_URL, dataDir }: Settings): string {
  return STORAGE_URL ?? `file:${resolve(dataDir, 'films')}`;
}

/** The environment that child processes start from. */
export const inheritedEnvironment: NodeJS.ProcessEnv = process.env;
