import { snapshotCodes } from '@plumbline/domain';
import {
  amendReading,
  reassignViews,
  recordFailure,
  recordReferenceStandard,
  signReading,
  storeFilms,
} from '@plumbline/operations';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { mri } from './care-content.ts';
import { type Clinic, openPlatform, type Platform, password } from './clinic.ts';
import { screenAs } from './model-output.ts';
import { freshUid, phantomFilm } from './phantom-film.ts';
import { accepted } from './reading-content.ts';

let platform: Platform;
let clinic: Clinic;
beforeAll(async () => {
  platform = await openPlatform();
});
beforeEach(async () => {
  clinic = await platform.openClinic();
});
afterAll(() => platform.close());

/** A row of study_fact; the others of its columns are compared as they are. */
interface FactRow {
  readonly views: number;
  readonly age_years: number;
}

/** The facts that are kept, and those that follow from the rows as they are now. */
async function keptAndRecomputed() {
  return clinic.rows.transaction(async (transaction) => ({
    kept: await transaction.$queryRaw<FactRow[]>`select * from study_fact order by study_id`,
    recomputed: await transaction.$queryRaw<FactRow[]>`
      select * from study_facts(array(select id from imaging_study)) order by study_id`,
  }));
}

/** The facts of the one study, once it is known that they are kept as they follow. */
async function facts() {
  const { kept, recomputed } = await keptAndRecomputed();
  expect(kept).toEqual(recomputed);
  return kept[0];
}

const label = { studyInstanceUid: freshUid(), mrn: 'MRN-1', birthDate: '' };
const store = (view: 'CORONAL' | 'SAGITTAL', change = {}) =>
  storeFilms(clinic.as('CLINICIAN'), { films: [phantomFilm(view, { ...label, ...change })] });
const study = async () => {
  const [found] = (await clinic.held()).studies;
  if (found === undefined) throw new Error('There is no study.');
  return found;
};
const lastRun = async () => (await clinic.held()).runs.at(-1)?.id ?? '';

test('what cohorts ask of a study is kept with everything that changes it', async () => {
  await store('CORONAL');
  expect(await facts()).toMatchObject({ views: 1, leaves_at: 1, reason: 'MODEL_NOT_DEPLOYED', age_years: -1 });
  const modelVersionId = await clinic.deployModel();
  await store('CORONAL');
  expect(await facts()).toMatchObject({ reason: 'QUEUED', cms_outcome: -1, standing_version_id: null });
  await screenAs(clinic, await lastRun(), { shares: [1, 2, 5] });
  expect(await facts()).toMatchObject({
    leaves_at: 3,
    cms_outcome: snapshotCodes.outcome.indexOf('POSITIVE'),
    flag: snapshotCodes.flag.indexOf('CMS'),
    standing_version_id: modelVersionId,
    reason: null,
  });
  // The result over the coronal film alone stands no longer when another film came.
  await store('SAGITTAL', { birthDate: '20100301' });
  expect(await facts()).toMatchObject({ views: 3, leaves_at: 2, cms_outcome: -1, reason: 'QUEUED' });
  expect(Number((await facts())?.age_years)).toBeGreaterThan(10);
  await screenAs(clinic, await lastRun(), { shares: [6, 1, 1] });
  expect(await facts()).toMatchObject({ leaves_at: 3, cms_outcome: snapshotCodes.outcome.indexOf('NEGATIVE') });
});

test('a reading, its amendment, a reference standard and another view are followed', async () => {
  await clinic.deployModel();
  for (const view of ['CORONAL', 'SAGITTAL'] as const) await store(view);
  await recordFailure(clinic.worker, { inferenceRunId: await lastRun(), code: 'MODEL_FAILED' });
  expect(await facts()).toMatchObject({ leaves_at: 2, reason: 'MODEL_FAILED' });
  const content = { ...accepted, verdict: null, cmsSuspicion: 'POSSIBLE', curvePattern: 'LONG_C' } as const;
  const { id: studyId, version } = await study();
  const { reading } = await signReading(clinic.asReader(1), { studyId, version, content, password });
  expect(await facts()).toMatchObject({
    cms_suspicion: 1,
    curve_pattern: snapshotCodes.curvePattern.indexOf('LONG_C'),
  });
  const amended = { ...content, cmsSuspicion: 'NONE', comment: 'seen again' } as const;
  await amendReading(clinic.asReader(1), { readingId: reading.id, version: version + 1, content: amended, password });
  expect(await facts()).toMatchObject({
    cms_suspicion: 0,
    reading_status: snapshotCodes.readingStatus.indexOf('SIGNED'),
  });
  await recordReferenceStandard(clinic.as('CLINICIAN'), { studyId, ...mri });
  expect(await facts()).toMatchObject({ reference_source: 0, cms_truth: Number(mri.cms) });
  const [film] = (await clinic.held()).instances;
  const views = [
    { filmId: film?.id ?? '', view: film?.view === 'CORONAL' ? ('SAGITTAL' as const) : ('CORONAL' as const) },
  ];
  await reassignViews(clinic.as('CLINICIAN'), { studyId, films: views });
  expect([1, 2]).toContain((await facts())?.views);
});

test('the words of the database have the places that snapshots give them', async () => {
  const owner = new pg.Client({ connectionString: inject('databaseUrls').owner });
  await owner.connect();
  const wordsOf = async (type: string) =>
    (await owner.query(`select unnest(enum_range(null::${type}))::text as word`)).rows.map(({ word }) => word);
  const stored = {
    sex: await wordsOf('sex'),
    flag: await wordsOf('study_flag'),
    readingStatus: await wordsOf('reading_status'),
    scoliosis: await wordsOf('finding_presence'),
    cmsSuspicion: await wordsOf('cms_suspicion'),
    curvePattern: await wordsOf('curve_pattern'),
    referenceSource: await wordsOf('reference_source'),
    outcome: await wordsOf('screening_outcome'),
    architecture: await wordsOf('architecture'),
  };
  await owner.end();
  expect(snapshotCodes).toEqual(stored);
});
