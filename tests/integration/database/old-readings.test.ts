import { randomUUID } from 'node:crypto';
import { applyMigrations, forOrganization, type OrganizationTransaction, openDatabase } from '@plumbline/database';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { agent } from './open-organizations.ts';

/** The last one of the first release, whose readings said "agree" or "disagree" and why. */
const firstRelease = '20261123120300_password_reset';
const name = 'old_readings';
const urlOf = (role: 'owner' | 'app') => new URL(`/${name}`, inject('databaseUrls')[role]).href;

let server: pg.Client;
let owner: pg.Client;
const ids = Object.fromEntries(
  ['organization', 'reader', 'patient', 'model', 'version', 'agreed', 'disagreed', 'unaided', 'unread'].map((of) => [
    of,
    randomUUID(),
  ]),
);

beforeAll(async () => {
  server = new pg.Client({ connectionString: inject('databaseUrls').owner });
  await server.connect();
  await server.query(`create database ${name}`);
  await applyMigrations(urlOf('owner'), firstRelease);
  owner = new pg.Client({ connectionString: urlOf('owner') });
  await owner.connect();
  await asUnrestricted(
    ['organization', 'user_account', 'membership', 'patient', 'imaging_study', 'inference_run', 'reading'],
    insertOldRows,
  );
  await applyMigrations(urlOf('owner'));
});
afterAll(async () => {
  await owner.end();
  await server.query(`drop database ${name}`);
  await server.end();
});

/** The owner is subject to row-level security too, as a migration is, unless it says otherwise. */
async function asUnrestricted(tables: readonly string[], work: () => Promise<void>): Promise<void> {
  for (const table of tables) await owner.query(`alter table ${table} no force row level security`);
  await work();
  for (const table of tables) await owner.query(`alter table ${table} force row level security`);
}

async function insert(table: string, row: Readonly<Record<string, unknown>>): Promise<void> {
  const columns = Object.keys(row);
  const places = columns.map((_, index) => `$${index + 1}`);
  await owner.query(`insert into ${table} (${columns.join()}) values (${places.join()})`, Object.values(row));
}

async function insertOldRows(): Promise<void> {
  const owned = { organization_id: ids.organization };
  await insert('organization', { id: ids.organization, slug: 'riverside', name: 'Riverside' });
  await insert('user_account', { id: ids.reader, email: 'r@riverside.example', display_name: 'R', password_hash: '-' });
  await insert('membership', { ...owned, user_id: ids.reader, role: 'CLINICIAN' });
  await insert('patient', { ...owned, id: ids.patient, mrn: 'MRN-1', name: 'Doe^Jane' });
  await insert('registered_model', { id: ids.model, name: 'spine', architecture: 'CORONAL' });
  const of = { registered_model_id: ids.model, version: '0.1.0', manifest: '{}', manifest_sha256: '0' };
  await insert('model_version', { id: ids.version, ...of });
  for (const study of ['agreed', 'disagreed', 'unaided', 'unread'] as const) {
    await insertOldStudy(owned, study);
  }
}

async function insertOldStudy(owned: object, which: 'agreed' | 'disagreed' | 'unaided' | 'unread'): Promise<void> {
  const id = ids[which];
  const readingStatus = which === 'unread' ? 'UNREAD' : 'SIGNED';
  const study = { patient_id: ids.patient, study_instance_uid: which, reading_status: readingStatus };
  await insert('imaging_study', { ...owned, id, ...study });
  if (which === 'unread') return;
  const hasResult = which !== 'unaided';
  const run = { study_id: id, model_version_id: ids.version, input_sha256: which, status: 'COMPLETED' };
  const runId = randomUUID();
  if (hasResult) await insert('inference_run', { ...owned, id: runId, ...run });
  await insert('reading', {
    ...owned,
    id: randomUUID(),
    study_id: id,
    reader_id: ids.reader,
    inference_run_id: hasResult ? runId : null,
    agreement: which === 'disagreed' ? 'DISAGREE' : 'AGREE',
    reason: `said of the study that was ${which}`,
    signed_at: '2026-11-24T10:00:00Z',
  });
}

async function inClinic<Result>(
  work: (transaction: OrganizationTransaction) => Promise<Result>,
  organizationId = ids.organization ?? '',
): Promise<Result> {
  const app = openDatabase(urlOf('app'));
  try {
    return await forOrganization(app, organizationId, agent).transaction(work);
  } finally {
    await app.close();
  }
}

test('readings of the first release keep what was said, and nothing is said that nobody said', async () => {
  const readings = await inClinic((tx) => tx.reading.findMany({ include: { curves: true, reader: true } }));
  const byStudy = new Map(readings.map((reading) => [reading.studyId, reading]));
  const unasked = { scoliosis: null, cmsSuspicion: null, filmQuality: null, verdictReason: null, curves: [] };
  const old = { ...unasked, turn: 'FIRST', amendsId: null, readerId: ids.reader, reader: { displayName: 'R' } };
  expect(readings).toHaveLength(3);
  expect(byStudy.get(ids.agreed ?? '')).toMatchObject({
    ...old,
    verdict: 'ACCEPT',
    comment: 'said of the study that was agreed',
    signedAt: new Date('2026-11-24T10:00:00Z'),
  });
  expect(byStudy.get(ids.disagreed ?? '')).toMatchObject({ ...old, verdict: 'REJECT' });
  // To agree with no result was to say something of the films: the words stay, there is no verdict.
  expect(byStudy.get(ids.unaided ?? '')).toMatchObject({
    ...old,
    verdict: null,
    inferenceRunId: null,
    comment: 'said of the study that was unaided',
  });
});

test('their studies are read, and the one that nobody read still waits', async () => {
  const studies = await inClinic((tx) => tx.imagingStudy.findMany());
  const stateOf = (id: string | undefined) => studies.find((study) => study.id === id);
  for (const id of [ids.agreed, ids.disagreed, ids.unaided]) {
    const read = { readingStatus: 'SIGNED', awaitsReading: false, firstReadAt: new Date('2026-11-24T10:00:00Z') };
    expect(stateOf(id)).toMatchObject({ ...read, version: 0, assigneeId: null });
  }
  expect(stateOf(ids.unread)).toMatchObject({ readingStatus: 'UNREAD', awaitsReading: true, firstReadAt: null });
});

test('an old reading still cannot be changed, nor seen by another clinic', async () => {
  await expect(owner.query("update reading set comment = 'changed'")).rejects.toThrow('only ever added');
  expect(await inClinic((tx) => tx.reading.findMany(), randomUUID())).toEqual([]);
});
