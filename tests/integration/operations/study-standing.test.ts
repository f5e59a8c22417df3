import { recordFailure, storeFilms } from '@plumbline/operations';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Clinic, openPlatform, type Platform } from './clinic.ts';
import { type Shares, screenAs } from './model-output.ts';
import { freshUid, phantomFilm } from './phantom-film.ts';

let platform: Platform;
let clinic: Clinic;
beforeAll(async () => {
  platform = await openPlatform();
});
beforeEach(async () => {
  clinic = await platform.openClinic();
  await clinic.deployModel();
});
afterAll(() => platform.close());

async function store(studyInstanceUid: string, view: 'CORONAL' | 'SAGITTAL') {
  await storeFilms(clinic.as('CLINICIAN'), { films: [phantomFilm(view, { studyInstanceUid, mrn: 'MRN-1' })] });
}
const standing = async () => (await clinic.held()).studies[0];
const latestRun = async () => (await clinic.held()).runs.at(-1)?.id ?? '';

test('a study is paired when the second view arrives, and a film that is taken again changes nothing', async () => {
  const uid = freshUid();
  await store(uid, 'CORONAL');
  expect(await standing()).toMatchObject({ pairedAt: null, priority: 20_000, awaitsReading: true });
  await store(uid, 'SAGITTAL');
  const paired = (await standing())?.pairedAt;
  const arrivals = (await clinic.held()).instances.map(({ receivedAt }) => receivedAt.getTime());
  expect(paired?.getTime()).toBe(Math.max(...arrivals));
  await store(uid, 'SAGITTAL');
  expect((await standing())?.pairedAt).toEqual(paired);
});

test.each<[string, Shares, number]>([
  ['CMS at 5/8', [1, 2, 5], 9_999 - Math.floor((5 / 8) * 9_999)],
  ['scoliosis at 7/8', [1, 6, 1], 10_000 + 9_999 - Math.floor((7 / 8) * 9_999)],
  ['clear, CMS at 1/8', [6, 1, 1], 30_000 + 9_999 - Math.floor((1 / 8) * 9_999)],
])('the end of the screening gives its place: %s', async (_, shares, priority) => {
  const uid = freshUid();
  for (const view of ['CORONAL', 'SAGITTAL'] as const) await store(uid, view);
  await screenAs(clinic, await latestRun(), { shares });
  expect((await standing())?.priority).toBeGreaterThanOrEqual(priority - 1);
  expect((await standing())?.priority).toBeLessThanOrEqual(priority + 1);
  expect((await standing())?.screenedAt).toEqual(expect.any(Date));
});

test('a screening that fails leaves the study between scoliosis and clear, and has ended', async () => {
  const uid = freshUid();
  for (const view of ['CORONAL', 'SAGITTAL'] as const) await store(uid, view);
  await recordFailure(clinic.worker, { inferenceRunId: await latestRun(), code: 'MODEL_FAILED' });
  expect(await standing()).toMatchObject({ priority: 20_000, flag: 'NONE', screenedAt: expect.any(Date) });
});
