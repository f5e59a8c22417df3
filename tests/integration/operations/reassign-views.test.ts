import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { View } from '@plumbline/database/enums';
import { beginRuns, reassignViews, recordFailure, storeFilms } from '@plumbline/operations';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { type Clinic, openPlatform, type Platform } from './clinic.ts';
import { type Said, screenAs } from './model-output.ts';
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

const cms: Said = { shares: [1, 2, 5] };
const clear: Said = { shares: [6, 1, 1] };

/** Stores the views of a new study and returns its id. */
async function stored(views: readonly View[]): Promise<string> {
  const label = { studyInstanceUid: freshUid() };
  const films = views.map((view) => phantomFilm(view, label));
  const [result] = await storeFilms(clinic.as('CLINICIAN'), { films });
  if (result === undefined || result.status === 'REFUSED') throw new Error('The film was refused.');
  return result.studyId;
}

function study(id: string) {
  return clinic.rows.transaction((transaction) =>
    transaction.imagingStudy.findUniqueOrThrow({
      where: { id },
      include: {
        instances: { orderBy: { receivedAt: 'asc' } },
        inferenceRuns: { orderBy: [{ queuedAt: 'desc' }, { id: 'desc' }] },
        viewReassignments: { orderBy: { reassignedAt: 'asc' } },
      },
    }),
  );
}

/** Screens the run that stands. */
async function screen(id: string, said: Said): Promise<string> {
  const runId = (await study(id)).inferenceRuns[0]?.id ?? '';
  await screenAs(clinic, runId, said);
  return runId;
}

/** Every film of the study becomes the other view. */
async function swap(id: string): Promise<void> {
  const films = (await study(id)).instances.map((film) => ({
    filmId: film.id,
    view: film.view === 'CORONAL' ? ('SAGITTAL' as const) : ('CORONAL' as const),
  }));
  await reassignViews(clinic.as('CLINICIAN'), { studyId: id, films });
}

test('a swapped pair changes places in one step and is screened again as what it is', async () => {
  const id = await stored(['CORONAL', 'SAGITTAL']);
  const first = await screen(id, { ...clear, looks: { CORONAL: 'SAGITTAL', SAGITTAL: 'CORONAL' } });
  expect(await study(id)).toMatchObject({ screeningStatus: 'ABSTAINED', screeningReason: 'VIEWS_SWAPPED' });
  const before = (await study(id)).instances;

  await swap(id);
  const swapped = await study(id);
  expect(swapped).toMatchObject({ screeningStatus: 'QUEUED', screeningReason: null });
  expect(swapped.instances.map(({ view }) => view)).toEqual(['SAGITTAL', 'CORONAL']);
  expect(swapped.inferenceRuns).toHaveLength(2);
  expect(swapped.viewReassignments).toMatchObject([
    { instanceId: before[0]?.id, fromView: 'CORONAL', toView: 'SAGITTAL' },
    { instanceId: before[1]?.id, fromView: 'SAGITTAL', toView: 'CORONAL' },
  ]);
  const second = await screen(id, cms);
  expect(second).not.toBe(first);
  expect(await study(id)).toMatchObject({ screeningStatus: 'COMPLETED', flag: 'CMS' });
  expect(await clinic.auditTrail('film:reassign')).toMatchObject([
    { action: 'UPDATE', entityId: id, detail: { toCoronal: 1, toSagittal: 1 } },
  ]);
});

test('swapping back lets the first result stand again without another run', async () => {
  const id = await stored(['CORONAL', 'SAGITTAL']);
  const first = await screen(id, cms);
  const { priority } = await study(id);
  expect(priority).toBeLessThan(10_000);
  await swap(id);
  await screen(id, clear);
  expect((await study(id)).priority).toBeGreaterThanOrEqual(30_000);
  expect((await study(id)).flag).toBe('CLEAR');
  const jobs = (await clinic.outbox()).length;
  await swap(id);
  const back = await study(id);
  expect(back).toMatchObject({ screeningStatus: 'COMPLETED', flag: 'CMS', priority });
  expect(back.inferenceRuns).toMatchObject([{ id: first, status: 'COMPLETED' }, { status: 'COMPLETED' }]);
  expect(await clinic.outbox()).toHaveLength(jobs);
});

test('swapping back to films that had no result screens them once more', async () => {
  const id = await stored(['CORONAL', 'SAGITTAL']);
  const inferenceRunId = (await study(id)).inferenceRuns[0]?.id ?? '';
  await beginRuns(clinic.worker, [inferenceRunId]);
  await recordFailure(clinic.worker, { inferenceRunId, code: 'MODEL_FAILED' });
  await swap(id);
  await swap(id);
  expect(await study(id)).toMatchObject({
    screeningStatus: 'QUEUED',
    inferenceRuns: [{ id: inferenceRunId, status: 'QUEUED', failureCode: null }, {}],
  });
  await screen(id, cms);
  expect(await study(id)).toMatchObject({ screeningStatus: 'COMPLETED', flag: 'CMS' });
});

