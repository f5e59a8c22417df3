import { signReading, storeFilms, storeMeasurement } from '@plumbline/operations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { filmBytes } from '../dicomweb/film-bytes.ts';
import { type Clinic, password } from '../operations/clinic.ts';
import { unaided } from '../operations/reading-content.ts';
import { codesOf, type RunningTestApi, startTestApi } from './running-api.ts';

let api: RunningTestApi;
let clinic: Clinic;
let token: string;
beforeAll(async () => {
  api = await startTestApi();
  clinic = await api.platform.openClinic();
  token = await api.tokenOf(clinic, 'CLINICIAN');
});
afterAll(() => api.close());

const document = `query Study($id: ID!) {
  study(id: $id) {
    ... on ImagingStudy {
      measurements { id kind points value unit isOwn author { displayName } }
      priors { id startedAt largestCobb { degrees source } screening { id } }
    }
  }
}`;
const opened = z.object({
  study: z.object({
    measurements: z.array(z.looseObject({ kind: z.string(), value: z.number(), isOwn: z.boolean() })),
    priors: z.array(z.looseObject({ id: z.string() })),
  }),
});
const open = async (id: string) => opened.parse((await api.ask(document, { token, variables: { id } })).data).study;

async function storedStudy(mrn: string, StudyDate: string): Promise<{ studyId: string; filmId: string }> {
  const film = filmBytes({ PatientID: mrn, StudyDate });
  const [stored] = await storeFilms(clinic.as('CLINICIAN'), { films: [film] });
  if (stored === undefined || stored.status === 'REFUSED') throw new Error('the film was refused');
  const { id } = await clinic.rows.transaction((tx) =>
    tx.instance.findFirstOrThrow({ where: { studyId: stored.studyId } }),
  );
  return { studyId: stored.studyId, filmId: id };
}

const curve = { convexity: 'RIGHT', upperEnd: null, lowerEnd: null } as const;

const cobb = (filmId: string, rise: number) =>
  storeMeasurement(clinic.as('CLINICIAN'), {
    filmId,
    kind: 'COBB',
    // Columns of 0.1 mm and rows of 0.2 mm: 20 columns are 2 mm.
    points: [
      { x: 10, y: 20 },
      { x: 30, y: 20 },
      { x: 10, y: 60 },
      { x: 30, y: 60 + rise },
    ],
  });

test('an opened study shows the same patient’s earlier studies with the largest Cobb angle, signed before drawn', async () => {
  const first = await storedStudy('MRN-P', '20240101');
  const second = await storedStudy('MRN-P', '20250101');
  await storedStudy('MRN-Q', '20250101');
  const third = await storedStudy('MRN-P', '20260101');
  await cobb(first.filmId, 5);
  await cobb(first.filmId, 10);
  await cobb(second.filmId, 10);
  await signReading(clinic.as('CLINICIAN'), { studyId: first.studyId, version: 0, content: unaided, password });
  const { priors } = await open(third.studyId);
  // The second one is measured but not signed. 10 rows are 2 mm over 2 mm: 45 degrees.
  expect(priors).toEqual([
    {
      id: first.studyId,
      startedAt: expect.any(String),
      largestCobb: { degrees: expect.closeTo(45, 9), source: 'MEASUREMENT' },
      screening: null,
    },
    { id: second.studyId, startedAt: expect.any(String), largestCobb: null, screening: null },
  ]);
  const curves = [
    { ...curve, cobbDegrees: 22, apex: 'T4' },
    { ...curve, cobbDegrees: 38.5, apex: 'T10' },
  ];
  const content = { ...unaided, curves };
  await signReading(clinic.as('CLINICIAN'), { studyId: second.studyId, version: 0, content, password });
  expect((await open(third.studyId)).priors[1]).toMatchObject({ largestCobb: { degrees: 38.5, source: 'READING' } });
  expect((await open(first.studyId)).priors).toEqual([]);
  expect((await clinic.auditTrail('study:view')).map(({ detail }) => detail)).toEqual([
    { priors: 2 },
    { priors: 2 },
    { priors: 0 },
  ]);
});

test('measurements come with the study that was opened, and with no other', async () => {
  const { studyId, filmId } = await storedStudy('MRN-R', '20260101');
  await cobb(filmId, 10);
  expect((await open(studyId)).measurements).toEqual([
    expect.objectContaining({ kind: 'COBB', value: expect.closeTo(45, 9), unit: 'deg', isOwn: true }),
  ]);
  const unopened = '{ worklist { edges { node { measurements { id } } } } }';
  expect(codesOf(await api.ask(unopened, { token }))).toContain('FORBIDDEN');
  const priors = '{ worklist { edges { node { priors { id } } } } }';
  expect(codesOf(await api.ask(priors, { token }))).toContain('FORBIDDEN');
});

test('while a second reading is awaited each person sees only their own measurements', async () => {
  const { studyId, filmId } = await storedStudy('MRN-S', '20260101');
  const clinician = clinic.as('CLINICIAN');
  const colleague = { ...clinician, agent: { ...clinician.agent, userId: clinic.as('ADMIN').agent.userId } };
  const points = [
    { x: 1, y: 1 },
    { x: 20, y: 1 },
  ];
  await storeMeasurement(colleague, { filmId, kind: 'LENGTH', points });
  await cobb(filmId, 10);
  expect((await open(studyId)).measurements.map(({ isOwn }) => isOwn)).toEqual([false, true]);
  await clinic.rows.transaction((tx) =>
    tx.imagingStudy.update({ where: { id: studyId }, data: { readingStatus: 'SECOND_READ' } }),
  );
  expect((await open(studyId)).measurements.map(({ isOwn }) => isOwn)).toEqual([true]);
});

test('a measurement is stored, moved, removed and put back over the API, whose value is the server’s', async () => {
  const { studyId, filmId } = await storedStudy('MRN-T', '20260101');
  const fields = '__typename ... on MeasurementWritten { measurement { id value unit } } ... on Refusal { code }';
  const written = z.record(
    z.string(),
    z.object({ measurement: z.object({ id: z.string(), value: z.number() }).optional(), code: z.string().optional() }),
  );
  const ask = async (mutation: string) => {
    const { data } = await api.ask(`mutation { ${mutation} { ${fields} } }`, { token });
    return Object.values(written.parse(data))[0];
  };
  const points = (x: number) => `[{ x: 0, y: 0 }, { x: ${x}, y: 0 }]`;
  const stored = await ask(`storeMeasurement(input: { filmId: "${filmId}", kind: LENGTH, points: ${points(30)} })`);
  expect(stored?.measurement?.value).toBeCloseTo(3, 9);
  const move = `moveMeasurement(input: { measurementId: "${stored?.measurement?.id}", points: ${points(50)} })`;
  const moved = await ask(move);
  expect(moved?.measurement?.value).toBeCloseTo(5, 9);
  expect(await ask(move)).toMatchObject({ code: 'MEASUREMENT_NOT_FOUND' });
  const id = `(input: { measurementId: "${moved?.measurement?.id}" })`;
  await ask(`removeMeasurement${id}`);
  expect((await open(studyId)).measurements).toEqual([]);
  await ask(`restoreMeasurement${id}`);
  expect((await open(studyId)).measurements).toHaveLength(1);
  const outside = `storeMeasurement(input: { filmId: "${filmId}", kind: LENGTH, points: ${points(900)} })`;
  expect(await ask(outside)).toMatchObject({ code: 'MEASUREMENT_INVALID' });
});
