import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

const main = fileURLToPath(new URL('../../../packages/database/src/migrate-main.ts', import.meta.url));
let owner: pg.Client;
let url: string;

beforeAll(async () => {
  owner = new pg.Client({ connectionString: inject('databaseUrls').owner });
  await owner.connect();
  await owner.query('create database migrate_main');
  url = new URL('/migrate_main', inject('databaseUrls').owner).href;
});
afterAll(async () => {
  // Not by force: the owner may not end an autovacuum worker in there. Plainly dropped, the server ends it by itself.
  await owner.query('drop database migrate_main');
  await owner.end();
});

interface Finished {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

function migrate(environment: NodeJS.ProcessEnv): Promise<Finished> {
  return new Promise((resolve) => {
    execFile(process.execPath, [main], { env: environment }, (error, stdout, stderr) => {
      resolve({ exitCode: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

describe('npm run db:migrate', () => {
  test('applies every migration once and says which', async () => {
    const first = await migrate({ DATABASE_URL: url });
    expect(first).toMatchObject({ exitCode: 0, stderr: '' });
    expect(first.stdout).toMatch(/^applied 20261123120000_tables\n(applied \d+_\w+\n)+The database is migrated\.\n$/);
    expect(await migrate({ DATABASE_URL: url })).toEqual({
      exitCode: 0,
      stdout: 'The database is up to date.\n',
      stderr: '',
    });
  });

  test('without an address says what is missing', async () => {
    const { exitCode, stderr } = await migrate({});
    expect(exitCode).toBe(1);
    expect(stderr).toContain('DATABASE_URL');
    expect(stderr).not.toContain('    at ');
  });

  test('does not repeat the password when the address does not answer', async () => {
    const { exitCode, stderr } = await migrate({ DATABASE_URL: 'postgresql://owner:hunter2@127.0.0.1:1/plumbline' });
    expect(exitCode).toBe(1);
    expect(stderr).toContain('ECONNREFUSED');
    expect(stderr).not.toContain('hunter2');
  });
});