test('a run that was queued before the swap finds its films gone and says nothing of the study', async () => {
  const id = await stored(['CORONAL', 'SAGITTAL']);
  const inferenceRunId = (await study(id)).inferenceRuns[0]?.id ?? '';
  await swap(id);
  const [begun] = await beginRuns(clinic.worker, [inferenceRunId]);
  expect(begun).toMatchObject({ code: 'CORONAL_VIEW_MISSING' });
  await recordFailure(clinic.worker, { inferenceRunId, code: 'CORONAL_VIEW_MISSING' });
  expect((await study(id)).screeningStatus).toBe('QUEUED');
});

test('a lone coronal film that is a sagittal one waits for the coronal one, unflagged; and back', async () => {
  const id = await stored(['CORONAL']);
  await screen(id, cms);
  expect((await study(id)).flag).toBe('CMS');
  await swap(id);
  expect(await study(id)).toMatchObject({
    screeningStatus: 'WAITING',
    screeningReason: 'CORONAL_VIEW_MISSING',
    flag: 'NONE',
    priority: 20_000,
  });
  await swap(id);
  expect(await study(id)).toMatchObject({ screeningStatus: 'COMPLETED', screeningReason: null, flag: 'CMS' });
});

test('of two coronal films one becomes the sagittal film that is missing, and the pair is screened', async () => {
  const id = await stored(['CORONAL', 'CORONAL']);
  await screen(id, { ...clear, looks: { CORONAL: 'SAGITTAL' } });
  const before = await study(id);
  expect(before).toMatchObject({ screeningReason: 'FILM_NOT_THIS_VIEW', pairedAt: null });
  const filmId = before.instances[1]?.id ?? '';
  const films = [{ filmId, view: 'SAGITTAL' as const }];
  await reassignViews(clinic.as('CLINICIAN'), { studyId: id, films });
  await screen(id, cms);
  const after = await study(id);
  expect(after).toMatchObject({ screeningStatus: 'COMPLETED', flag: 'CMS' });
  expect(after.pairedAt).not.toBeNull();
});

test('a film that is sent again stays the view that a person gave it', async () => {
  const label = { studyInstanceUid: freshUid() };
  const film = phantomFilm('CORONAL', label);
  const films = [film, phantomFilm('SAGITTAL', label)];
  const [result] = await storeFilms(clinic.as('CLINICIAN'), { films });
  const id = result?.status === 'STORED' ? result.studyId : '';
  await swap(id);
  await storeFilms(clinic.as('CLINICIAN'), { films: [film] });
  const { instances, inferenceRuns } = await study(id);
  expect(instances.map(({ view }) => view)).toEqual(['SAGITTAL', 'CORONAL']);
  expect(inferenceRuns).toHaveLength(2);
});

test('refuses a view that stands, a film of another study, and changes nothing', async () => {
  const id = await stored(['CORONAL', 'SAGITTAL']);
  const [coronal, sagittal] = (await study(id)).instances.map((film) => film.id);
  const other = (await study(await stored(['CORONAL']))).instances[0]?.id ?? '';
  const reassign = (filmId: string | undefined, view: View) =>
    reassignViews(clinic.as('CLINICIAN'), {
      studyId: id,
      films: [
        { filmId: sagittal ?? '', view: 'CORONAL' },
        { filmId: filmId ?? '', view },
      ],
    });
  await expect(reassign(coronal, 'CORONAL')).rejects.toMatchObject({ code: 'VIEW_UNCHANGED' });
  await expect(reassign(other, 'SAGITTAL')).rejects.toMatchObject({ code: 'INSTANCE_NOT_FOUND' });
  const elsewhere = await platform.openClinic();
  const films = [{ filmId: coronal ?? '', view: 'SAGITTAL' as const }];
  await expect(reassignViews(elsewhere.as('CLINICIAN'), { studyId: id, films })).rejects.toMatchObject({
    code: 'STUDY_NOT_FOUND',
  });
  const { instances, viewReassignments } = await study(id);
  expect(instances.map(({ view }) => view)).toEqual(['CORONAL', 'SAGITTAL']);
  expect(viewReassignments).toEqual([]);
});

test('the upgrade lets results of runs that were hashed without views stand', async () => {
  const pair = await stored(['CORONAL', 'SAGITTAL']);
  const alone = await stored(['CORONAL']);
  await screen(pair, cms);
  await screen(alone, cms);
  const hashes = async () => {
    const runs = await Promise.all([pair, alone].map(async (id) => (await study(id)).inferenceRuns));
    return runs.flat().map(({ inputSha256 }) => inputSha256);
  };
  const hashed = await hashes();
  const owner = new pg.Client({ connectionString: inject('databaseUrls').owner });
  await owner.connect();
  try {
    // As the release before hashed them: the films' hashes one after another, coronal first.
    await owner.query('alter table inference_run no force row level security');
    await owner.query('alter table instance no force row level security');
    await owner.query(
      `update inference_run r set input_sha256 = encode(sha256(convert_to((
         select string_agg(i.sha256, '' order by i.view) from instance i where i.study_id = r.study_id), 'UTF8')), 'hex')
        where study_id = any($1)`,
      [[pair, alone]],
    );
    expect(await hashes()).not.toEqual(hashed);
    const file = '../../../prisma/migrations/20261125110100_view_in_input_hash/migration.sql';
    await owner.query(await readFile(join(import.meta.dirname, file), 'utf8'));
  } finally {
    await owner.end();
  }
  expect(await hashes()).toEqual(hashed);
});
