import { randomBytes, randomUUID } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApi } from '@plumbline/api';
import {
  applyMigrations,
  connectionUrls,
  type Database,
  ensureRoles,
  forOrganization,
  type OrganizationTransaction,
  openDatabase,
  type PlatformDatabase,
  platformDatabase,
  startEmbeddedPostgres,
} from '@plumbline/database';
import { Prisma } from '@plumbline/database/client';
import { overdueBefore } from '@plumbline/domain';
import { newModelSigningKey } from '@plumbline/inference';
import { createLogger } from '@plumbline/logging';
import {
  countArrivals,
  countWorklist,
  hashPassword,
  listWorklist,
  type OperationContext,
  signIn,
  type WorklistRequest,
  worklistFilters,
} from '@plumbline/operations';
import { openStorage } from '@plumbline/storage';
import pg from 'pg';
import { selectWorklist, type WorklistSelection } from '../../packages/operations/src/study/select-worklist.ts';
import type { BenchResult } from './main.ts';
import { fillStudies } from './million-studies.ts';

/** The design's budget for a page of 50 rows at the API, and for what row-level security costs over an explicit WHERE. */
const budgetMs = 50;
const organizations = 200;
const password = 'correct horse battery';

interface Site {
  readonly database: Database;
  readonly platform: PlatformDatabase;
  readonly owner: pg.Client;
  readonly app: pg.Client;
  readonly apiUrl: string;
  readonly folder: string;
}

/**
 * A page of the worklist among a million studies of 200 organizations, of the largest (a tenth of all) and of a usual one:
 * at the API, at the operation, and its statement under row-level security against the same one with an explicit WHERE as a
 * role that the policies do not bind. `[studies = 1000000] [repetitions = 200]`; milliseconds.
 */
export async function worklistBench([
  studies = '1000000',
  repetitions = '200',
]: readonly string[]): Promise<BenchResult> {
  return withSite(async (site) => {
    const ids = await provision(site.platform);
    const startedAt = performance.now();
    const plan = { studies: Number(studies), inLargest: Number(studies) / 10, waitingShare: 0.04 };
    await fillStudies(site.owner, ids, plan);
    process.stderr.write(`${studies} studies after ${Math.round((performance.now() - startedAt) / 1000)} s\n`);
    const raw: Record<string, string | number> = { ...plan, organizations };
    const times = Number(repetitions);
    for (const [label, organizationId] of [
      ['largest', ids[0]],
      ['usual', ids[1]],
    ] as const) {
      if (organizationId === undefined) continue;
      Object.assign(raw, prefixed(label, await measureClinic(site, organizationId, times)));
    }
    const p95 = Number(raw['largest.api.p95']);
    return {
      name: 'worklist',
      ratio: Number((p95 / budgetMs).toFixed(3)),
      against: `the budget of ${budgetMs} ms for 50 rows at the API, p95, in the largest organization`,
      seconds: p95 / 1000,
      raw,
    };
  });
}

function prefixed(label: string, figures: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [`${label}.${name}`, value]));
}

