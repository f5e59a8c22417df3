import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  applyMigrations,
  connectionUrls,
  type Database,
  ensureRoles,
  forOrganization,
  openDatabase,
  type PlatformDatabase,
  platformDatabase,
  startEmbeddedPostgres,
} from '@plumbline/database';
import { type CohortCriterion, type CohortSnapshot, noCode } from '@plumbline/domain';
import { createLogger } from '@plumbline/logging';
import {
  countCohort,
  createCohort,
  type FreezingContext,
  freezeCohort,
  type OperationContext,
  openFrozenCohort,
  runFreezing,
  workerAgent,
} from '@plumbline/operations';
import {
  accuracyMeasures,
  areaUnderCurve,
  deLong,
  rocCurve,
  seededRandom,
  thinCurve,
  twoByTwoTable,
} from '@plumbline/statistics';
import { openStorage } from '@plumbline/storage';
import pg from 'pg';
import type { BenchResult } from './main.ts';
import { fillResults } from './million-results.ts';
import { best, type Cases, openPeers } from './roc-peers.ts';

const countBudgetMs = 200;

interface Site {
  readonly owner: pg.Client;
  readonly database: Database;
  readonly longDatabase: Database;
  readonly platform: PlatformDatabase;
  readonly folder: string;
}

/**
 * A million results in one organization: a count while somebody types, over seeded free combinations of one to eight
 * criteria; the freezing of all of them; and from the frozen bytes the whole table, the thinned curve and DeLong's interval,
 * against the area alone in scikit-learn and area and variance in pROC on the same numbers in the same run.
 * `[studies = 1000000] [counts = 120]`.
 */
export async function cohortBench([studies = '1000000', counts = '120']: readonly string[]): Promise<BenchResult> {
  return withSite(async (site) => {
    const { context, freezing } = await openClinic(site, Number(studies));
    const definitions = seededDefinitions(Number(counts) + warmUps);
    const countMs = await timedCounts(context, definitions);
    const frozen = await timedFreezing(context, freezing);
    const figures = await timedFigures(context, freezing, frozen.frozenCohortId);
    const p95 = quantile(countMs, 0.95);
    const peer = figures.sklearnSeconds ?? figures.pRocSeconds;
    return {
      name: 'cohort',
      ratio: rounded((peer ?? 1) / figures.seconds),
      against:
        peer === undefined
          ? 'the budget of 1 s for the whole figures: neither scikit-learn nor pROC is installed'
          : 'the area alone in scikit-learn (else area and variance in pROC), against table, thinned ROC and DeLong here; seconds',
      seconds: rounded(figures.seconds),
      raw: {
        machine: `${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}, load ${loadavg()[0]?.toFixed(1)}`,
        studies: Number(studies),
        'count.p50': quantile(countMs, 0.5),
        'count.p95': p95,
        'count.worst': quantile(countMs, 1),
        'count.overBudget': rounded(p95 / countBudgetMs),
        'freeze.seconds': rounded(frozen.seconds),
        'freeze.megabytes': rounded(figures.megabytes),
        'open.seconds': rounded(figures.openSeconds),
        'figures.seconds': rounded(figures.seconds),
        'roc.points': figures.points,
        'roc.areaDifference': figures.areaDifference,
        auroc: figures.auroc,
        ...(figures.sklearnSeconds === undefined ? {} : { sklearnSeconds: rounded(figures.sklearnSeconds) }),
        ...(figures.pRocSeconds === undefined ? {} : { pRocSeconds: rounded(figures.pRocSeconds) }),
        'auroc.distanceToPeer': figures.distanceToPeer,
      },
    };
  });
}

async function timedCounts(context: OperationContext, definitions: readonly CohortCriterion[]): Promise<number[]> {
  const samples: number[] = [];
  for (const [turn, definition] of definitions.entries()) {
    const startedAt = performance.now();
    await countCohort(context, { definition });
    if (turn >= warmUps) samples.push(performance.now() - startedAt);
  }
  process.stderr.write(`count p50 ${quantile(samples, 0.5)} ms, p95 ${quantile(samples, 0.95)} ms\n`);
  return samples;
}

