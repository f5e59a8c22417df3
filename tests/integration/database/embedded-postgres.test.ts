import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@plumbline/database';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';

let dataDir: string;

beforeAll(async () => {
  // 0700, as mkdtemp makes it: root's server runs under another account and must get in nonetheless.
  dataDir = await mkdtemp(join(tmpdir(), 'plumbline-postgres-'));
});
afterAll(async () => {
  await stop();
  await rm(dataDir, { recursive: true });
});

/** Starts the server, or takes over the one that the test before left running. */
async function start(): Promise<string> {
  return (await startEmbeddedPostgres({ dataDir })).ownerUrl;
}

async function stop(): Promise<void> {
  const running = await startEmbeddedPostgres({ dataDir });
  await running.stop();
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function serverProcess(): Promise<number> {
  return Number((await readFile(join(dataDir, 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

/** Kills the server without a word to its children, as the system does when memory runs out. */
async function killServer(): Promise<void> {
  process.kill(await serverProcess(), 'SIGKILL');
}

test('a first start that was killed leaves no half cluster', async () => {
  await mkdir(join(dataDir, 'cluster.new', 'base'), { recursive: true });
  await start();
  expect((await readdir(dataDir)).sort()).toEqual(['cluster', 'password', 'port', 'server.log']);
});

test('a second start finds the same data at the same address', async () => {
  const first = await start();
  await query(first, `create table kept as select 'still here' as word`);
  await stop();
  expect(await start()).toBe(first);
  expect(await query(first, 'select word from kept')).toEqual([{ word: 'still here' }]);
});

test('a server that is running is taken over', async () => {
  const first = await start();
  const processId = await serverProcess();
  expect(await start()).toBe(first);
  expect(await serverProcess()).toBe(processId);
});

test('a server that was killed starts again with what was committed', async () => {
  await query(await start(), `create table committed as select 'still here' as word`);
  await killServer();
  expect(await query(await start(), 'select word from committed')).toEqual([{ word: 'still here' }]);
});

test('a lock file that names another program’s process does not stop the start', async () => {
  const first = await start();
  await stop();
  const other = spawn('sleep', ['600']);
  await writeFile(join(dataDir, 'cluster', 'postmaster.pid'), `${other.pid}\n`);
  expect(await start()).toBe(first);
  other.kill();
});

test('only this account may read the password', async () => {
  await start();
  expect((await stat(join(dataDir, 'password'))).mode & 0o777).toBe(0o600);
});

test('the database is UTF-8, in UTC, on loopback alone, and its owner is no superuser', async () => {
  const url = await start();
  expect(new URL(url).hostname).toBe('127.0.0.1');
  const settings = `select current_setting('server_encoding') as encoding, current_setting('TimeZone') as zone,
    current_setting('listen_addresses') as addresses,
    (select datlocale from pg_database where datname = current_database()) as locale,
    (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as superuser`;
  expect(await query(url, settings)).toEqual([
    { encoding: 'UTF8', zone: 'UTC', addresses: '127.0.0.1', locale: 'C.UTF-8', superuser: false },
  ]);
});

test('a wrong password is refused', async () => {
  const url = new URL(await start());
  url.password = 'wrong';
  await expect(query(url.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
});

test('an error with a patient’s number in it is logged without the number', async () => {
  const url = await start();
  await query(url, 'create table patient (mrn text primary key)');
  await query(url, `insert into patient values ('MRN-4711')`);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await expect(client.query('insert into patient values ($1)', ['MRN-4711'])).rejects.toThrow('duplicate key');
  await client.end();
  const log = await readFile(join(dataDir, 'server.log'), 'utf8');
  expect(log).toContain('duplicate key');
  expect(log).not.toContain('MRN-4711');
});
