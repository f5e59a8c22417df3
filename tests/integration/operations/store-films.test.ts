import { DomainError } from '@plumbline/domain';
import { type FilmResult, type OperationContext, storeFilms } from '@plumbline/operations';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Clinic, openPlatform, type Platform } from './clinic.ts';
import { freshUid, phantomFilm } from './phantom-film.ts';

let platform: Platform;
let clinic: Clinic;
beforeAll(async () => {
  platform = await openPlatform();
});
beforeEach(async () => {
  clinic = await platform.openClinic();
});
afterAll(() => platform.close());

const store = (films: readonly (Uint8Array | DomainError)[], context: OperationContext = clinic.as('CLINICIAN')) =>
  storeFilms(context, { films });
const outcomes = (results: readonly FilmResult[]) =>
  results.map((result) => (result.status === 'REFUSED' ? result.code : result.status));

test('a coronal and a sagittal film become one study with one queued screening', async () => {
  await clinic.deployModel();
  const studyInstanceUid = freshUid();
  const label = { studyInstanceUid, mrn: 'MRN-1', name: 'Doe^Jane', birthDate: '20100301' };
  const results = await store([phantomFilm('CORONAL', label), phantomFilm('SAGITTAL', label)]);
  expect(outcomes(results)).toEqual(['STORED', 'STORED']);

  const { patients, studies, series, instances, runs } = await clinic.held();
  expect(patients).toMatchObject([{ mrn: 'MRN-1', name: 'Doe^Jane', birthDate: new Date('2010-03-01') }]);
  expect(studies).toMatchObject([
    { studyInstanceUid, screeningStatus: 'QUEUED', flag: 'NONE', readingStatus: 'UNREAD' },
  ]);
  const equipment = {
    manufacturer: 'Plumbline synthetic phantom A',
    manufacturerModelName: 'Parametric spine phantom A1',
    institutionName: 'Synthetic site north',
    stationName: 'NORTH-1',
  };
  expect(series).toMatchObject([equipment, equipment]);
  expect(instances.map(({ view }) => view).sort()).toEqual(['CORONAL', 'SAGITTAL']);
  const [study] = studies;
  const [run] = runs;
  expect(runs).toHaveLength(1);
  expect(results).toMatchObject([
    { studyId: study?.id, studyInstanceUid },
    { studyId: study?.id, studyInstanceUid },
  ]);
  expect(await clinic.outbox()).toMatchObject([
    {
      job: 'screen-study',
      payload: { organizationId: clinic.organizationId, studyId: study?.id, inferenceRunId: run?.id },
    },
  ]);
  expect(await clinic.auditTrail('film:store')).toMatchObject([
    {
      action: 'CREATE',
      outcome: 'SUCCESS',
      agentName: 'The clinician',
      entityId: study?.id,
      patientId: patients[0]?.id,
      detail: { stored: 2, alreadyStored: 0, refused: 0 },
    },
  ]);
});

test('the bytes lie in storage as they came, under the hash of their content', async () => {
  const film = phantomFilm('CORONAL');
  await store([film]);
  const [instance] = (await clinic.held()).instances;
  expect(await platform.storage.get(instance?.storageKey ?? '')).toEqual(film);
  expect(instance?.storageKey.endsWith(`/${instance.sha256}`)).toBe(true);
  expect(instance?.byteLength).toBe(film.byteLength);
});

describe('what waits', () => {
  test('a sagittal film alone waits for the coronal one, which is then screened', async () => {
    await clinic.deployModel();
    const label = { studyInstanceUid: freshUid(), mrn: 'MRN-1' };
    await store([phantomFilm('SAGITTAL', label)]);
    expect((await clinic.held()).studies).toMatchObject([
      { screeningStatus: 'WAITING', screeningReason: 'CORONAL_VIEW_MISSING' },
    ]);
    expect(await clinic.outbox()).toEqual([]);
    await store([phantomFilm('CORONAL', label)]);
    expect((await clinic.held()).studies).toMatchObject([{ screeningStatus: 'QUEUED', screeningReason: null }]);
    expect(await clinic.outbox()).toHaveLength(1);
  });

  test('without a deployed model the study is kept and says so; the same film, sent again later, is screened', async () => {
    const film = phantomFilm('CORONAL');
    await store([film]);
    expect((await clinic.held()).studies).toMatchObject([
      { screeningStatus: 'WAITING', screeningReason: 'MODEL_NOT_DEPLOYED' },
    ]);
    await clinic.deployModel();
    expect(outcomes(await store([film]))).toEqual(['ALREADY_STORED']);
    expect((await clinic.held()).studies).toMatchObject([{ screeningStatus: 'QUEUED' }]);
  });
});

