import type { View } from '@plumbline/database/enums';
import { DomainError } from '@plumbline/domain';
import { beginRuns, recordFailure, recordRuns, storeFilms } from '@plumbline/operations';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Clinic, openPlatform, type Platform } from './clinic.ts';
import { begin, contents, modelOutput, record, type Shares, screenAs } from './model-output.ts';
import { freshUid, phantomFilm } from './phantom-film.ts';
import { uncheckedSignature } from './unchecked-signature.ts';

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
const pair: readonly View[] = ['CORONAL', 'SAGITTAL'];

/** Stores films of a study; its latest run is over them. */
async function queueRun(views: readonly View[] = ['CORONAL'], of: ReturnType<typeof label> = label()) {
  const films = views.map((view) => phantomFilm(view, of));
  const [result] = await storeFilms(clinic.as('CLINICIAN'), { films });
  if (result === undefined || result.status === 'REFUSED') throw new Error('the film was refused');
  const run = await clinic.rows.transaction((transaction) =>
    transaction.inferenceRun.findFirstOrThrow({ where: { studyId: result.studyId }, orderBy: { queuedAt: 'desc' } }),
  );
  return { studyId: result.studyId, inferenceRunId: run.id, films };
}

/** A version whose manifest is one of an older release. */
function registerOldVersion() {
  return platform.platform.registerModelVersion({
    name: `coronal-${freshUid()}`,
    version: '1.0.0',
    manifest: { schemaVersion: 1, architecture: 'CORONAL', trainingData: { kind: 'SYNTHETIC' } },
    manifestSha256: 'ab'.repeat(32),
    card: null,
    artifacts: [],
    signature: uncheckedSignature,
  });
}

function study(id: string) {
  return clinic.rows.transaction((transaction) =>
    transaction.imagingStudy.findUniqueOrThrow({
      where: { id },
      include: {
        screeningResults: { orderBy: [{ architecture: 'asc' }, { task: 'asc' }] },
        inferenceRuns: { include: { heatmaps: true, filmFindings: { orderBy: { view: 'asc' } } } },
      },
    }),
  );
}

const eighths: Shares = [1, 2, 5];
const nothingFound: Shares = [6, 1, 1];

test('beginning a run gives the manifest as registered and the films as stored, coronal first', async () => {
  const { studyId, inferenceRunId, films } = await queueRun(pair);
  const begun = await begin(clinic, inferenceRunId);
  expect(begun).toMatchObject({ inferenceRunId, studyId, manifest: { classes: ['NC', 'AIS', 'CMS'] } });
  expect(begun.films.map(({ view }) => view)).toEqual(pair);
  const stored = await Promise.all(begun.films.map(({ storageKey }) => platform.storage.get(storageKey)));
  expect(stored).toEqual(films);
  expect(await study(studyId)).toMatchObject({ screeningStatus: 'RUNNING', inferenceRuns: [{ status: 'RUNNING' }] });
});

test.each([
  { shares: [1, 2, 5], scoliosis: 7 / 8, cms: 5 / 8, outcomes: ['POSITIVE', 'POSITIVE'], flag: 'CMS' },
  { shares: [1, 6, 1], scoliosis: 7 / 8, cms: 1 / 8, outcomes: ['POSITIVE', 'NEGATIVE'], flag: 'SCOLIOSIS' },
  { shares: [6, 1, 1], scoliosis: 2 / 8, cms: 1 / 8, outcomes: ['NEGATIVE', 'NEGATIVE'], flag: 'CLEAR' },
] as const)(
  'Coronal alone: shares of $shares eighths are flagged $flag',
  async ({ shares, scoliosis, cms, outcomes, flag }) => {
    const { studyId, inferenceRunId } = await queueRun();
    expect(await screenAs(clinic, inferenceRunId, { shares })).toBe('COMPLETED');

    const { screeningResults, ...recorded } = await study(studyId);
    expect(recorded).toMatchObject({
      screeningStatus: 'COMPLETED',
      flag,
      inferenceRuns: [{ status: 'COMPLETED', provider: 'cpu', computeMs: 12.5 }],
    });
    const of = { architecture: 'CORONAL', deciding: true, operatingPoint: 'SCREENING' };
    expect(screeningResults).toMatchObject([
      { task: 'SCOLIOSIS', outcome: outcomes[0], threshold: 0.5, ...of },
      { task: 'CMS', outcome: outcomes[1], threshold: 0.6, ...of },
    ]);
    expect(screeningResults[0]?.probability).toBeCloseTo(scoliosis, 6);
    expect(screeningResults[1]?.probability).toBeCloseTo(cms, 6);
  },
);

