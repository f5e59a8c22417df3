import { join } from 'node:path';
import {
  applyMigrations,
  type ConnectionUrls,
  connectionUrls,
  ensureRoles,
  startEmbeddedPostgres,
} from '@plumbline/database';
import { provisionDemo } from '../../prisma/seed/provision-demo.ts';
import { type Settings, storageUrlOf } from '../env.ts';
import { say } from './progress.ts';
import type { Secrets } from './secrets.ts';

export interface DatabaseOfStack {
  readonly urls: ConnectionUrls;
  stop(): Promise<void>;
}

/** A running database, migrated, with the demo clinics and the demo model in it: the one named in the settings, or an embedded one. */
export async function prepareDatabase(settings: Settings, secrets: Secrets): Promise<DatabaseOfStack> {
  const server = await startServer(settings);
  try {
    const passwords = { app: secrets.appPassword, platform: secrets.platformPassword };
    await ensureRoles(server.ownerUrl, passwords);
    const applied = await applyMigrations(server.ownerUrl);
    if (applied.length > 0) say(`Migrated the database (${applied.length} steps).`);
    const urls = connectionUrls(server.ownerUrl, passwords);
    const modelFolder = join(settings.root, 'models/spine-pair/1.0.0');
    const { demoPassword: password, modelSigningKey } = secrets;
    await provisionDemo({ urls, modelFolder, password, storageUrl: storageUrlOf(settings), modelSigningKey });
    return { urls, stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function startServer(settings: Settings) {
  if (settings.DATABASE_URL) return { ownerUrl: settings.DATABASE_URL, stop: () => Promise.resolve() };
  const server = await startEmbeddedPostgres({ dataDir: join(settings.dataDir, 'postgres') });
  say('PostgreSQL is running.');
  return server;
}