describe('the same film twice', () => {
  test('is one film and one screening, and both deliveries are recorded', async () => {
    await clinic.deployModel();
    const film = phantomFilm('CORONAL');
    const [first] = await store([film]);
    const [second] = await store([film]);
    expect(first).toMatchObject({ status: 'STORED' });
    expect(second).toEqual({ ...first, status: 'ALREADY_STORED' });
    const { instances, runs } = await clinic.held();
    expect([instances.length, runs.length]).toEqual([1, 1]);
    expect(await clinic.outbox()).toHaveLength(1);
    expect(await clinic.auditTrail('film:store')).toMatchObject([
      { detail: { stored: 1, alreadyStored: 0 } },
      { detail: { stored: 0, alreadyStored: 1 } },
    ]);
  });

  test('is one film within one request too', async () => {
    const film = phantomFilm('CORONAL');
    expect(outcomes(await store([film, film]))).toEqual(['STORED', 'ALREADY_STORED']);
    expect((await clinic.held()).instances).toHaveLength(1);
  });

  test('is one film when four uploads race', async () => {
    await clinic.deployModel();
    const film = phantomFilm('CORONAL');
    const results = await Promise.all([store([film]), store([film]), store([film]), store([film])]);
    expect(outcomes(results.flat()).sort()).toEqual(['ALREADY_STORED', 'ALREADY_STORED', 'ALREADY_STORED', 'STORED']);
    const { patients, studies, instances, runs } = await clinic.held();
    expect([patients.length, studies.length, instances.length, runs.length]).toEqual([1, 1, 1, 1]);
    expect(await clinic.outbox()).toHaveLength(1);
  });

  test('is refused when its bytes have changed, and the first film stands', async () => {
    const label = { sopInstanceUid: freshUid(), studyInstanceUid: freshUid(), mrn: 'MRN-1' };
    const first = phantomFilm('CORONAL', label);
    const [, [refusal]] = [await store([first]), await store([phantomFilm('CORONAL', { ...label, name: 'Roe^Ann' })])];
    expect(refusal).toEqual({
      status: 'REFUSED',
      code: 'FILM_CHANGED',
      sopInstanceUid: label.sopInstanceUid,
      sopClassUid: '1.2.840.10008.5.1.4.1.1.1.1',
    });
    const [instance] = (await clinic.held()).instances;
    expect(await platform.storage.get(instance?.storageKey ?? '')).toEqual(first);
  });
});

test('two studies of one new patient may arrive at once', async () => {
  const uploads = [1, 2, 3, 4].map(() => store([phantomFilm('CORONAL', { mrn: 'MRN-1' })]));
  expect(outcomes((await Promise.all(uploads)).flat())).toEqual(['STORED', 'STORED', 'STORED', 'STORED']);
  const { patients, studies } = await clinic.held();
  expect([patients.length, studies.length]).toEqual([1, 4]);
});

test('two films of each of two studies of one new patient may arrive at once', async () => {
  await clinic.deployModel();
  const labels = [freshUid(), freshUid()].map((studyInstanceUid) => ({ studyInstanceUid, mrn: 'MRN-1' }));
  const films = labels.flatMap((label) => [phantomFilm('CORONAL', label), phantomFilm('SAGITTAL', label)]);
  const results = (await Promise.all(films.map((film) => store([film])))).flat();
  expect(outcomes(results)).toEqual(['STORED', 'STORED', 'STORED', 'STORED']);
  const { patients, studies, runs } = await clinic.held();
  expect([patients.length, studies.length]).toEqual([1, 2]);
  // Whichever film was first, each study has one run over both; where the coronal one was, one over it alone before.
  expect(Map.groupBy(runs, ({ studyId }) => studyId).size).toBe(2);
  expect(studies.map(({ screeningStatus }) => screeningStatus)).toEqual(['QUEUED', 'QUEUED']);
});