async function measureClinic(site: Site, organizationId: string, times: number): Promise<Record<string, number>> {
  const context = await clinicianOf(site, organizationId);
  const figures: Record<string, number> = {};
  const note = (name: string, samples: readonly number[]) => {
    figures[`${name}.p50`] = quantile(samples, 0.5);
    figures[`${name}.p95`] = quantile(samples, 0.95);
    process.stderr.write(`${name.padEnd(28)} p50 ${figures[`${name}.p50`]} ms, p95 ${figures[`${name}.p95`]} ms\n`);
  };
  const list = (request: WorklistRequest) => () => listWorklist(context, request);
  for (const filter of worklistFilters) note(filter, await repeat(Math.ceil(times / 4), list({ filter })));
  let after: string | null = null;
  for (let page = 0; page < 40; page++) {
    const next: Awaited<ReturnType<typeof listWorklist>> = await listWorklist(context, { first: 100, after });
    after = next.hasNextPage ? next.endCursor : after;
  }
  note('page 81 of ALL', await repeat(Math.ceil(times / 4), list({ after })));
  note('search of WAITING', await repeat(Math.ceil(times / 10), list({ filter: 'WAITING', search: 'phantom 77' })));
  note('search of ALL', await repeat(Math.ceil(times / 20), list({ search: 'phantom 77' })));
  note('counts', await repeat(times, () => countWorklist(context)));
  note('arrivals', await repeat(times, () => countArrivals(context, { since: new Date(Date.now() - 12 * 3_600_000) })));
  const page = await apiPage(site, organizationId);
  const cpu = process.cpuUsage();
  note('api', await repeat(times, page));
  const { user, system } = process.cpuUsage(cpu);
  figures['api.cpuMs'] = Number(((user + system) / 1000 / (times + warmUps)).toFixed(1));
  const { policy, explicit } = await compareStatements(site, organizationId, times * 5);
  note('statement under policy', policy);
  note('statement with WHERE', explicit);
  // Of the medians: on shared cores the mean is that of the worst moments.
  figures.policyOverWhere = Number((quantile(policy, 0.5) / quantile(explicit, 0.5)).toFixed(3));
  return figures;
}

/** The operation's own statement on two connections in turn; the second names the organization in each walk. */
async function compareStatements({ owner, app }: Site, organizationId: string, times: number) {
  const selection = {
    filter: 'ALL',
    search: '',
    flagShown: Prisma.sql`true`,
    overdue: overdueBefore(new Date(), 480),
    after: null,
    limit: 51,
  } as const;
  const { text, values } = await statementOf(selection);
  const named = text.replaceAll('where ', `where s.organization_id = '${organizationId}'::uuid and `);
  await app.query(`select set_config('app.organization_id', $1, false)`, [organizationId]);
  const ids = async (client: pg.Client, sql: string) => (await client.query(sql, values)).rows.map(({ id }) => id);
  const [bound, free] = [await ids(app, text), await ids(owner, named)];
  if (bound.length === 0 || bound.join() !== free.join()) throw new Error('The two statements are not the same list.');
  const policy: number[] = [];
  const explicit: number[] = [];
  for (let turn = 0; turn < times; turn++) {
    policy.push(await timed(() => app.query(text, values)));
    explicit.push(await timed(() => owner.query(named, values)));
  }
  return { policy, explicit };
}

/** What `selectWorklist` would ask the database, without asking. */
async function statementOf(selection: WorklistSelection): Promise<{ text: string; values: unknown[] }> {
  let asked = Prisma.empty;
  const listening = {
    agent: { userId: null },
    $queryRaw: async (parts: TemplateStringsArray, ...values: unknown[]) => {
      asked = Prisma.sql(parts, ...values);
      return [];
    },
  };
  await selectWorklist(Object.create(listening) satisfies OrganizationTransaction, selection);
  return { text: asked.text, values: asked.values };
}

/** One page as the dashboard asks for it, over HTTP. */
async function apiPage({ apiUrl, platform, ...site }: Site, organizationId: string): Promise<() => Promise<void>> {
  const context = await clinicianOf({ platform, ...site, apiUrl }, organizationId);
  const session = { platform, tokenSecret, logger: context.logger, address: '127.0.0.1' };
  const { accessToken } = await signIn(session, { email: `clinician@${context.agent.name}`, password });
  const query = await rowsDocument();
  const body = JSON.stringify({ query, variables: { first: 50, filter: 'WAITING' } });
  const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${accessToken}` };
  return async () => {
    const response = await fetch(`${apiUrl}/graphql`, { method: 'POST', headers, body });
    const text = await response.text();
    if (!response.ok || text.includes('"errors"'))
      throw new Error(`The API answered ${response.status}: ${text.slice(0, 300)}`);
  };
}

/** The dashboard's own document with its fragments, as its generator reads it. */
async function rowsDocument(): Promise<string> {
  const source = await readFile(new URL('../../apps/dashboard/src/graphql/worklist.ts', import.meta.url), 'utf8');
  const documents = [...source.matchAll(/graphql\(`([^`]+)`\)/g)].map(([, document = '']) => document);
  return documents.filter((document) => /fragment WorklistRow |query WorklistRows\(/.test(document)).join('\n');
}

