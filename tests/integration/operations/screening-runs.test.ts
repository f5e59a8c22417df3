import { type BegunRun, beginRun, recordAbstention, recordFailure, recordRun, storeFilms } from '@plumbline/operations';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Clinic, openPlatform, type Platform } from './clinic.ts';
import { mapColumns, mapRows } from './model-folder.ts';
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

const label = () => ({ studyInstanceUid: freshUid(), mrn: 'MRN-1' });

/** Stores a coronal film; its run is the latest of the study. */
async function queueRun(of: ReturnType<typeof label> = label(), film = phantomFilm('CORONAL', of)) {
  const [result] = await storeFilms(clinic.as('CLINICIAN'), { films: [film] });
  if (result === undefined || result.status === 'REFUSED') throw new Error('the film was refused');
  const run = await clinic.rows.transaction((transaction) =>
    transaction.inferenceRun.findFirstOrThrow({ where: { studyId: result.studyId }, orderBy: { queuedAt: 'desc' } }),
  );
  return { studyId: result.studyId, inferenceRunId: run.id, film };
}

/** Logits of the softmax shares NC, AIS, CMS, and maps of two cells a class: NC 1 and 10, AIS 2 and 20, CMS 6 and 60. */
function outputOf(inferenceRunId: string, shares: readonly [number, number, number]) {
  const values = Float32Array.of(1, 10, 2, 20, 6, 60);
  return {
    inferenceRunId,
    provider: 'cpu',
    result: {
      logits: Float32Array.from(shares, Math.log),
      maps: [{ name: 'coronal_cam', rows: mapRows, columns: mapColumns, values }],
      computeMs: 12.5,
    },
    content: { top: 0, left: 0.25, height: 1, width: 0.5 },
  };
}

function study(id: string) {
  return clinic.rows.transaction((transaction) =>
    transaction.imagingStudy.findUniqueOrThrow({
      where: { id },
      include: { screeningResults: { orderBy: { task: 'asc' } }, inferenceRuns: { include: { heatmaps: true } } },
    }),
  );
}

const begin = (inferenceRunId: string): Promise<BegunRun | null> => beginRun(clinic.worker, { inferenceRunId });

test('beginning a run gives the manifest as registered and the film as stored', async () => {
  const { studyId, inferenceRunId, film } = await queueRun();
  const begun = await begin(inferenceRunId);
  expect(begun).toMatchObject({ inferenceRunId, studyId, manifest: { architecture: 'CORONAL', temperature: 1 } });
  expect(begun?.films).toHaveLength(1);
  expect(await platform.storage.get(begun?.films[0]?.storageKey ?? '')).toEqual(film);
  expect(await study(studyId)).toMatchObject({ screeningStatus: 'RUNNING', inferenceRuns: [{ status: 'RUNNING' }] });
});

test.each([
  { shares: [1, 2, 5], scoliosis: 7 / 8, cms: 5 / 8, outcomes: ['POSITIVE', 'POSITIVE'], flag: 'CMS' },
  { shares: [1, 6, 1], scoliosis: 7 / 8, cms: 1 / 8, outcomes: ['POSITIVE', 'NEGATIVE'], flag: 'SCOLIOSIS' },
  { shares: [6, 1, 1], scoliosis: 2 / 8, cms: 1 / 8, outcomes: ['NEGATIVE', 'NEGATIVE'], flag: 'CLEAR' },
] as const)('shares of $shares eighths are flagged $flag', async ({ shares, scoliosis, cms, outcomes, flag }) => {
  const { studyId, inferenceRunId } = await queueRun();
  await begin(inferenceRunId);
  expect(await recordRun(clinic.worker, outputOf(inferenceRunId, shares))).toEqual({ recorded: true });

  const { screeningResults, ...recorded } = await study(studyId);
  expect(recorded).toMatchObject({
    screeningStatus: 'COMPLETED',
    flag,
    inferenceRuns: [{ status: 'COMPLETED', provider: 'cpu', computeMs: 12.5 }],
  });
  expect(screeningResults).toMatchObject([
    { task: 'SCOLIOSIS', outcome: outcomes[0], operatingPoint: 'SCREENING', threshold: 0.5 },
    { task: 'CMS', outcome: outcomes[1], operatingPoint: 'SCREENING', threshold: 0.6 },
  ]);
  expect(screeningResults[0]?.probability).toBeCloseTo(scoliosis, 6);
  expect(screeningResults[1]?.probability).toBeCloseTo(cms, 6);
});