test('of five networks the study follows the two that decide, whatever the other three say', async () => {
  const { studyId, inferenceRunId } = await queueRun(pair);
  await screenAs(clinic, inferenceRunId, { shares: eighths, of: { CORONAL: [1, 6, 1], DUAL: nothingFound } });
  const { screeningResults, ...recorded } = await study(studyId);
  expect(recorded).toMatchObject({ screeningStatus: 'COMPLETED', flag: 'SCOLIOSIS' });
  expect(screeningResults.map(({ architecture, task }) => `${architecture} ${task}`)).toEqual(
    ['CORONAL', 'SAGITTAL', 'DUAL', 'CONCAT', 'BILINEAR'].flatMap((name) => [`${name} SCOLIOSIS`, `${name} CMS`]),
  );
  const deciding = screeningResults.filter((result) => result.deciding);
  expect(deciding).toMatchObject([
    { architecture: 'CORONAL', task: 'SCOLIOSIS', outcome: 'POSITIVE' },
    { architecture: 'DUAL', task: 'CMS', outcome: 'NEGATIVE' },
  ]);
});

test('the heatmaps are the signed evidence of each network, film and task, in one object as little-endian float32', async () => {
  const { studyId, inferenceRunId } = await queueRun(pair);
  await screenAs(clinic, inferenceRunId, { shares: eighths });
  const [run] = (await study(studyId)).inferenceRuns;
  const heatmaps = run?.heatmaps ?? [];
  expect(heatmaps).toHaveLength(16);
  const [storageKey = ''] = new Set(heatmaps.map((heatmap) => heatmap.storageKey));
  expect(heatmaps.filter((heatmap) => heatmap.storageKey !== storageKey)).toEqual([]);
  const bytes = Buffer.from(await platform.storage.get(storageKey));
  expect(bytes.byteLength).toBe(16 * 4 * 2 * 4);
  const evidence = (architecture: string, view: View, task: string) => {
    const map = heatmaps.find((one) => one.architecture === architecture && one.view === view && one.task === task);
    const { top: contentTop, left: contentLeft, height: contentHeight, width: contentWidth } = contents[view];
    expect(map).toMatchObject({ rows: 4, columns: 2, contentTop, contentLeft, contentHeight, contentWidth });
    return [0, 4, 8].map((place) => bytes.readFloatLE((map?.byteOffset ?? 0) + place));
  };
  expect(evidence('CORONAL', 'CORONAL', 'SCOLIOSIS')).toEqual([3, 30, 0]);
  expect(evidence('CORONAL', 'CORONAL', 'CMS')).toEqual([4.5, 45, 0]);
  expect(evidence('SAGITTAL', 'SAGITTAL', 'SCOLIOSIS')).toEqual([6, 60, 0]);
  // Bilinear's sagittal map is the eighth.
  expect(evidence('BILINEAR', 'SAGITTAL', 'CMS')).toEqual([36, 360, 0]);
});