test('a new coronal film of a screened study is a new run over the new film', async () => {
  await clinic.deployModel();
  const label = { studyInstanceUid: freshUid(), mrn: 'MRN-1' };
  await store([phantomFilm('CORONAL', label)]);
  await store([phantomFilm('CORONAL', label)]);
  const { runs, studies } = await clinic.held();
  expect(new Set(runs.map(({ inputSha256 }) => inputSha256)).size).toBe(2);
  expect(studies).toHaveLength(1);
  expect(await clinic.outbox()).toHaveLength(2);
});

test('two coronal films in one request are one run, over the later one', async () => {
  await clinic.deployModel();
  const label = { studyInstanceUid: freshUid(), mrn: 'MRN-1' };
  const later = phantomFilm('CORONAL', label);
  await store([phantomFilm('CORONAL', label), later]);
  expect((await clinic.held()).runs).toHaveLength(1);
  expect(outcomes(await store([later]))).toEqual(['ALREADY_STORED']);
  expect((await clinic.held()).runs).toHaveLength(1);
});

test('a sagittal film that follows a queued coronal one is a run over both, beside that over the first', async () => {
  await clinic.deployModel();
  const label = { studyInstanceUid: freshUid(), mrn: 'MRN-1' };
  await store([phantomFilm('CORONAL', label)]);
  const sagittal = phantomFilm('SAGITTAL', label);
  await store([sagittal]);
  expect(new Set((await clinic.held()).runs.map(({ inputSha256 }) => inputSha256)).size).toBe(2);
  expect(await clinic.outbox()).toHaveLength(2);
  await store([sagittal]);
  expect((await clinic.held()).runs).toHaveLength(2);
});