async function timedFreezing(context: OperationContext, freezing: FreezingContext) {
  const definition = { kind: 'ALL', criteria: [] };
  const cohort = await createCohort(context, { name: 'A million', description: '', definition });
  const { id: frozenCohortId } = await freezeCohort(context, { cohortId: cohort.id, version: cohort.version });
  const startedAt = performance.now();
  await runFreezing(freezing, { frozenCohortId });
  const seconds = (performance.now() - startedAt) / 1_000;
  process.stderr.write(`frozen in ${rounded(seconds)} s\n`);
  return { frozenCohortId, seconds };
}

const rounds = 5;

async function timedFigures(context: OperationContext, { storage }: FreezingContext, frozenCohortId: string) {
  const openings: number[] = [];
  const opening = async () => {
    const startedAt = performance.now();
    const opened = await context.organization.transaction((transaction) =>
      openFrozenCohort(transaction, storage, frozenCohortId),
    );
    openings.push((performance.now() - startedAt) / 1_000);
    return opened;
  };
  const { snapshot, frozen } = await opening();
  await opening();
  const seconds: number[] = [];
  const figures = () => {
    const startedAt = performance.now();
    const found = figuresOf(snapshot);
    seconds.push((performance.now() - startedAt) / 1_000);
    return found;
  };
  for (let round = 0; round < rounds; round += 1) figures();
  const cases = casesOf(snapshot);
  const { sklearn, pRoc } = await openPeers(cases, rounds);
  const { auroc, points, thinned } = figures();
  const curve = rocCurve(cases.labels, cases.scores);
  const peer = sklearn ?? pRoc;
  return {
    seconds: best(seconds),
    openSeconds: best(openings),
    megabytes: (frozen.byteLength ?? 0) / 2 ** 20,
    auroc,
    points,
    areaDifference: Math.abs(thinned - areaUnderCurve(curve)),
    sklearnSeconds: sklearn?.seconds,
    pRocSeconds: pRoc?.seconds,
    distanceToPeer: peer === null ? 'no peer' : Math.abs(peer.auroc - auroc),
  };
}

/** The whole of what a cohort's page shows of CMS, from the columns as they were stored. */
function figuresOf(snapshot: CohortSnapshot) {
  const { labels, scores } = casesOf(snapshot);
  accuracyMeasures(twoByTwoTable(labels, scores, 0.5));
  const curve = thinCurve(rocCurve(labels, scores));
  const { auroc } = deLong(labels, scores);
  return { auroc, points: curve.thresholds.length, thinned: areaUnderCurve(curve) };
}

/** The studies with a reference standard and a result. */
function casesOf({ truth, versions }: CohortSnapshot): Cases {
  const { probability } = versions[0]?.tasks.CMS ?? { probability: new Float64Array() };
  const labels = new Uint8Array(probability.length);
  const scores = new Float64Array(probability.length);
  let count = 0;
  for (let at = 0; at < probability.length; at += 1) {
    const label = truth.CMS[at] ?? noCode;
    const score = probability[at] ?? Number.NaN;
    if (label === noCode || Number.isNaN(score)) continue;
    labels[count] = label;
    scores[count] = score;
    count += 1;
  }
  return { labels: labels.subarray(0, count), scores: scores.subarray(0, count) };
}

const warmUps = 10;

/** Combinations of one to eight criteria, each maybe turned around, joined by and or or, two levels deep. */
function seededDefinitions(count: number): CohortCriterion[] {
  const random = seededRandom(7);
  const leaf = (): CohortCriterion => {
    const drawn = leaves[random.below(leaves.length)] ?? { kind: 'ALL', criteria: [] };
    return random.below(4) === 0 ? { kind: 'NOT', criterion: drawn } : drawn;
  };
  const group = (size: number): CohortCriterion => ({
    kind: random.below(2) === 0 ? 'ALL' : 'ANY',
    criteria: Array.from({ length: size }, leaf),
  });
  return Array.from({ length: count }, () => ({
    kind: random.below(2) === 0 ? 'ALL' : 'ANY',
    criteria: [group(1 + random.below(4)), ...(random.below(2) === 0 ? [] : [group(1 + random.below(4))])],
  }));
}

