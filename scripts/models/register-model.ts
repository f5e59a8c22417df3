import { resolve } from 'node:path';
import { connectionUrls, openDatabase, platformDatabase, startEmbeddedPostgres } from '@plumbline/database';
import { DomainError } from '@plumbline/domain';
import { openModelSigner } from '@plumbline/inference';
import { registerModelVersion } from '@plumbline/operations';
import { openStorage } from '@plumbline/storage';
import { readSettings, type Settings, storageUrlOf } from '../env.ts';
import { readSecrets } from '../stack/secrets.ts';

/**
 * `npm run models:register -- models/NAME/VERSION`: takes a version in on this machine, beside a running `npm start` or
 * without it. The database must have been migrated, as `npm start` does.
 */
async function register(folder: string, settings: Settings): Promise<string> {
  const secrets = await readSecrets(settings.dataDir, settings.DEMO_PASSWORD);
  const server = await reachServer(settings);
  const { platform: url } = connectionUrls(server.ownerUrl, {
    app: secrets.appPassword,
    platform: secrets.platformPassword,
  });
  const database = openDatabase(url, { poolSize: 1 });
  const storage = openStorage(storageUrlOf(settings));
  try {
    const signer = openModelSigner(secrets.modelSigningKey);
    const context = { platform: platformDatabase(database), storage, signer };
    return (await registerModelVersion(context, { folder })).modelVersionId;
  } finally {
    storage.close();
    await database.close();
    await server.leave();
  }
}

/** The server of the settings, or the embedded one, which is stopped again unless it was running. */
async function reachServer(settings: Settings): Promise<{ ownerUrl: string; leave(): Promise<void> }> {
  if (settings.DATABASE_URL !== undefined) return { ownerUrl: settings.DATABASE_URL, leave: () => Promise.resolve() };
  const server = await startEmbeddedPostgres({ dataDir: resolve(settings.dataDir, 'postgres') });
  return { ownerUrl: server.ownerUrl, leave: server.wasRunning ? () => Promise.resolve() : server.stop };
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Say which version: npm run models:register -- models/NAME/VERSION');
  process.exit(2);
}
try {
  console.log(`Registered ${folder} as ${await register(resolve(folder), readSettings())}.`);
} catch (error) {
  if (!(error instanceof DomainError)) throw error;
  const words = error.cause instanceof Error ? ` ${error.cause.message}` : '';
  console.error(`${folder} was refused: ${error.message} ${JSON.stringify(error.detail)}${words}`);
  process.exitCode = 1;
}