describe('films that cannot be used', () => {
  test('swapped films give no result of any network, and both are found', async () => {
    const { studyId, inferenceRunId } = await queueRun(pair);
    const looks = { CORONAL: 'SAGITTAL', SAGITTAL: 'CORONAL' } as const;
    expect(await screenAs(clinic, inferenceRunId, { shares: eighths, looks })).toBe('ABSTAINED');
    expect(await study(studyId)).toMatchObject({
      screeningStatus: 'ABSTAINED',
      screeningReason: 'VIEWS_SWAPPED',
      flag: 'NONE',
      screeningResults: [],
      inferenceRuns: [
        {
          status: 'FAILED',
          failureCode: 'VIEWS_SWAPPED',
          heatmaps: [],
          filmFindings: [
            { view: 'CORONAL', finding: 'SWAPPED', sagittalProbability: 0.98, distance: 1 },
            { view: 'SAGITTAL', finding: 'SWAPPED', coronalProbability: 0.98, distance: 1 },
          ],
        },
      ],
    });
    expect(await clinic.auditTrail('screening:record')).toMatchObject([
      { outcome: 'SUCCESS', detail: { status: 'ABSTAINED', code: 'VIEWS_SWAPPED' } },
    ]);
  });

  test('a sagittal film that shows no spine leaves the coronal result, which decides both tasks', async () => {
    const { studyId, inferenceRunId } = await queueRun(pair);
    await screenAs(clinic, inferenceRunId, { shares: eighths, looks: { SAGITTAL: 'NEITHER' } });
    const { screeningResults, inferenceRuns, ...recorded } = await study(studyId);
    expect(recorded).toMatchObject({ screeningStatus: 'COMPLETED', flag: 'CMS' });
    expect(screeningResults.map(({ architecture, deciding }) => [architecture, deciding])).toEqual([
      ['CORONAL', true],
      ['CORONAL', true],
    ]);
    expect(inferenceRuns[0]?.heatmaps.map(({ architecture }) => architecture)).toEqual(['CORONAL', 'CORONAL']);
    expect(inferenceRuns[0]?.filmFindings).toMatchObject([{ finding: 'USABLE' }, { finding: 'NOT_A_SPINE_FILM' }]);
  });

  test('films of which none reached the model are found without a number', async () => {
    const { studyId, inferenceRunId } = await queueRun(pair);
    const run = await begin(clinic, inferenceRunId);
    const films = [
      { view: 'CORONAL', refusal: 'FILM_UNDECODABLE' },
      { view: 'SAGITTAL', refusal: 'FILM_CLIPPED' },
    ] as const;
    expect(await record(clinic, { run, films, model: null })).toBe('ABSTAINED');
    const unseen = { coronalProbability: null, sagittalProbability: null, neitherProbability: null, distance: null };
    expect(await study(studyId)).toMatchObject({
      screeningReason: 'FILM_UNDECODABLE',
      inferenceRuns: [
        {
          provider: null,
          filmFindings: [
            { finding: 'UNDECODABLE', ...unseen },
            { finding: 'CLIPPED', ...unseen },
          ],
        },
      ],
    });
  });

  test("another clinic sees none of a run's findings", async () => {
    const { inferenceRunId } = await queueRun();
    await screenAs(clinic, inferenceRunId, { shares: eighths });
    const findings = (of: Clinic) => of.rows.transaction((transaction) => transaction.filmFinding.count());
    expect(await findings(clinic)).toBe(2);
    expect(await findings(await platform.openClinic())).toBe(0);
  });
});

test('a run recorded twice is recorded once, and what was written first stands', async () => {
  const { studyId, inferenceRunId } = await queueRun();
  const run = await begin(clinic, inferenceRunId);
  await record(clinic, modelOutput(run, { shares: eighths }));
  const before = await study(studyId);
  const trail = await clinic.auditTrail();
  expect(await record(clinic, modelOutput(run, { shares: nothingFound }))).toBe('ALREADY_RECORDED');
  expect(await beginRuns(clinic.worker, [inferenceRunId])).toEqual([null]);
  expect(await recordFailure(clinic.worker, { inferenceRunId, code: 'MODEL_FAILED' })).toEqual({ recorded: false });
  expect(await study(studyId)).toEqual(before);
  expect(await clinic.auditTrail()).toEqual(trail);
});

test('a run recorded by four deliveries at once, and twice in one of them, is recorded once', async () => {
  const { studyId, inferenceRunId } = await queueRun();
  const output = modelOutput(await begin(clinic, inferenceRunId), { shares: eighths });
  const ends = await Promise.all([1, 2, 3, 4].map(() => recordRuns(clinic.worker, [output, output])));
  expect(ends.flat().filter((end) => end === 'COMPLETED')).toHaveLength(1);
  expect((await study(studyId)).screeningResults).toHaveLength(2);
  expect(await clinic.auditTrail('screening:record')).toHaveLength(1);
});

test('the runs of many studies are begun and recorded together, each with its own result and audit event', async () => {
  const queued = [await queueRun(pair), await queueRun(), await queueRun(pair)];
  const ids = queued.map(({ inferenceRunId }) => inferenceRunId);
  const runs = await beginRuns(clinic.worker, ids);
  const said: Shares[] = [eighths, [1, 6, 1], nothingFound];
  const outputs = runs.flatMap((run, index) =>
    run === null || run instanceof DomainError ? [] : [modelOutput(run, { shares: said[index] ?? eighths })],
  );
  expect(await recordRuns(clinic.worker, outputs)).toEqual(['COMPLETED', 'COMPLETED', 'COMPLETED']);
  const studies = await Promise.all(queued.map(({ studyId }) => study(studyId)));
  expect(studies.map(({ flag }) => flag)).toEqual(['CMS', 'SCOLIOSIS', 'CLEAR']);
  expect(studies.map(({ screeningResults }) => screeningResults.length)).toEqual([10, 2, 10]);
  for (const activity of ['screening:begin', 'screening:record']) {
    const trail = await clinic.auditTrail(activity);
    expect(trail.map(({ entityId }) => entityId).sort()).toEqual(queued.map(({ studyId }) => studyId).sort());
  }
});