const leaves: readonly CohortCriterion[] = [
  { kind: 'PERIOD', from: '2024-01-01', to: '2025-06-30' },
  { kind: 'AGE', fromYears: 10, toYears: 18 },
  { kind: 'SEX', oneOf: ['FEMALE'] },
  { kind: 'SITE', oneOf: ['Site 1', 'Site 2', 'Site 5'] },
  { kind: 'MANUFACTURER', oneOf: ['Maker 0', 'Maker 3'] },
  { kind: 'VIEWS', allOf: ['CORONAL'] },
  { kind: 'FLAG', oneOf: ['CMS', 'NONE'] },
  { kind: 'OUTCOME', task: 'CMS', oneOf: ['NEGATIVE', 'INDETERMINATE'] },
  { kind: 'READING_STATUS', oneOf: ['SIGNED'] },
  { kind: 'CMS_SUSPICION', oneOf: ['POSSIBLE', 'PROBABLE'] },
  { kind: 'CURVE_PATTERN', oneOf: ['LEFT_THORACIC', 'LONG_C'] },
  { kind: 'REFERENCE', oneOf: ['MRI'] },
  { kind: 'TRUTH', task: 'CMS', positive: true },
];

async function openClinic({ owner, database, longDatabase, platform, folder }: Site, studies: number) {
  const manifest = JSON.parse(
    await readFile(new URL('../../models/spine-pair/1.0.0/manifest.json', import.meta.url), 'utf8'),
  );
  const signature = { keyId: 'none', signature: '', validation: {} };
  const model = {
    name: 'spine-pair',
    version: '1.0.0',
    manifest,
    manifestSha256: 'none',
    artifacts: [],
    card: null,
    signature,
  };
  await platform.registerModelVersion(model);
  const { rows } = await owner.query<{ id: string }>('select id from model_version');
  const email = 'analyst@bench.example';
  const member = { email, displayName: 'Analyst', passwordHash: 'nobody signs in here', role: 'ANALYST' } as const;
  const provisioner = { userId: null, name: 'bench', role: 'PLATFORM', address: null };
  const clinic = { slug: 'bench', name: 'Bench', members: [member] };
  const organizationId = await platform.provisionOrganization(clinic, provisioner);
  const personId = (await platform.findSignIn(email))?.userId ?? '';
  const startedAt = performance.now();
  await fillResults(owner, { organizationId, modelVersionId: rows[0]?.id ?? '', personId }, studies);
  process.stderr.write(`${studies} results after ${Math.round((performance.now() - startedAt) / 1_000)} s\n`);
  const agent = { userId: personId, name: 'Analyst', role: 'ANALYST', address: null } as const;
  const [storage, logger] = [openStorage(`file:${folder}/films`), createLogger({ name: 'bench', level: 'silent' })];
  const context: OperationContext = {
    organization: forOrganization(database, organizationId, agent),
    agent,
    storage,
    logger,
  };
  const freezing: FreezingContext = {
    organization: forOrganization(database, organizationId, workerAgent, 'ALL'),
    moment: forOrganization(longDatabase, organizationId, workerAgent, 'ALL', 'ONE'),
    agent: workerAgent,
    storage,
    logger,
  };
  return { context, freezing };
}

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
  const longDatabase = openDatabase(urls.app, { poolSize: 1, transactionTimeoutMs: 15 * 60_000 });
  const owner = new pg.Client({ connectionString: urls.owner });
  await owner.connect();
  try {
    return await work({ owner, database, longDatabase, platform: platformDatabase(platform), folder });
  } finally {
    await owner.end();
    await Promise.all([database.close(), longDatabase.close(), platform.close()]);
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(1));
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