test('the heatmaps are the signed evidence for each task, as little-endian float32', async () => {
  const { studyId, inferenceRunId } = await queueRun();
  await recordRun(clinic.worker, outputOf(inferenceRunId, [1, 2, 5]));
  const [run] = (await study(studyId)).inferenceRuns;
  const read = async (task: string) => {
    const heatmap = run?.heatmaps.find((candidate) => candidate.task === task);
    expect(heatmap).toMatchObject({ view: 'CORONAL', rows: 2, columns: 1, contentLeft: 0.25, contentWidth: 0.5 });
    const bytes = Buffer.from(await platform.storage.get(heatmap?.storageKey ?? ''));
    return [bytes.readFloatLE(0), bytes.readFloatLE(4), bytes.byteLength];
  };
  expect(await read('SCOLIOSIS')).toEqual([3, 30, 8]);
  expect(await read('CMS')).toEqual([4.5, 45, 8]);
});

test('a run recorded twice is recorded once, and what was written first stands', async () => {
  const { studyId, inferenceRunId } = await queueRun();
  await recordRun(clinic.worker, outputOf(inferenceRunId, [1, 2, 5]));
  const before = await study(studyId);
  const trail = await clinic.auditTrail();
  expect(await recordRun(clinic.worker, outputOf(inferenceRunId, [6, 1, 1]))).toEqual({ recorded: false });
  expect(await begin(inferenceRunId)).toBeNull();
  expect(await recordFailure(clinic.worker, { inferenceRunId, code: 'MODEL_FAILED' })).toEqual({ recorded: false });
  expect(await recordAbstention(clinic.worker, { inferenceRunId, code: 'FILM_UNUSABLE' })).toEqual({ recorded: false });
  expect(await study(studyId)).toEqual(before);
  expect(await clinic.auditTrail()).toEqual(trail);
});

test('a run recorded by four deliveries at once is recorded by one of them', async () => {
  const { studyId, inferenceRunId } = await queueRun();
  const output = outputOf(inferenceRunId, [1, 2, 5]);
  const answers = await Promise.all([1, 2, 3, 4].map(() => recordRun(clinic.worker, output)));
  expect(answers.filter(({ recorded }) => recorded)).toHaveLength(1);
  expect((await study(studyId)).screeningResults).toHaveLength(2);
  expect(await clinic.auditTrail('screening:record')).toHaveLength(1);
});

test('the worker is named in the audit trail, with study and patient', async () => {
  const { studyId, inferenceRunId } = await queueRun();
  await begin(inferenceRunId);
  await recordRun(clinic.worker, outputOf(inferenceRunId, [1, 2, 5]));
  const { patientId } = await study(studyId);
  const line = { agentName: 'worker', entityId: studyId, patientId, outcome: 'SUCCESS' };
  expect(await clinic.auditTrail('screening:begin')).toMatchObject([line]);
  expect(await clinic.auditTrail('screening:record')).toMatchObject([
    { ...line, detail: { status: 'COMPLETED', results: 2, heatmaps: 2 } },
  ]);
});

test('an abstention says why, flags nothing and changes nothing when it is said again', async () => {
  const { studyId, inferenceRunId } = await queueRun();
  await begin(inferenceRunId);
  const abstention = { inferenceRunId, code: 'FILM_UNUSABLE' } as const;
  expect(await recordAbstention(clinic.worker, abstention)).toEqual({ recorded: true });
  expect(await recordAbstention(clinic.worker, abstention)).toEqual({ recorded: false });
  expect(await study(studyId)).toMatchObject({
    screeningStatus: 'ABSTAINED',
    screeningReason: 'FILM_UNUSABLE',
    flag: 'NONE',
    screeningResults: [],
    inferenceRuns: [{ status: 'FAILED', failureCode: 'FILM_UNUSABLE' }],
  });
});

