import { type FilmResult, type OperationContext, storeFilms } from '@plumbline/operations';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Clinic, openPlatform, type Platform } from './clinic.ts';
import { phantomFilm } from './phantom-film.ts';

let platform: Platform;
let clinic: Clinic;
beforeAll(async () => {
  platform = await openPlatform();
});
beforeEach(async () => {
  clinic = await platform.openClinic();
});
afterAll(() => platform.close());

const store = (films: readonly Uint8Array[], context: OperationContext = clinic.as('CLINICIAN')) =>
  storeFilms(context, { films });
const outcomes = (results: readonly FilmResult[]) =>
  results.map((result) => (result.status === 'REFUSED' ? result.code : result.status));

/** Whether a transaction waits for a lock that another one holds. */
async function someoneWaits(): Promise<boolean> {
  const waiting = await clinic.rows.transaction(
    (transaction) =>
      transaction.$queryRaw<unknown[]>`select pid from pg_locks where locktype = 'advisory' and not granted`,
  );
  return waiting.length > 0;
}

test('when the transaction breaks, nothing of it remains: no row, no audit event, no job, no bytes', async () => {
  await clinic.deployModel();
  const keysBefore = await platform.storedKeys();
  const trailBefore = await clinic.auditTrail();
  const context = clinic.as('CLINICIAN');
  let writes = 0;
  const organization = {
    organizationId: clinic.organizationId,
    transaction: <T>(work: Parameters<typeof context.organization.transaction<T>>[0]) =>
      context.organization.transaction(async (transaction) => {
        const result = await work(transaction);
        writes += 1;
        if (writes === 1) throw new Error('power cut');
        return result;
      }),
  };
  await expect(store([phantomFilm('CORONAL')], { ...context, organization })).rejects.toThrow('power cut');
  expect(await clinic.held()).toEqual({ patients: [], studies: [], series: [], instances: [], runs: [] });
  expect(await clinic.auditTrail()).toEqual(trailBefore);
  expect(await clinic.outbox()).toEqual([]);
  expect(await platform.storedKeys()).toEqual(keysBefore);
});

test('when an upload breaks off, the films before it leave nothing behind', async () => {
  const keysBefore = await platform.storedKeys();
  async function* interrupted() {
    yield phantomFilm('CORONAL');
    throw new Error('connection lost');
  }
  await expect(storeFilms(clinic.as('CLINICIAN'), { films: interrupted() })).rejects.toThrow('connection lost');
  expect((await clinic.held()).instances).toEqual([]);
  expect(await platform.storedKeys()).toEqual(keysBefore);
});

test('when an upload of a film that is here already breaks off, its bytes stay', async () => {
  const film = phantomFilm('CORONAL');
  await store([film]);
  async function* interrupted() {
    yield film;
    throw new Error('connection lost');
  }
  await expect(storeFilms(clinic.as('CLINICIAN'), { films: interrupted() })).rejects.toThrow('connection lost');
  const [instance] = (await clinic.held()).instances;
  expect(await platform.storage.get(instance?.storageKey ?? '')).toEqual(film);
});

test('when another upload of the same film breaks off, its bytes are not taken from under the one being written', async () => {
  const film = phantomFilm('CORONAL');
  const context = clinic.as('CLINICIAN');
  let isInterrupted = false;
  let other: Promise<void> = Promise.resolve();
  async function* interrupted() {
    yield film;
    throw new Error('connection lost');
  }
  const exists = async (key: string) => {
    const isThere = await platform.storage.exists(key);
    other = storeFilms(context, { films: interrupted() }).then(
      () => undefined,
      () => {
        isInterrupted = true;
      },
    );
    await expect.poll(async () => isInterrupted || (await someoneWaits()), { timeout: 20_000 }).toBe(true);
    return isThere;
  };
  const storage = { ...platform.storage, exists };
  expect(outcomes(await store([film], { ...context, storage }))).toEqual(['STORED']);
  await other;
  const [instance] = (await clinic.held()).instances;
  expect(await platform.storage.get(instance?.storageKey ?? '')).toEqual(film);
});

test('when the store breaks, the film is refused and can be sent again', async () => {
  const film = phantomFilm('CORONAL');
  const context = clinic.as('CLINICIAN');
  const full = { ...platform.storage, put: () => Promise.reject(new Error('no space left on device')) };
  expect(outcomes(await store([film], { ...context, storage: full }))).toEqual(['STORAGE_UNAVAILABLE']);
  expect((await clinic.held()).studies).toEqual([]);
  expect(outcomes(await store([film]))).toEqual(['STORED']);
});

test('when the bytes are gone before the rows are written, the film is refused, not half kept', async () => {
  const context = clinic.as('CLINICIAN');
  const forgetful = { ...platform.storage, exists: () => Promise.resolve(false) };
  expect(outcomes(await store([phantomFilm('CORONAL')], { ...context, storage: forgetful }))).toEqual([
    'STORAGE_UNAVAILABLE',
  ]);
  expect((await clinic.held()).instances).toEqual([]);
});
