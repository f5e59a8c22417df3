import { randomUUID } from 'node:crypto';
import {
  moveMeasurement,
  type OperationContext,
  removeMeasurement,
  restoreMeasurement,
  storeFilms,
  storeMeasurement,
} from '@plumbline/operations';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { filmBytes } from '../dicomweb/film-bytes.ts';
import { type Clinic, openPlatform, type Platform } from './clinic.ts';

let platform: Platform;
let clinic: Clinic;
beforeAll(async () => {
  platform = await openPlatform();
});
beforeEach(async () => {
  clinic = await platform.openClinic();
});
afterAll(() => platform.close());

/** 96 rows of 0.2 mm by 64 columns of 0.1 mm, or one without calibration. */
async function storedFilm(changes = {}): Promise<{ filmId: string; studyId: string }> {
  const [stored] = await storeFilms(clinic.as('CLINICIAN'), { films: [filmBytes(changes)] });
  if (stored === undefined || stored.status === 'REFUSED') throw new Error('the film was refused');
  const film = await clinic.rows.transaction((tx) =>
    tx.instance.findFirstOrThrow({ where: { sopInstanceUid: stored.sopInstanceUid } }),
  );
  return { filmId: film.id, studyId: stored.studyId };
}

const standing = () =>
  clinic.rows.transaction((tx) => tx.measurement.findMany({ where: { supersededAt: null }, orderBy: { id: 'asc' } }));
const all = () => clinic.rows.transaction((tx) => tx.measurement.findMany({ orderBy: { id: 'asc' } }));
const diagonal = [
  { x: 10, y: 10 },
  { x: 40, y: 30 },
];

/** Somebody else of the same clinic. */
const colleague = (): OperationContext => {
  const own = clinic.as('CLINICIAN');
  return { ...own, agent: { ...own.agent, userId: clinic.as('ADMIN').agent.userId } };
};

test('a length is kept in millimetres of the patient, with its author and an audit event', async () => {
  const { filmId, studyId } = await storedFilm();
  const stored = await storeMeasurement(clinic.as('CLINICIAN'), { filmId, kind: 'LENGTH', points: diagonal });
  // 30 columns of 0.1 mm and 20 rows of 0.2 mm: 3 by 4.
  expect(stored).toMatchObject({ studyId, instanceId: filmId, unit: 'mm', points: [10, 10, 40, 30] });
  expect(stored.value).toBeCloseTo(5, 9);
  expect(stored.authorId).toBe(clinic.as('CLINICIAN').agent.userId);
  expect(await clinic.auditTrail('measurement:write')).toMatchObject([
    { action: 'CREATE', outcome: 'SUCCESS', entityId: studyId, detail: { kind: 'LENGTH' } },
  ]);
});

test('on a film without calibration a length is in pixels', async () => {
  const { filmId } = await storedFilm({ PixelSpacing: null });
  const points = [
    { x: 0, y: 0 },
    { x: 3, y: 4 },
  ];
  expect(await storeMeasurement(clinic.as('CLINICIAN'), { filmId, kind: 'LENGTH', points })).toMatchObject({
    value: 5,
    unit: '[px]',
  });
});

test('a moved measurement stands as another row, and the one that stood is kept', async () => {
  const { filmId } = await storedFilm();
  const clinician = clinic.as('CLINICIAN');
  const before = await storeMeasurement(clinician, { filmId, kind: 'LENGTH', points: diagonal });
  const points = [
    { x: 10, y: 10 },
    { x: 60, y: 10 },
  ];
  const moved = await moveMeasurement(clinician, { measurementId: before.id, points });
  expect(moved.value).toBeCloseTo(5, 9);
  expect(await standing()).toMatchObject([{ id: moved.id, points: [10, 10, 60, 10] }]);
  expect(await all()).toHaveLength(2);
  const again = moveMeasurement(clinician, { measurementId: before.id, points });
  await expect(again).rejects.toMatchObject({ code: 'MEASUREMENT_NOT_FOUND' });
});

