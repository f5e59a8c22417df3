import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MigrationDirectory, MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';
import { wholeSchema, withSchemaEngine } from './schema-engine.ts';

const migrationsFolder = fileURLToPath(new URL('../../../../prisma/migrations', import.meta.url));

/** Any fixed number: whoever migrates this database holds it. */
const migrationLock = 7_234_190_211;

async function readMigration(name: string): Promise<MigrationDirectory> {
  const content = await readFile(join(migrationsFolder, name, 'migration.sql'), 'utf8');
  return { path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: content } } };
}

async function readMigrations(last: string | undefined): Promise<MigrationList> {
  const entries = await readdir(migrationsFolder, { withFileTypes: true });
  const all = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const names = last === undefined ? all : all.filter((name) => name <= last);
  return {
    baseDir: migrationsFolder,
    lockfile: {
      path: 'migration_lock.toml',
      content: await readFile(join(migrationsFolder, 'migration_lock.toml'), 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(names.sort().map(readMigration)),
  };
}

/**
 * Brings the database up to the newest migration and returns the names of those applied, oldest first; none when it was
 * up to date. Two starts at once: the second waits for the first. The roles must exist (`ensureRoles`). The history is
 * Prisma's own (`_prisma_migrations`), so `prisma migrate deploy` does the same work.
 *
 * @param last the migration to stop at, for the database of an older release
 */
export async function applyMigrations(ownerUrl: string, last?: string): Promise<string[]> {
  const migrationsList = await readMigrations(last);
  const holder = new pg.Client({ connectionString: ownerUrl, application_name: 'plumbline-migrations' });
  await holder.connect();
  try {
    await holder.query('select pg_advisory_lock($1)', [migrationLock]);
    return await withSchemaEngine(ownerUrl, async (schemaEngine) => {
      const { appliedMigrationNames } = await schemaEngine.applyMigrations({ migrationsList, filters: wholeSchema });
      return appliedMigrationNames;
    });
  } finally {
    await holder.end();
  }
}
