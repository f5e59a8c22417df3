import { ensureRoles } from './ensure-roles.ts';
import { readEnvironment } from './env.ts';
import { applyMigrations } from './migrations/apply-migrations.ts';

/**
 * `npm run db:migrate`: brings the database of DATABASE_URL up to the newest migration. Makes the two login roles when
 * both their passwords are given; without them the roles must be there.
 */
async function main(): Promise<void> {
  const environment = readEnvironment();
  const { APP_DATABASE_PASSWORD: app, PLATFORM_DATABASE_PASSWORD: platform } = environment;
  if (app && platform) await ensureRoles(environment.DATABASE_URL, { app, platform });
  const applied = await applyMigrations(environment.DATABASE_URL);
  for (const name of applied) process.stdout.write(`applied ${name}\n`);
  process.stdout.write(applied.length === 0 ? 'The database is up to date.\n' : 'The database is migrated.\n');
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