describe('what is refused', () => {
  /** What is held after a first film, and then one that should not join it. */
  async function storeThen(first: Uint8Array, second: Uint8Array) {
    await store([first]);
    const before = await clinic.held();
    const keys = await platform.storedKeys();
    const [result] = await store([second]);
    expect(await clinic.held()).toEqual(before);
    expect(await platform.storedKeys()).toEqual(keys);
    return result;
  }

  test('a study UID that belongs to another patient', async () => {
    const studyInstanceUid = freshUid();
    const sopInstanceUid = freshUid();
    expect(
      await storeThen(
        phantomFilm('CORONAL', { studyInstanceUid, mrn: 'MRN-1' }),
        phantomFilm('SAGITTAL', { studyInstanceUid, mrn: 'MRN-2', sopInstanceUid }),
      ),
    ).toMatchObject({ code: 'STUDY_OF_ANOTHER_PATIENT', sopInstanceUid });
  });

  test('a series UID that belongs to another study', async () => {
    const seriesInstanceUid = freshUid();
    expect(
      await storeThen(
        phantomFilm('CORONAL', { seriesInstanceUid, mrn: 'MRN-1' }),
        phantomFilm('CORONAL', { seriesInstanceUid, mrn: 'MRN-1' }),
      ),
    ).toMatchObject({ code: 'FILM_OF_ANOTHER_STUDY' });
  });

  test('a record number with another birth date', async () => {
    expect(
      await storeThen(
        phantomFilm('CORONAL', { mrn: 'MRN-1', birthDate: '20100301' }),
        phantomFilm('CORONAL', { mrn: 'MRN-1', birthDate: '20100302' }),
      ),
    ).toMatchObject({ code: 'PATIENT_MISMATCH' });
  });

  test('and a birth date that was unknown is kept once it is said', async () => {
    await store([phantomFilm('CORONAL', { mrn: 'MRN-1', birthDate: '' })]);
    expect((await clinic.held()).patients).toMatchObject([{ birthDate: null }]);
    await store([phantomFilm('CORONAL', { mrn: 'MRN-1', birthDate: '20100301' })]);
    expect((await clinic.held()).patients).toMatchObject([{ birthDate: new Date('2010-03-01') }]);
  });

  test('each bad film by its own code, while the good ones of the request are stored', async () => {
    const good = { studyInstanceUid: freshUid(), mrn: 'MRN-1' };
    const whole = phantomFilm('CORONAL');
    const keysBefore = await platform.storedKeys();
    const results = await store([
      phantomFilm('CORONAL', good),
      new TextEncoder().encode('not a film at all'),
      whole.subarray(0, 20_000),
      phantomFilm('SAGITTAL', { withoutView: true }),
      phantomFilm('SAGITTAL', { ...good, damaged: true }),
      new DomainError('FILM_TOO_LARGE'),
      phantomFilm('SAGITTAL', good),
      phantomFilm('SAGITTAL', { ...good, mrn: 'MRN-2' }),
    ]);
    expect(outcomes(results)).toEqual([
      'STORED',
      'FILM_NOT_DICOM',
      'FILM_TRUNCATED',
      'FILM_VIEW_UNKNOWN',
      'FILM_UNDECODABLE',
      'FILM_TOO_LARGE',
      'STORED',
      'STUDY_OF_ANOTHER_PATIENT',
    ]);
    const { instances, studies, patients } = await clinic.held();
    expect([instances.length, studies.length, patients.length]).toEqual([2, 1, 1]);
    expect(await platform.storedKeys()).toHaveLength(keysBefore.length + 2);
    expect(await clinic.auditTrail('film:store')).toMatchObject([
      { outcome: 'SUCCESS', patientId: patients[0]?.id, detail: { stored: 2, refused: 1 } },
      {
        outcome: 'MINOR_FAILURE',
        patientId: null,
        detail: {
          FILM_NOT_DICOM: 1,
          FILM_TRUNCATED: 1,
          FILM_VIEW_UNKNOWN: 1,
          FILM_UNDECODABLE: 1,
          FILM_TOO_LARGE: 1,
          STUDY_OF_ANOTHER_PATIENT: 1,
        },
      },
    ]);
  });

  test('a film of another study than the request was addressed to', async () => {
    const studyInstanceUid = freshUid();
    const films = [phantomFilm('CORONAL', { studyInstanceUid }), phantomFilm('CORONAL')];
    const results = await storeFilms(clinic.as('CLINICIAN'), { films, studyInstanceUid });
    expect(outcomes(results)).toEqual(['STORED', 'FILM_NOT_OF_ADDRESSED_STUDY']);
  });

  test('everything, with nothing kept, for a role that may not store films', async () => {
    const keysBefore = await platform.storedKeys();
    await expect(store([phantomFilm('CORONAL')], clinic.as('AUDITOR'))).rejects.toMatchObject({
      code: 'PERMISSION_MISSING',
    });
    expect((await clinic.held()).studies).toEqual([]);
    expect(await platform.storedKeys()).toEqual(keysBefore);
    expect(await clinic.auditTrail('film:store')).toMatchObject([
      { outcome: 'MINOR_FAILURE', agentName: 'The auditor', detail: { code: 'PERMISSION_MISSING' } },
    ]);
  });
});

test('one film at a time is asked for', async () => {
  const asked: number[] = [];
  async function* films() {
    for (const number of [1, 2, 3]) {
      asked.push(number);
      yield phantomFilm('CORONAL');
      expect(asked.at(-1)).toBe(number);
    }
  }
  expect(await storeFilms(clinic.as('CLINICIAN'), { films: films() })).toHaveLength(3);
});

test('two clinics may hold the same film, each its own', async () => {
  const lakeside = await platform.openClinic();
  const film = phantomFilm('CORONAL');
  expect(outcomes(await store([film]))).toEqual(['STORED']);
  expect(outcomes(await store([film], lakeside.as('CLINICIAN')))).toEqual(['STORED']);
  expect((await clinic.held()).instances).toHaveLength(1);
});