test('a run that cannot be begun or recorded harms none of its neighbours', async () => {
  const { studyId, inferenceRunId } = await queueRun();
  const other = await queueRun();
  const stranger = freshRunId();
  const [none, run, second] = await beginRuns(clinic.worker, [stranger, inferenceRunId, other.inferenceRunId]);
  expect(none).toMatchObject({ code: 'RUN_NOT_FOUND' });
  if (!run || !second || run instanceof DomainError || second instanceof DomainError) throw new Error('not begun');
  const output = modelOutput(run, { shares: eighths });
  const broken = modelOutput(second, { shares: [1, 2, Number.NaN] });
  const ends = await recordRuns(clinic.worker, [broken, output]);
  expect(ends).toEqual([expect.objectContaining({ code: 'MODEL_FAILED' }), 'COMPLETED']);
  expect((await study(studyId)).flag).toBe('CMS');
  expect(await study(other.studyId)).toMatchObject({ screeningStatus: 'RUNNING', screeningResults: [] });
});

const freshRunId = () => '0195a8f0-0000-7000-8000-00000000dead';

test('the worker is named in the audit trail, with study and patient', async () => {
  const { studyId, inferenceRunId } = await queueRun();
  await screenAs(clinic, inferenceRunId, { shares: eighths });
  const { patientId } = await study(studyId);
  const line = { agentName: 'worker', entityId: studyId, patientId, outcome: 'SUCCESS' };
  expect(await clinic.auditTrail('screening:begin')).toMatchObject([line]);
  expect(await clinic.auditTrail('screening:record')).toMatchObject([
    { ...line, detail: { status: 'COMPLETED', results: 2, heatmaps: 2 } },
  ]);
});

test('an abstention changes nothing when it is said again', async () => {
  const { studyId, inferenceRunId } = await queueRun();
  const run = await begin(clinic, inferenceRunId);
  const abstention = { run, films: [{ view: 'CORONAL', refusal: 'FILM_UNUSABLE' }], model: null } as const;
  expect(await record(clinic, abstention)).toBe('ABSTAINED');
  const before = await study(studyId);
  expect(before).toMatchObject({ screeningStatus: 'ABSTAINED', screeningReason: 'FILM_UNUSABLE', flag: 'NONE' });
  expect(await record(clinic, abstention)).toBe('ALREADY_RECORDED');
  expect(await study(studyId)).toEqual(before);
});

test('a failed run can be taken again and then completes', async () => {
  const { studyId, inferenceRunId } = await queueRun();
  await begin(clinic, inferenceRunId);
  await recordFailure(clinic.worker, { inferenceRunId, code: 'MODEL_FAILED' });
  expect(await study(studyId)).toMatchObject({ screeningStatus: 'FAILED', screeningReason: 'MODEL_FAILED' });
  expect(await clinic.auditTrail('screening:record')).toMatchObject([{ outcome: 'SERIOUS_FAILURE' }]);
  const again = await begin(clinic, inferenceRunId);
  expect(await study(studyId)).toMatchObject({
    screeningStatus: 'RUNNING',
    screeningReason: null,
    inferenceRuns: [{ status: 'RUNNING', failureCode: null, startedAt: expect.any(Date) }],
  });
  await record(clinic, modelOutput(again, { shares: eighths }));
  expect(await study(studyId)).toMatchObject({
    screeningStatus: 'COMPLETED',
    screeningReason: null,
    flag: 'CMS',
    inferenceRuns: [{ status: 'COMPLETED', failureCode: null }],
  });
});

test('a result that comes after its run was given up still counts', async () => {
  const { studyId, inferenceRunId } = await queueRun();
  const late = modelOutput(await begin(clinic, inferenceRunId), { shares: eighths });
  await recordFailure(clinic.worker, { inferenceRunId, code: 'MODEL_FAILED' });
  expect(await record(clinic, late)).toBe('COMPLETED');
  expect(await study(studyId)).toMatchObject({ screeningStatus: 'COMPLETED', flag: 'CMS' });
});

test('a map over a film that did not go in, and a storage that is full, refuse the run and write nothing', async () => {
  const { studyId, inferenceRunId } = await queueRun();
  const output = modelOutput(await begin(clinic, inferenceRunId), { shares: eighths });
  const without = { ...output, films: [{ view: 'CORONAL', refusal: 'FILM_CLIPPED' }] } as const;
  expect(await recordRuns(clinic.worker, [without])).toMatchObject([{ code: 'MODEL_FAILED' }]);
  const put = () => Promise.reject(new Error('no space left'));
  const full = { ...clinic.worker, storage: { ...platform.storage, put } };
  expect(await recordRuns(full, [output])).toMatchObject([{ code: 'STORAGE_UNAVAILABLE' }]);
  expect(await study(studyId)).toMatchObject({ screeningStatus: 'RUNNING', screeningResults: [] });
});

