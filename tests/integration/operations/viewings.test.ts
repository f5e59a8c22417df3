import { randomUUID } from 'node:crypto';
import { storeFilms, viewFilm, viewStudy } from '@plumbline/operations';
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

async function storeStudy(film = phantomFilm('CORONAL', { mrn: 'MRN-1' })) {
  const [result] = await storeFilms(clinic.as('CLINICIAN'), { films: [film] });
  if (result === undefined || result.status === 'REFUSED') throw new Error('the film was refused');
  const { patientId } = await study(result.studyId);
  return { ...result, patientId, film };
}

function study(id: string) {
  return clinic.rows.transaction((transaction) => transaction.imagingStudy.findUniqueOrThrow({ where: { id } }));
}

test('opening a study is recorded with study and patient', async () => {
  const { studyId, patientId } = await storeStudy();
  expect(await viewStudy(clinic.as('CLINICIAN'), { studyId })).toMatchObject({ id: studyId, patientId });
  expect(await clinic.auditTrail('study:view')).toMatchObject([
    { action: 'READ', outcome: 'SUCCESS', agentName: 'The clinician', entityId: studyId, patientId },
  ]);
});

test("another clinic's study is not there, nor is one that never was, nor an id that is none", async () => {
  const { studyId } = await storeStudy();
  const lakeside = await platform.openClinic();
  const notFound = { code: 'STUDY_NOT_FOUND' };
  await expect(viewStudy(lakeside.as('CLINICIAN'), { studyId })).rejects.toMatchObject(notFound);
  await expect(viewStudy(clinic.as('CLINICIAN'), { studyId: randomUUID() })).rejects.toMatchObject(notFound);
  await expect(viewStudy(clinic.as('CLINICIAN'), { studyId: "' or 1=1" })).rejects.toMatchObject(notFound);
  expect(await lakeside.auditTrail('study:view')).toEqual([]);
});

test('a film is given as it came, and each look at it is recorded, thumbnails as such', async () => {
  const { film, studyId, patientId, studyInstanceUid, seriesInstanceUid, sopInstanceUid } = await storeStudy();
  const place = { studyInstanceUid, seriesInstanceUid, sopInstanceUid };
  const viewed = await viewFilm(clinic.as('CLINICIAN'), { ...place, thumbnail: false });
  expect(viewed.bytes).toEqual(film);
  await viewFilm(clinic.as('CLINICIAN'), { ...place, thumbnail: true });
  expect(await clinic.auditTrail('film:view')).toMatchObject([
    { action: 'READ', entityId: studyId, patientId, detail: {} },
    { action: 'READ', entityId: studyId, patientId, detail: { thumbnail: 1 } },
  ]);
});

test('a film is found by its whole place only, and only in its own clinic', async () => {
  const { studyInstanceUid, seriesInstanceUid, sopInstanceUid } = await storeStudy();
  const place = { studyInstanceUid, seriesInstanceUid, sopInstanceUid, thumbnail: false };
  const notFound = { code: 'INSTANCE_NOT_FOUND' };
  const lakeside = await platform.openClinic();
  await expect(viewFilm(lakeside.as('CLINICIAN'), place)).rejects.toMatchObject(notFound);
  await expect(viewFilm(clinic.as('CLINICIAN'), { ...place, seriesInstanceUid: '1.2.3' })).rejects.toMatchObject(
    notFound,
  );
  await expect(viewFilm(clinic.as('CLINICIAN'), { ...place, studyInstanceUid: '1.2.3' })).rejects.toMatchObject(
    notFound,
  );
});

test('a film whose bytes the store cannot give is unavailable, not absent', async () => {
  const { studyInstanceUid, seriesInstanceUid, sopInstanceUid } = await storeStudy();
  const storage = { ...platform.storage, get: () => Promise.reject(new Error('disk gone')) };
  const place = { studyInstanceUid, seriesInstanceUid, sopInstanceUid, thumbnail: false };
  await expect(viewFilm({ ...clinic.as('CLINICIAN'), storage }, place)).rejects.toMatchObject({
    code: 'STORAGE_UNAVAILABLE',
  });
});
