import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findFilmIdentity, readFrame } from '@plumbline/dicom';
import dcmjs from 'dcmjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rampOfDepth } from '../../fixtures/dicom/build-film.ts';
import { type RunningTestApi, startTestApi } from '../api/running-api.ts';
import type { Clinic } from '../operations/clinic.ts';
import { freshUid } from '../operations/phantom-film.ts';
import { filmBytes } from './film-bytes.ts';
import { foreignClient } from './foreign-client.ts';

let running: RunningTestApi;
let clinic: Clinic;
let token: string;

beforeAll(async () => {
  running = await startTestApi();
  clinic = await running.platform.openClinic();
  token = await running.tokenOf(clinic, 'CLINICIAN');
});
afterAll(() => running.close());

const client = () => foreignClient(running.url, token);
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${running.url}/dicom-web${path}`, { headers: { Authorization: `Bearer ${token}`, ...headers } });
const viewings = () => clinic.auditTrail('film:view');
const multipartOf = (type: string, more = '') => ({ Accept: `multipart/related; type="${type}"${more}` });

/** A stored film of its own study, and where it lies. */
async function storedFilm(film: Buffer) {
  const dataSet = dcmjs.data.DicomMessage.readFile(Uint8Array.from(film).buffer).dict;
  const uid = (tag: string) => String(dataSet[tag]?.Value[0]);
  const place = {
    studyInstanceUID: uid('0020000D'),
    seriesInstanceUID: uid('0020000E'),
    sopInstanceUID: uid('00080018'),
  };
  expect(await client().store([film])).toMatchObject({ status: 200 });
  const { studyInstanceUID, seriesInstanceUID, sopInstanceUID } = place;
  const path = `/studies/${studyInstanceUID}/series/${seriesInstanceUID}/instances/${sopInstanceUID}`;
  return { ...place, path };
}

/** A fixture under a study, series and instance of its own: UIDs of the same length put into its bytes. */
function freshFixture(name: string): Buffer {
  const file = readFileSync(join(import.meta.dirname, `../../fixtures/dicom/${name}.dcm`));
  const text = file.toString('latin1');
  const salt = String(Math.floor(1_000 + Math.random() * 9_000)) + String(Math.floor(Math.random() * 10));
  return Buffer.from(
    text.replaceAll('1.2.826.0.1.3680043.10.1590.', `1.2.826.0.1.3680043.1${salt[0]}.${salt.slice(1, 5)}.`),
    'latin1',
  );
}

describe('WADO-RS metadata', () => {
  test('of a study holds every film, coronal first, with names as groups and pixels by address', async () => {
    const study = freshUid();
    await client().store([
      filmBytes({ StudyInstanceUID: study, ViewPosition: 'LL' }),
      filmBytes({ StudyInstanceUID: study, PatientName: 'Doe^Jane=道^珍' }),
    ]);
    const metadata = await client().metadata({ studyInstanceUID: study });
    expect(metadata.map((film) => film['00185101'])).toEqual([
      { vr: 'CS', Value: ['PA'] },
      { vr: 'CS', Value: ['LL'] },
    ]);
    expect(metadata[0]?.['00280010']).toEqual({ vr: 'US', Value: [96] });
    expect(metadata[0]).toHaveProperty('7FE00010.BulkDataURI', expect.stringMatching(/\/bulkdata\/7FE00010$/));
  });

  test('of a series and of an instance are those of their films alone', async () => {
    const study = freshUid();
    const [one, other] = [freshUid(), freshUid()];
    const film = await storedFilm(filmBytes({ StudyInstanceUID: study, SeriesInstanceUID: one }));
    await storedFilm(filmBytes({ StudyInstanceUID: study, SeriesInstanceUID: other, ViewPosition: 'LL' }));
    expect(await client().metadata({ studyInstanceUID: study })).toHaveLength(2);
    expect(await client().metadata({ studyInstanceUID: study, seriesInstanceUID: one })).toHaveLength(1);
    expect(await client().metadata(film)).toMatchObject([{ '00080018': { Value: [film.sopInstanceUID] } }]);
  });

  test('leads to the pixels by its address', async () => {
    const film = await storedFilm(filmBytes());
    const [metadata] = await client().metadata(film);
    const [bytes] = await client().bulkData(metadata?.['7FE00010']?.BulkDataURI ?? '');
    expect([...new Uint16Array(Uint8Array.from(bytes ?? []).buffer)]).toEqual(rampOfDepth(12));
    const nothing = await get(`${film.path}/bulkdata/00282000`);
    expect([nothing.status, await nothing.json()]).toEqual([
      404,
      expect.objectContaining({ code: 'BULK_DATA_NOT_FOUND' }),
    ]);
  });

  test('is DICOM JSON and nothing else', async () => {
    const film = await storedFilm(filmBytes());
    expect((await get(`${film.path}/metadata`)).headers.get('content-type')).toMatch(/^application\/dicom\+json/);
    const refused = await get(`${film.path}/metadata`, { Accept: 'application/dicom+xml' });
    expect([refused.status, await refused.json()]).toEqual([
      406,
      expect.objectContaining({ code: 'MEDIA_TYPE_NOT_OFFERED' }),
    ]);
  });
});

describe('WADO-RS instances', () => {
  test('come as they were stored, byte for byte', async () => {
    const study = freshUid();
    const [coronal, sagittal] = [
      filmBytes({ StudyInstanceUID: study }),
      filmBytes({ StudyInstanceUID: study, ViewPosition: 'LL' }),
    ];
    const film = await storedFilm(coronal);
    await client().store([sagittal]);
    expect(await client().instance(film)).toEqual(coronal);
    expect(await client().series(film)).toEqual([coronal]);
    expect(await client().study(study)).toEqual([coronal, sagittal]);
  });

  test('come in the transfer syntax that they have, and in no other', async () => {
    const stored = freshFixture('jpeg-ls-12');
    const film = await storedFilm(stored);
    const whole = await get(film.path, multipartOf('application/dicom', '; transfer-syntax=*'));
    expect(whole.headers.get('content-type')).toMatch(/^multipart\/related; type="application\/dicom"; boundary=/);
    expect(await whole.text()).toContain('Content-Type: application/dicom; transfer-syntax=1.2.840.10008.1.2.4.80');
    const asStored = multipartOf('application/dicom', '; transfer-syntax=1.2.840.10008.1.2.4.80');
    expect((await get(film.path, asStored)).status).toBe(200);
    const before = (await viewings()).length;
    const other = multipartOf('application/dicom', '; transfer-syntax=1.2.840.10008.1.2.4.90');
    expect((await get(film.path, other)).status).toBe(406);
    expect((await get(film.path, { Accept: 'image/png' })).status).toBe(406);
    expect((await viewings()).length).toBe(before);
    expect(findFilmIdentity(await client().instance(film)).sopInstanceUid).toBe(film.sopInstanceUID);
  });
});

describe('WADO-RS frames', () => {
  test.each(['implicit', 'big-endian', 'rle-12', 'jpeg-lossless-12', 'jpeg-ls-12', 'jpeg-2000-12'])(
    'of a film stored as %s come uncompressed, bit for bit',
    async (name) => {
      const stored = freshFixture(name);
      const film = await storedFilm(stored);
      const [frame] = await client().frames(film);
      expect(Buffer.from(frame ?? [])).toEqual(Buffer.from(await readFrame(stored)));
      expect([...new Uint16Array(Uint8Array.from(frame ?? []).buffer)]).toEqual(rampOfDepth(12));
    },
  );

  test.each([
    ['rle-12', 'image/dicom-rle', null],
    ['jpeg-lossless-12', 'image/jpeg', 'ffd8'],
    ['jpeg-ls-12', 'image/jls', 'ffd8'],
    ['jpeg-2000-12', 'image/jp2', 'ff4f'],
  ])('of a film stored as %s come compressed as %s to whoever asks for that', async (name, mediaType, start) => {
    const film = await storedFilm(freshFixture(name));
    const answer = await get(`${film.path}/frames/1`, multipartOf(mediaType));
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      expect.stringContaining(`multipart/related; type="${mediaType}"`),
    ]);
    const body = Buffer.from(await answer.arrayBuffer());
    const at = body.indexOf('\r\n\r\n') + 4;
    if (start !== null) expect(body.subarray(at, at + 2).toString('hex')).toBe(start);
    expect((await get(`${film.path}/frames/1`, multipartOf('image/png'))).status).toBe(406);
  });

  test('that a film does not have are not found, and a list that is none is refused', async () => {
    const film = await storedFilm(filmBytes());
    expect((await get(`${film.path}/frames/2`)).status).toBe(404);
    expect((await get(`${film.path}/frames/1,2`)).status).toBe(404);
    const broken = await get(`${film.path}/frames/first`);
    expect([broken.status, await broken.json()]).toEqual([
      400,
      expect.objectContaining({ code: 'FRAME_LIST_INVALID' }),
    ]);
    expect((await get(`${film.path}/frames/1`, multipartOf('image/jls'))).status).toBe(406);
  });
});

describe('whoever retrieves', () => {
  test('is recorded once a request, with the number of films', async () => {
    const study = freshUid();
    const film = await storedFilm(filmBytes({ StudyInstanceUID: study }));
    await client().store([filmBytes({ StudyInstanceUID: study, ViewPosition: 'LL' })]);
    const before = (await viewings()).length;
    await client().metadata({ studyInstanceUID: study });
    await client().study(study);
    await client().frames(film);
    expect((await viewings()).slice(before).map(({ detail }) => detail)).toEqual([
      { metadata: 2 },
      { instances: 2 },
      { frames: 1 },
    ]);
    expect((await viewings()).at(-1)).toMatchObject({
      action: 'READ',
      entityId: expect.any(String),
      patientId: expect.any(String),
    });
  });

  test.each(['', '/metadata', '/frames/1', '/bulkdata/7FE00010'])(
    'finds no film of another clinic, and needs a token and the permission: %s',
    async (resource) => {
      const film = await storedFilm(filmBytes());
      const stranger = await running.platform.openClinic();
      const as = async (bearer: string) =>
        (await get(`${film.path}${resource}`, { Authorization: `Bearer ${bearer}` })).status;
      expect(await as(token)).toBe(200);
      expect(await as(await running.tokenOf(stranger, 'CLINICIAN'))).toBe(404);
      expect(await as(await running.tokenOf(clinic, 'ANALYST'))).toBe(403);
      expect(await as('nobody')).toBe(401);
    },
  );

  test('is told what was not found', async () => {
    const answer = await get(`/studies/${freshUid()}/metadata`);
    expect([answer.status, await answer.json()]).toEqual([
      404,
      { code: 'STUDY_NOT_FOUND', message: 'There is no such study.' },
    ]);
  });
});