test('a failed run can be taken again and then completes', async () => {
  const { studyId, inferenceRunId } = await queueRun();
  await begin(inferenceRunId);
  await recordFailure(clinic.worker, { inferenceRunId, code: 'MODEL_FAILED' });
  expect(await study(studyId)).toMatchObject({ screeningStatus: 'FAILED', screeningReason: 'MODEL_FAILED' });
  expect(await clinic.auditTrail('screening:record')).toMatchObject([{ outcome: 'SERIOUS_FAILURE' }]);
  expect(await begin(inferenceRunId)).not.toBeNull();
  await recordRun(clinic.worker, outputOf(inferenceRunId, [1, 2, 5]));
  expect(await study(studyId)).toMatchObject({
    screeningStatus: 'COMPLETED',
    screeningReason: null,
    flag: 'CMS',
    inferenceRuns: [{ status: 'COMPLETED', failureCode: null }],
  });
});

test('a run over an older film is recorded but leaves status and flag to the newer one', async () => {
  const of = label();
  const older = await queueRun(of);
  const newer = await queueRun(of);
  await begin(older.inferenceRunId);
  await recordRun(clinic.worker, outputOf(older.inferenceRunId, [1, 2, 5]));
  expect(await study(older.studyId)).toMatchObject({ screeningStatus: 'QUEUED', flag: 'NONE' });
  await recordRun(clinic.worker, outputOf(newer.inferenceRunId, [6, 1, 1]));
  expect(await study(older.studyId)).toMatchObject({ screeningStatus: 'COMPLETED', flag: 'CLEAR' });
});

test('each run goes over the film that it was queued for, whatever arrived since', async () => {
  const of = label();
  const older = await queueRun(of);
  const newer = await queueRun(of);
  for (const { inferenceRunId, film } of [older, newer]) {
    const begun = await begin(inferenceRunId);
    expect(await platform.storage.get(begun?.films[0]?.storageKey ?? '')).toEqual(film);
  }
});

test('a flag stands while newer films are screened, and goes when they give no result', async () => {
  const of = label();
  const older = await queueRun(of);
  await recordRun(clinic.worker, outputOf(older.inferenceRunId, [1, 2, 5]));
  const newer = await queueRun(of);
  expect(await study(older.studyId)).toMatchObject({ screeningStatus: 'QUEUED', flag: 'CMS' });
  await begin(newer.inferenceRunId);
  await recordAbstention(clinic.worker, { inferenceRunId: newer.inferenceRunId, code: 'FILM_UNUSABLE' });
  expect(await study(older.studyId)).toMatchObject({ screeningStatus: 'ABSTAINED', flag: 'NONE' });
});

test('output that the manifest does not promise is refused and nothing is written', async () => {
  const { studyId, inferenceRunId } = await queueRun();
  const output = outputOf(inferenceRunId, [1, 2, 5]);
  const without = { ...output, result: { ...output.result, logits: Float32Array.of(1, 2) } };
  await expect(recordRun(clinic.worker, without)).rejects.toMatchObject({ code: 'MODEL_FAILED' });
  expect((await study(studyId)).screeningResults).toEqual([]);
});

test("another clinic's run is not there", async () => {
  const { inferenceRunId } = await queueRun();
  const lakeside = await platform.openClinic();
  await expect(beginRun(lakeside.worker, { inferenceRunId })).rejects.toMatchObject({ code: 'RUN_NOT_FOUND' });
  await expect(recordRun(lakeside.worker, outputOf(inferenceRunId, [1, 2, 5]))).rejects.toMatchObject({
    code: 'RUN_NOT_FOUND',
  });
});