test('two moves of the same measurement at the same time leave one standing', async () => {
  const { filmId } = await storedFilm();
  const clinician = clinic.as('CLINICIAN');
  const { id } = await storeMeasurement(clinician, { filmId, kind: 'LENGTH', points: diagonal });
  const moves = [1, 2, 3, 4].map((y) =>
    moveMeasurement(clinician, {
      measurementId: id,
      points: [
        { x: 1, y },
        { x: 50, y },
      ],
    }),
  );
  const outcomes = await Promise.allSettled(moves);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await standing()).toHaveLength(1);
});

test('a removed measurement can be put back, a moved one cannot', async () => {
  const { filmId } = await storedFilm();
  const clinician = clinic.as('CLINICIAN');
  const { id } = await storeMeasurement(clinician, { filmId, kind: 'LENGTH', points: diagonal });
  await removeMeasurement(clinician, { measurementId: id });
  expect(await standing()).toEqual([]);
  await restoreMeasurement(clinician, { measurementId: id });
  await restoreMeasurement(clinician, { measurementId: id });
  expect(await standing()).toMatchObject([{ id }]);
  await moveMeasurement(clinician, { measurementId: id, points: diagonal });
  await expect(restoreMeasurement(clinician, { measurementId: id })).rejects.toMatchObject({
    code: 'MEASUREMENT_NOT_FOUND',
  });
  const actions = (await clinic.auditTrail('measurement:write')).map(({ action }) => action);
  expect(actions).toEqual(['CREATE', 'DELETE', 'UPDATE', 'UPDATE']);
});

test('only who drew it moves, removes or restores it', async () => {
  const { filmId } = await storedFilm();
  const { id } = await storeMeasurement(clinic.as('CLINICIAN'), { filmId, kind: 'LENGTH', points: diagonal });
  const ofAnother = { code: 'MEASUREMENT_OF_ANOTHER' };
  await expect(moveMeasurement(colleague(), { measurementId: id, points: diagonal })).rejects.toMatchObject(ofAnother);
  await expect(removeMeasurement(colleague(), { measurementId: id })).rejects.toMatchObject(ofAnother);
  await expect(restoreMeasurement(colleague(), { measurementId: id })).rejects.toMatchObject(ofAnother);
  expect(await standing()).toMatchObject([{ id }]);
});

test('another clinic’s film and measurement are not there, nor is anything without a proper id', async () => {
  const { filmId } = await storedFilm();
  const { id } = await storeMeasurement(clinic.as('CLINICIAN'), { filmId, kind: 'LENGTH', points: diagonal });
  const stranger = (await platform.openClinic()).as('CLINICIAN');
  for (const film of [filmId, randomUUID(), 'film']) {
    const stored = storeMeasurement(stranger, { filmId: film, kind: 'LENGTH', points: diagonal });
    await expect(stored).rejects.toMatchObject({ code: 'INSTANCE_NOT_FOUND' });
  }
  for (const measurementId of [id, 'measurement']) {
    const removed = removeMeasurement(stranger, { measurementId });
    await expect(removed).rejects.toMatchObject({ code: 'MEASUREMENT_NOT_FOUND' });
  }
  expect(await standing()).toHaveLength(1);
});

test('points that measure nothing are refused, and nothing is kept or recorded', async () => {
  const { filmId } = await storedFilm();
  const points = [
    { x: 10, y: 10 },
    { x: 500, y: 10 },
  ];
  const stored = storeMeasurement(clinic.as('CLINICIAN'), { filmId, kind: 'LENGTH', points });
  await expect(stored).rejects.toMatchObject({ code: 'MEASUREMENT_INVALID' });
  expect(await all()).toEqual([]);
  expect(await clinic.auditTrail('measurement:write')).toEqual([]);
});
