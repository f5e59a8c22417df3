import { applyMigrations, schemaDifference } from '@plumbline/database';
import pg from 'pg';
import { expect, inject, test } from 'vitest';

/** Runs `work` on a new, empty database of the owner's and drops it afterwards. */
async function withEmptyDatabase<T>(name: string, work: (url: string) => Promise<T>): Promise<T> {
  const { owner } = inject('databaseUrls');
  const admin = new pg.Client({ connectionString: owner });
  await admin.connect();
  try {
    await admin.query(`drop database if exists ${name}`);
    await admin.query(`create database ${name}`);
    const url = new URL(owner);
    url.pathname = `/${name}`;
    return await work(url.href);
  } finally {
    // Not by force: the owner may not end an autovacuum worker in there. Plainly dropped, the server ends it by itself.
    await admin.query(`drop database if exists ${name}`);
    await admin.end();
  }
}

test('the migrations, applied to an empty database, give what the Prisma schema says', async () => {
  const difference = await withEmptyDatabase('drift_none', async (url) => {
    expect(await applyMigrations(url)).not.toHaveLength(0);
    return schemaDifference(url);
  });
  expect(difference).toBe('');
});

test('a column that only the database has would be noticed', async () => {
  const difference = await withEmptyDatabase('drift_some', async (url) => {
    await applyMigrations(url);
    const owner = new pg.Client({ connectionString: url });
    await owner.connect();
    await owner.query('alter table patient add column nickname text');
    await owner.end();
    return schemaDifference(url);
  });
  expect(difference).toContain('DROP COLUMN "nickname"');
});

test('two starts at once apply each migration once', async () => {
  const [first, second] = await withEmptyDatabase('drift_race', (url) =>
    Promise.all([applyMigrations(url), applyMigrations(url)]),
  );
  expect([first, second].filter((applied) => applied.length > 0)).toHaveLength(1);
});
