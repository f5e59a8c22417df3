import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  applyMigrations,
  type ConnectionUrls,
  connectionUrls,
  ensureRoles,
  startEmbeddedPostgres,
} from '@plumbline/database';
import type { TestProject } from 'vitest/node';
import { startRedis } from './start-redis.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The migrated database that all integration tests share; each makes organizations of its own. */
    databaseUrls: ConnectionUrls;
    /** Null where no redis-server is installed. */
    redisUrl: string | null;
  }
}

/** Starts what the integration tests need, once for all of them, and takes it away afterwards. */
export default async function startServices(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-tests-'));
  await chmod(folder, 0o755);
  const [postgres, redis] = await Promise.all([startEmbeddedPostgres({ dataDir: folder }), startRedis()]);
  const stop = async () => {
    await Promise.all([postgres.stop(), redis?.stop()]);
    await rm(folder, { recursive: true });
  };
  try {
    const password = () => randomBytes(18).toString('base64url');
    const passwords = { app: password(), platform: password() };
    await ensureRoles(postgres.ownerUrl, passwords);
    await applyMigrations(postgres.ownerUrl);
    project.provide('databaseUrls', connectionUrls(postgres.ownerUrl, passwords));
    project.provide('redisUrl', redis?.url ?? null);
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}