test('a run over older films is recorded but leaves status and flag to the newer one', async () => {
  const of = label();
  const older = await queueRun(['CORONAL'], of);
  const newer = await queueRun(['SAGITTAL'], of);
  await screenAs(clinic, older.inferenceRunId, { shares: eighths });
  expect(await study(older.studyId)).toMatchObject({ screeningStatus: 'QUEUED', flag: 'NONE' });
  await screenAs(clinic, newer.inferenceRunId, { shares: nothingFound });
  expect(await study(older.studyId)).toMatchObject({ screeningStatus: 'COMPLETED', flag: 'CLEAR' });
});

test('each run goes over the films that it was queued for, whatever arrived since', async () => {
  const of = label();
  const first = await queueRun(pair, of);
  const second = await queueRun(['CORONAL'], of);
  const films = async (inferenceRunId: string) => {
    const begun = await begin(clinic, inferenceRunId);
    return Promise.all(begun.films.map(({ storageKey }) => platform.storage.get(storageKey)));
  };
  expect(await films(first.inferenceRunId)).toEqual(first.films);
  expect(await films(second.inferenceRunId)).toEqual([second.films[0], first.films[1]]);
});

test('a flag stands while newer films are screened, and goes when they give no result', async () => {
  const of = label();
  const older = await queueRun(['CORONAL'], of);
  await screenAs(clinic, older.inferenceRunId, { shares: eighths });
  const newer = await queueRun(['CORONAL'], of);
  expect(await study(older.studyId)).toMatchObject({ screeningStatus: 'QUEUED', flag: 'CMS' });
  await screenAs(clinic, newer.inferenceRunId, { shares: eighths, looks: { CORONAL: 'NEITHER' } });
  expect(await study(older.studyId)).toMatchObject({ screeningStatus: 'ABSTAINED', flag: 'NONE' });
});

test('a run whose films are not there is not begun', async () => {
  const { studyId, inferenceRunId } = await queueRun();
  await clinic.rows.transaction((transaction) =>
    transaction.inferenceRun.update({ where: { id: inferenceRunId }, data: { inputSha256: 'ab'.repeat(32) } }),
  );
  expect(await beginRuns(clinic.worker, [inferenceRunId])).toMatchObject([{ code: 'CORONAL_VIEW_MISSING' }]);
  expect(await study(studyId)).toMatchObject({ screeningStatus: 'QUEUED', inferenceRuns: [{ status: 'QUEUED' }] });
});

test('a run of a model version that this release cannot read is not begun, and its neighbour is', async () => {
  const unreadable = await queueRun();
  const { inferenceRunId } = await queueRun();
  const { modelVersionId } = await registerOldVersion();
  await clinic.rows.transaction((transaction) =>
    transaction.inferenceRun.update({ where: { id: unreadable.inferenceRunId }, data: { modelVersionId } }),
  );
  expect(await beginRuns(clinic.worker, [unreadable.inferenceRunId, inferenceRunId])).toMatchObject([
    { code: 'MODEL_INVALID' },
    { inferenceRunId },
  ]);
  expect(await study(unreadable.studyId)).toMatchObject({ inferenceRuns: [{ status: 'QUEUED' }] });
});

test("another clinic's run is not there", async () => {
  const { inferenceRunId } = await queueRun();
  const output = modelOutput(await begin(clinic, inferenceRunId), { shares: eighths });
  const lakeside = await platform.openClinic();
  expect(await beginRuns(lakeside.worker, [inferenceRunId])).toMatchObject([{ code: 'RUN_NOT_FOUND' }]);
  expect(await recordRuns(lakeside.worker, [output])).toMatchObject([{ code: 'RUN_NOT_FOUND' }]);
});

test('a model version of an older release is as good as none: the study waits for one that can run', async () => {
  const { modelVersionId } = await registerOldVersion();
  await clinic.rows.transaction((transaction) => transaction.release.updateMany({ data: { modelVersionId } }));
  await storeFilms(clinic.as('CLINICIAN'), { films: [phantomFilm('CORONAL', label())] });
  expect((await clinic.held()).studies).toMatchObject([
    { screeningStatus: 'WAITING', screeningReason: 'MODEL_NOT_DEPLOYED' },
  ]);
});