async function clinicianOf({ database, platform, folder }: Site, organizationId: string): Promise<OperationContext> {
  const slug = slugs.get(organizationId) ?? '';
  const person = await platform.findSignIn(`clinician@${slug}.example`);
  if (person === null) throw new Error('The clinic has no clinician.');
  const agent = { userId: person.userId, name: `${slug}.example`, role: 'CLINICIAN', address: null } as const;
  const logger = createLogger({ name: 'bench', level: 'silent' });
  const organization = forOrganization(database, organizationId, agent);
  return { organization, agent, storage: openStorage(`file:${folder}`), logger };
}

const slugs = new Map<string, string>();

async function provision(platform: PlatformDatabase): Promise<string[]> {
  const passwordHash = await hashPassword(password);
  const agent = { userId: null, name: 'bench', role: 'PLATFORM', address: null };
  const manifest = JSON.parse(
    await readFile(new URL('../../models/spine-pair/1.0.0/manifest.json', import.meta.url), 'utf8'),
  );
  await platform.registerModelVersion({
    name: 'spine-pair',
    version: '1.0.0',
    manifest,
    manifestSha256: 'none',
    artifacts: [],
    card: null,
    signature: {
      keyId: 'none',
      signature: '',
      validation: {
        goldenStudies: 0,
        largestDifference: 0,
        peakBytes: 0,
        sandbox: { network: 'NONE', kernelLimits: false },
      },
    },
  });
  const ids: string[] = [];
  for (let n = 0; n < organizations; n++) {
    const slug = `clinic-${randomUUID()}`;
    const member = {
      email: `clinician@${slug}.example`,
      displayName: 'Clinician',
      passwordHash,
      role: 'CLINICIAN',
    } as const;
    const id = await platform.provisionOrganization({ slug, name: slug, members: [member] }, agent);
    slugs.set(id, slug);
    ids.push(id);
  }
  return ids;
}

const tokenSecret = randomBytes(32).toString('base64url');

async function withSite<T>(work: (site: Site) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-bench-'));
  await chmod(folder, 0o755);
  const postgres = await startEmbeddedPostgres({ dataDir: folder });
  const secret = () => randomBytes(18).toString('base64url');
  const passwords = { app: secret(), platform: secret() };
  await ensureRoles(postgres.ownerUrl, passwords);
  await applyMigrations(postgres.ownerUrl);
  const urls = connectionUrls(postgres.ownerUrl, passwords);
  const [database, platform] = [openDatabase(urls.app), openDatabase(urls.platform)];
  const clients = [urls.owner, urls.app].map((connectionString) => new pg.Client({ connectionString }));
  const [owner, app] = clients;
  if (owner === undefined || app === undefined) throw new Error('Two clients were made.');
  for (const client of clients) await client.connect();
  const api = await startApi({
    ...{ databaseUrl: urls.app, platformDatabaseUrl: urls.platform, queue: { postgresUrl: urls.platform } },
    ...{ storageUrl: `file:${folder}/films`, host: '127.0.0.1', port: 0, tokenSecret, trustedProxies: 'loopback' },
    modelSigningKey: newModelSigningKey(),
    modelRegistrars: [],
    logLevel: 'silent',
  });
  try {
    return await work({ database, platform: platformDatabase(platform), owner, app, apiUrl: api.url, folder });
  } finally {
    await api.close();
    for (const client of clients) await client.end();
    await Promise.all([database.close(), platform.close()]);
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

const warmUps = 10;

/** Some calls to warm up, then as many as asked for, each timed. */
async function repeat(times: number, call: () => Promise<unknown>): Promise<number[]> {
  const samples: number[] = [];
  for (let turn = -warmUps; turn < times; turn++) {
    const sample = await timed(call);
    if (turn >= 0) samples.push(sample);
  }
  return samples;
}

async function timed(call: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await call();
  return performance.now() - startedAt;
}

function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(2));
}
