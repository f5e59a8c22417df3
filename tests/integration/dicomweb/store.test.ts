import { once } from 'node:events';
import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
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
});
beforeEach(async () => {
  clinic = await running.platform.openClinic();
  token = await running.tokenOf(clinic, 'CLINICIAN');
});
afterAll(() => running.close());

const store = (films: readonly Uint8Array[], studyInstanceUid?: string) =>
  foreignClient(running.url, token).store(films, studyInstanceUid);
const heldFilms = () => clinic.rows.transaction((transaction) => transaction.instance.count());

const multipart = 'multipart/related; type="application/dicom"; boundary=frontier';
const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
  fetch(`${running.url}/dicom-web/studies`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': multipart, ...headers },
    body,
  });
const inOnePart = (film: Uint8Array) =>
  Buffer.concat([
    Buffer.from('--frontier\r\nContent-Type: application/dicom\r\n\r\n'),
    film,
    Buffer.from('\r\n--frontier--'),
  ]);

describe('STOW-RS', () => {
  test('two films of one study arrive in one request', async () => {
    const [study, one, two] = [freshUid(), freshUid(), freshUid()];
    const films = [
      filmBytes({ StudyInstanceUID: study, SOPInstanceUID: one }),
      filmBytes({ StudyInstanceUID: study, SOPInstanceUID: two, ViewPosition: 'LL' }),
    ];
    expect(await store(films)).toEqual({ status: 200, stored: [one, two], refused: [] });
    const studies = await clinic.rows.transaction((transaction) => transaction.imagingStudy.findMany());
    expect(studies.map(({ studyInstanceUid }) => studyInstanceUid)).toEqual([study]);
    expect(await heldFilms()).toBe(2);
  });

  test('the same film twice is one film, in one request and in two', async () => {
    const sopInstanceUid = freshUid();
    const film = filmBytes({ SOPInstanceUID: sopInstanceUid });
    expect(await store([film, film])).toEqual({ status: 200, stored: [sopInstanceUid, sopInstanceUid], refused: [] });
    expect(await store([film])).toEqual({ status: 200, stored: [sopInstanceUid], refused: [] });
    expect(await heldFilms()).toBe(1);
  });

  test('each refused film comes back with its reason, and the good one is kept', async () => {
    const [good, viewless, cut, empty] = [freshUid(), freshUid(), freshUid(), freshUid()];
    const whole = filmBytes({ SOPInstanceUID: cut });
    const answer = await store([
      Buffer.from('a letter, not a film'),
      filmBytes({ SOPInstanceUID: good }),
      whole.subarray(0, whole.length - 5000),
      filmBytes({ SOPInstanceUID: viewless, ViewPosition: null }),
      filmBytes({ SOPInstanceUID: empty, PixelData: null }),
    ]);
    expect(answer).toMatchObject({ status: 202, stored: [good] });
    expect(answer.refused).toEqual([
      {
        sopInstanceUid: viewless,
        reason: 0xa900,
        comment:
          'FILM_VIEW_UNKNOWN: The view position does not say whether the film is coronal (PA, AP) or sagittal (LL, RL).',
      },
      { sopInstanceUid: empty, reason: 0xa900, comment: 'FILM_HAS_NO_PIXELS: The file holds no image.' },
      { sopInstanceUid: null, reason: 0xc000, comment: 'FILM_NOT_DICOM: The file is not a DICOM file.' },
      { sopInstanceUid: null, reason: 0xc000, comment: 'FILM_TRUNCATED: The file ends before its content does.' },
    ]);
    expect(await heldFilms()).toBe(1);
  });

  test('a film that names another patient’s study is refused', async () => {
    const study = freshUid();
    expect(await store([filmBytes({ StudyInstanceUID: study, PatientID: 'MRN-1' })])).toMatchObject({ status: 200 });
    const answer = await store([filmBytes({ StudyInstanceUID: study, PatientID: 'MRN-2' })]);
    expect(answer).toMatchObject({ status: 409, stored: [] });
    expect(answer.refused).toMatchObject([
      { reason: 0xa900, comment: expect.stringMatching(/^STUDY_OF_ANOTHER_PATIENT: /) },
    ]);
    expect(await heldFilms()).toBe(1);
  });

  test('a film of another study than the one addressed is refused', async () => {
    const [study, mine, other] = [freshUid(), freshUid(), freshUid()];
    const films = [filmBytes({ StudyInstanceUID: study, SOPInstanceUID: mine }), filmBytes({ SOPInstanceUID: other })];
    const answer = await store(films, study);
    expect(answer).toMatchObject({ status: 202, stored: [mine] });
    expect(answer.refused).toMatchObject([{ sopInstanceUid: other, reason: 0xa900 }]);
    expect(await heldFilms()).toBe(1);
  });

  test('what is no multipart of films is refused as such', async () => {
    expect((await post('film', { 'Content-Type': 'application/dicom' })).status).toBe(415);
    expect((await post('film', { 'Content-Type': 'multipart/form-data; boundary=frontier' })).status).toBe(415);
    expect(await (await post('--frontier--')).json()).toEqual({
      code: 'REQUEST_EMPTY',
      message: 'The request holds no film.',
    });
    const broken = await post('');
    expect([broken.status, await broken.json()]).toEqual([400, expect.objectContaining({ code: 'REQUEST_BROKEN' })]);
  });

  test('the answer is DICOM JSON, and nothing else can be asked for', async () => {
    const answer = await post(inOnePart(filmBytes()));
    expect(answer.headers.get('content-type')).toMatch(/^application\/dicom\+json/);
    expect((await post(inOnePart(filmBytes()), { Accept: 'application/dicom+xml' })).status).toBe(406);
    expect(await heldFilms()).toBe(1);
  });

  test('without a token, or in a role that may not store, nothing is read', async () => {
    const anonymous = await post(inOnePart(filmBytes()), { Authorization: '' });
    expect([anonymous.status, anonymous.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    token = await running.tokenOf(clinic, 'ANALYST');
    const refused = await post(inOnePart(filmBytes()));
    expect([refused.status, await refused.json()]).toEqual([
      403,
      expect.objectContaining({ code: 'PERMISSION_MISSING' }),
    ]);
    expect(await heldFilms()).toBe(0);
  });

  test('a body that ends without its closing delimiter leaves nothing stored', async () => {
    const keysBefore = await running.platform.storedKeys();
    const whole = inOnePart(filmBytes());
    const twice = Buffer.concat([whole.subarray(0, whole.length - '--'.length), Buffer.from('\r\n\r\n'), filmBytes()]);
    const answer = await post(twice);
    expect([answer.status, await answer.json()]).toEqual([400, expect.objectContaining({ code: 'REQUEST_BROKEN' })]);
    expect(await heldFilms()).toBe(0);
    expect(await running.platform.storedKeys()).toEqual(keysBefore);
  });

  test('a connection cut in the middle leaves nothing stored, neither rows nor bytes', async () => {
    const keysBefore = await running.platform.storedKeys();
    const { port } = new URL(running.url);
    const sending = request({
      port,
      method: 'POST',
      path: '/dicom-web/studies',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': multipart, 'Content-Length': 1_000_000 },
    });
    const broken = once(sending, 'error');
    const whole = inOnePart(filmBytes());
    // The first film is complete, so its bytes are put into storage while the second one is awaited.
    sending.write(Buffer.concat([whole.subarray(0, whole.length - '--'.length), Buffer.from('\r\n\r\nDICM')]));
    await expect.poll(async () => (await running.platform.storedKeys()).length).toBe(keysBefore.length + 1);
    sending.destroy(new Error('cut'));
    await broken;
    await expect.poll(() => running.platform.storedKeys()).toEqual(keysBefore);
    expect(await heldFilms()).toBe(0);
  });
});
