import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  applyMigrations,
  type Database,
  forOrganization,
  type OrganizationDatabase,
  openDatabase,
  type PlatformDatabase,
  platformDatabase,
} from '@plumbline/database';
import { type ModelSigner, modelPublicKey, newModelSigningKey, openModelSigner } from '@plumbline/inference';
import type { QueueConnection } from '@plumbline/jobs';
import { createLogger, type Logger } from '@plumbline/logging';
import {
  installRelease,
  type OperationContext,
  registerModelVersion,
  storeFilms,
  workerAgent,
} from '@plumbline/operations';
import { openStorage, type Storage } from '@plumbline/storage';
import pg from 'pg';
import { inject } from 'vitest';
import { freshUid } from '../operations/phantom-film.ts';
import { type TinyFilm, tinyFilmBytes } from './tiny-film.ts';

export const modelsDir = join(import.meta.dirname, '../../fixtures/models');
export const recordNumber = 'RV-000123';

/** The films of one study that were stored together, and the run that they ask for. */
export interface QueuedStudy {
  readonly studyId: string;
  readonly inferenceRunId: string;
  readonly studyInstanceUid: string;
  /** Of the films, in view order. */
  readonly storageKeys: readonly string[];
}

/**
 * A database, a storage folder and a clinic that nobody else works with, since a worker relays whatever it finds. The
 * clinic has deployed the tiny model.
 */
export interface ScreeningSite {
  readonly urls: { readonly owner: string; readonly app: string; readonly platform: string };
  readonly storageUrl: string;
  readonly storage: Storage;
  readonly storageFolder: string;
  /** Of the key that signed the tiny model. */
  readonly modelPublicKey: string;
  /** Where workers keep versions out of storage. */
  readonly modelCacheDir: string;
  readonly database: Database;
  readonly platform: PlatformDatabase;
  readonly organizationId: string;
  readonly rows: OrganizationDatabase;
  /** The owner's own connection, for locks and for looking at locks. */
  readonly owner: pg.Client;
  readonly logger: Logger;
  /** Signs what is registered here. */
  readonly signer: ModelSigner;
  /** Somebody who belongs to the clinic. */
  as(person: SitePerson): OperationContext;
  queueOn(backend: 'Redis' | 'PostgreSQL'): QueueConnection;
  /** Stores films as a clinician does: rows, run and outbox message in one transaction. Of a new study unless it is said. */
  storeStudy(films: readonly TinyFilm[], studyInstanceUid?: string): Promise<QueuedStudy>;
  close(): Promise<void>;
}

const people = { clinician: 'CLINICIAN', admin: 'ADMIN', admin2: 'ADMIN' } as const;
type SitePerson = keyof typeof people;

export async function openScreeningSite(): Promise<ScreeningSite> {
  const name = `worker_${randomUUID().replaceAll('-', '')}`;
  const shared = inject('databaseUrls');
  await runOnce(shared.owner, `create database ${name}`);
  const urls = {
    owner: within(shared.owner, name),
    app: within(shared.app, name),
    platform: within(shared.platform, name),
  };
  await applyMigrations(urls.owner);
  const storageFolder = await mkdtemp(join(tmpdir(), 'plumbline-films-'));
  const storageUrl = `file:${storageFolder}`;
  const storage = openStorage(storageUrl);
  const logger = createLogger({ name: 'test', level: 'silent' });
  const database = openDatabase(urls.app);
  const platformPool = openDatabase(urls.platform);
  const platform = platformDatabase(platformPool);
  const owner = new pg.Client({ connectionString: urls.owner });
  await owner.connect();
  const provisioner = { userId: null, name: 'test', role: 'PLATFORM', address: null };
  const emailOf = (person: string) => `${person}@site.example`;
  const members = Object.entries(people).map(([person, role]) => ({
    email: emailOf(person),
    displayName: person,
    passwordHash: 'nobody signs in here',
    role,
  }));
  const organizationId = await platform.provisionOrganization({ slug: 'site', name: 'Site', members }, provisioner);
  const userIds = new Map<string, string | undefined>();
  for (const person of Object.keys(people)) userIds.set(person, (await platform.findSignIn(emailOf(person)))?.userId);
  const contextOf = (role: 'CLINICIAN' | 'ADMIN', userId: string | null): OperationContext => {
    const agent = { userId, name: role, role, address: null };
    return { organization: forOrganization(database, organizationId, agent), agent, storage, logger };
  };
  const as = (person: SitePerson) => contextOf(people[person], userIds.get(person) ?? null);
  const signingKey = newModelSigningKey();
  const signer = openModelSigner(signingKey);
  const modelCacheDir = await mkdtemp(join(tmpdir(), 'plumbline-models-'));
  const folder = join(modelsDir, 'tiny/1.0.0');
  const { modelVersionId } = await registerModelVersion({ platform, storage, signer }, { folder });
  await installRelease(contextOf('ADMIN', null), { modelVersionId });
  const rows = forOrganization(database, organizationId, workerAgent, 'ALL');
  return {
    urls,
    storageUrl,
    storage,
    storageFolder,
    modelPublicKey: modelPublicKey(signingKey),
    modelCacheDir,
    database,
    platform,
    organizationId,
    rows,
    owner,
    logger,
    signer,
    as,
    queueOn: (backend) => queueOn(backend, urls.platform),
    storeStudy: (films, studyInstanceUid = freshUid()) => storeStudy(as('clinician'), rows, films, studyInstanceUid),
    close: async () => {
      await Promise.all([database.close(), platformPool.close(), owner.end()]);
      await rm(storageFolder, { recursive: true });
      await rm(modelCacheDir, { recursive: true });
    },
  };
}

function within(url: string, database: string): string {
  const moved = new URL(url);
  moved.pathname = `/${database}`;
  return moved.href;
}

/** Redis' second database: the first belongs to the tests of the queue. */
function queueOn(backend: 'Redis' | 'PostgreSQL', postgresUrl: string): QueueConnection {
  if (backend === 'PostgreSQL') return { postgresUrl };
  const redisUrl = inject('redisUrl');
  if (redisUrl === null) throw new Error('redis-server is not there. Install it: apt-get install redis-server');
  return { redisUrl: `${redisUrl}/1` };
}

async function runOnce(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function storeStudy(
  clinician: OperationContext,
  rows: OrganizationDatabase,
  films: readonly TinyFilm[],
  studyInstanceUid: string,
): Promise<QueuedStudy> {
  const label = { studyInstanceUid, mrn: recordNumber };
  const [film] = await storeFilms(clinician, { films: films.map((one) => tinyFilmBytes(one, label)) });
  if (film === undefined || film.status === 'REFUSED') throw new Error(`The film was refused: ${film?.code}`);
  const { studyId } = film;
  return rows.transaction(async (transaction) => {
    const run = await transaction.inferenceRun.findFirstOrThrow({
      where: { studyId, purpose: 'CLINICAL' },
      orderBy: [{ queuedAt: 'desc' }, { id: 'desc' }],
    });
    const instances = await transaction.instance.findMany({ where: { studyId }, orderBy: { view: 'asc' } });
    const storageKeys = instances.map(({ storageKey }) => storageKey);
    return { studyId, inferenceRunId: run.id, studyInstanceUid, storageKeys };
  });
}
