import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningTestApi, startTestApi } from '../api/running-api.ts';
import type { Clinic } from '../operations/clinic.ts';
import { freshUid } from '../operations/phantom-film.ts';
import { filmBytes } from './film-bytes.ts';
import { foreignClient } from './foreign-client.ts';

let running: RunningTestApi;
let clinic: Clinic;
let token: string;
const [study, series, instance] = [freshUid(), freshUid(), freshUid()];

beforeAll(async () => {
  running = await startTestApi();
  clinic = await running.platform.openClinic();
  token = await running.tokenOf(clinic, 'CLINICIAN');
  const uids = { StudyInstanceUID: study, SeriesInstanceUID: series, SOPInstanceUID: instance };
  const film = filmBytes({ ...uids, WindowCenter: '2048', WindowWidth: '4096' });
  await foreignClient(running.url, token).store([film]);
});
afterAll(() => running.close());

const get = (query = '', headers: Record<string, string> = {}, sopInstanceUid = instance) =>
  fetch(`${running.url}/dicom-web/studies/${study}/series/${series}/instances/${sopInstanceUid}/rendered${query}`, {
    headers: { Authorization: `Bearer ${token}`, ...headers },
  });
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());
const viewings = () => clinic.auditTrail('film:view');

describe('the rendered film', () => {
  test('is a grey PNG of the film’s own size for a foreign client', async () => {
    const png = await foreignClient(running.url, token).retrieveRendered(study, series, instance);
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 64, height: 96, channels: 1 });
    const pixels = await sharp(png).toColourspace('b-w').raw().toBuffer();
    // Row 0 rises by 19 of 4096 grey levels a column; column 40 is white.
    expect([pixels[0], pixels[10], pixels[40]]).toEqual([0, 12, 255]);
  });

  test('is a JPEG where nothing else is asked for, and nothing that it cannot be', async () => {
    const jpeg = await get();
    expect(jpeg.headers.get('content-type')).toBe('image/jpeg');
    expect(await sharp(await bytesOf(jpeg)).metadata()).toMatchObject({ format: 'jpeg', width: 64, height: 96 });
    expect((await get('', { Accept: 'video/mp4' })).status).toBe(406);
  });

  test('fits into the viewport', async () => {
    const small = await get('?viewport=100,48', { Accept: 'image/png' });
    expect(await sharp(await bytesOf(small)).metadata()).toMatchObject({ width: 32, height: 48 });
    expect((await get('?viewport=0,48')).status).toBe(400);
  });

  test('may be kept by no cache that others share', async () => {
    expect((await get()).headers.get('cache-control')).toBe('private, no-store');
  });

  test('is recorded each time it is shown, a small one as such', async () => {
    const before = (await viewings()).length;
    await get();
    await get('?viewport=100,100');
    const seen = { action: 'READ', outcome: 'SUCCESS', agentName: 'The clinician' };
    expect((await viewings()).slice(before)).toMatchObject([
      { ...seen, detail: {} },
      { ...seen, detail: { thumbnail: 1 } },
    ]);
  });

  test('is not found by another clinic, nor under another name', async () => {
    const stranger = await running.platform.openClinic();
    const strangersToken = await running.tokenOf(stranger, 'CLINICIAN');
    const answer = await get('', { Authorization: `Bearer ${strangersToken}` });
    expect([answer.status, await answer.json()]).toEqual([
      404,
      { code: 'INSTANCE_NOT_FOUND', message: 'There is no such film.' },
    ]);
    expect((await get('', {}, freshUid())).status).toBe(404);
  });

  test('is shown to nobody without a token or in a role that may not see films', async () => {
    expect((await get('', { Authorization: '' })).status).toBe(401);
    const adminsToken = await running.tokenOf(clinic, 'ADMIN');
    expect((await get('', { Authorization: `Bearer ${adminsToken}` })).status).toBe(403);
  });
});
