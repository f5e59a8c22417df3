import { randomUUID } from 'node:crypto';
import { signReading, storeFilms, viewFilm, viewStudy } from '@plumbline/operations';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Clinic, openPlatform, type Platform } from './clinic.ts';
import { screenAs } from './model-output.ts';
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
  return clinic.rows.transaction((transaction) =>
    transaction.imagingStudy.findUniqueOrThrow({
      where: { id },
      include: { readings: { orderBy: { signedAt: 'asc' } }, inferenceRuns: true },
    }),
  );
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

test('a signed reading keeps the run that was shown, marks the study and is recorded', async () => {
  await clinic.deployModel();
  const { studyId, patientId } = await storeStudy();
  const [run] = (await study(studyId)).inferenceRuns;
  await screenAs(clinic, run?.id ?? '', { shares: [1, 2, 5] });
  const context = clinic.as('CLINICIAN');
  const signed = await signReading(context, { studyId, agreement: 'AGREE', reason: '  left thoracic curve ' });
  expect(signed.reading).toMatchObject({
    studyId,
    readerId: context.agent.userId,
    inferenceRunId: run?.id,
    agreement: 'AGREE',
    reason: 'left thoracic curve',
  });
  expect(signed.study.readingStatus).toBe('SIGNED');
  expect(await clinic.auditTrail('reading:sign')).toMatchObject([
    { action: 'CREATE', entityId: studyId, patientId, detail: { agreement: 'AGREE', hadResult: true } },
  ]);
});

test('a result that came while the reader was looking is not signed unseen', async () => {
  await clinic.deployModel();
  const { studyId } = await storeStudy();
  const [run] = (await study(studyId)).inferenceRuns;
  const word = { studyId, agreement: 'AGREE', reason: 'no result yet', screeningId: null } as const;
  expect((await signReading(clinic.as('CLINICIAN'), word)).reading.inferenceRunId).toBeNull();
  await clinic.rows.transaction((tx) =>
    tx.inferenceRun.updateMany({ where: { studyId }, data: { status: 'COMPLETED' } }),
  );
  const changed = { code: 'SCREENING_CHANGED' };
  await expect(signReading(clinic.as('CLINICIAN'), word)).rejects.toMatchObject(changed);
  await expect(signReading(clinic.as('CLINICIAN'), { ...word, screeningId: randomUUID() })).rejects.toMatchObject(
    changed,
  );
  const seen = await signReading(clinic.as('CLINICIAN'), { ...word, screeningId: run?.id });
  expect(seen.reading.inferenceRunId).toBe(run?.id);
  expect((await study(studyId)).readings).toHaveLength(2);
});

test('a reading without a result keeps no run, and a later reading stands beside it', async () => {
  const { studyId } = await storeStudy();
  const context = clinic.as('CLINICIAN');
  await signReading(context, { studyId, agreement: 'DISAGREE', reason: 'read without help' });
  await signReading(context, { studyId, agreement: 'AGREE', reason: 'looked again' });
  expect(await study(studyId)).toMatchObject({
    readingStatus: 'SIGNED',
    readings: [
      { agreement: 'DISAGREE', reason: 'read without help', inferenceRunId: null },
      { agreement: 'AGREE', reason: 'looked again', inferenceRunId: null },
    ],
  });
});

test.each([['  ok '], [''], ['a'.repeat(2001)]])(
  'a reason like %j is refused and nothing is signed',
  async (reason) => {
    const { studyId } = await storeStudy();
    await expect(signReading(clinic.as('CLINICIAN'), { studyId, agreement: 'AGREE', reason })).rejects.toMatchObject({
      code: 'REASON_MISSING',
    });
    expect(await study(studyId)).toMatchObject({ readingStatus: 'UNREAD', readings: [] });
  },
);

test("another clinic's study cannot be signed, and nobody signs without being a person", async () => {
  const { studyId } = await storeStudy();
  const lakeside = await platform.openClinic();
  const input = { studyId, agreement: 'AGREE', reason: 'looks right' } as const;
  await expect(signReading(lakeside.as('CLINICIAN'), input)).rejects.toMatchObject({ code: 'STUDY_NOT_FOUND' });
  const context = clinic.as('CLINICIAN');
  const nobody = { ...context, agent: { ...context.agent, userId: null } };
  await expect(signReading(nobody, input)).rejects.toMatchObject({ code: 'PERMISSION_MISSING' });
  expect((await study(studyId)).readings).toEqual([]);
});
