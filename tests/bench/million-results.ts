import type pg from 'pg';

const filled = [
  ...['patient', 'imaging_study', 'series', 'instance', 'inference_run', 'screening_result', 'reference_standard'],
  ...['study_fact', 'study_label'],
];

const factsAtOnce = 1_000;

/** What would keep the facts study by study: here they are made for all at once. */
const quiet = [
  ...['imaging_study announce_arrival', 'imaging_study facts_of_new', 'instance facts_of_new'],
  'reference_standard facts_of_new',
] as const;

/**
 * Fills one organization by SQL, as the owner: a study a patient, a coronal film each, a completed run with an answer to
 * both tasks, and a reference standard. Three of ten have CMS; probabilities overlap and seldom tie.
 *
 * @param of the organization, the model version and the person who recorded what was true
 */
export async function fillResults(
  owner: pg.Client,
  of: { readonly organizationId: string; readonly modelVersionId: string; readonly personId: string },
  studies: number,
): Promise<void> {
  for (const table of filled) await owner.query(`alter table ${table} no force row level security`);
  for (const place of quiet) await owner.query(`alter table ${place.replace(' ', ' disable trigger ')}`);
  await owner.query(`select set_config('app.organization_id', '${of.organizationId}', false), setseed(0.5)`);
  await owner.query(`
    create temporary table plan as
    select n, uuidv7() as id, uuidv7() as patient_id, uuidv7() as series_id, uuidv7() as run_id,
           random() < 0.3 as cms, (random() + random()) / 2 as noise, random() as drawn, md5(n::text) || md5(n::text) as sha
      from generate_series(1, ${studies}) as n`);
  await owner.query('create index on plan (n)');
  await owner.query('analyze plan');
  await owner.query(`
    insert into patient (id, mrn, name, birth_date, sex)
    select patient_id, 'M-' || n, 'Phantom^' || n, date '2006-01-01' + n % 5000, (array['FEMALE', 'MALE'])[1 + n % 2]::sex
      from plan`);
  await owner.query(`
    insert into imaging_study (id, patient_id, study_instance_uid, started_at, screening_status, flag, awaits_reading, reading_status)
    select id, patient_id, '1.2.' || n, timestamptz '2023-01-01' + (n % 1200) * interval '1 day', 'COMPLETED',
           case when noise + cms::int * 0.4 >= 0.7 then 'CMS' else 'CLEAR' end::study_flag, false, 'SIGNED' from plan`);
  await owner.query(`
    insert into series (id, study_id, series_instance_uid, modality, manufacturer, institution_name)
    select series_id, id, '1.3.' || n, 'DX', 'Maker ' || n % 4, 'Site ' || n % 7 from plan`);
  await owner.query(`
    insert into instance (id, study_id, series_id, sop_instance_uid, sop_class_uid, transfer_syntax_uid, view, rows, columns,
                          bits_stored, photometric_interpretation, sha256, byte_length, storage_key)
    select uuidv7(), id, series_id, '1.4.' || n, '1.2', '1.2', 'CORONAL', 512, 256, 12, 'MONOCHROME2', sha, 1, 'none' from plan`);
  await owner.query(`
    insert into inference_run (id, study_id, model_version_id, input_sha256, status, completed_at)
    select run_id, id, '${of.modelVersionId}', encode(sha256(convert_to('CORONAL ' || sha, 'UTF8')), 'hex'), 'COMPLETED', now()
      from plan`);
  await owner.query(`
    insert into screening_result (id, study_id, inference_run_id, architecture, task, deciding, outcome, logit, probability,
                                  operating_point, threshold)
    select uuidv7(), id, run_id, 'CORONAL', t, true,
           case when noise + cms::int * 0.4 >= 0.7 then 'POSITIVE' else 'NEGATIVE' end::screening_outcome, 0,
           (noise + cms::int * 0.4) / 1.4, 'SCREENING', 0.5
      from plan cross join unnest(enum_range(null::task)) t`);
  await owner.query(`
    insert into reference_standard (id, study_id, source, cms, scoliosis, observed_date, recorded_by_id)
    select uuidv7(), id, (array['MRI', 'FOLLOW_UP'])[1 + n % 2]::reference_source, cms, cms or drawn < 0.5, date '2026-01-01',
           '${of.personId}' from plan`);
  for (const table of filled) await owner.query(`analyze ${table}`);
  for (let first = 1; first <= studies; first += factsAtOnce) {
    const ids = `select id from plan where n between ${first} and ${first + factsAtOnce - 1}`;
    await owner.query(`select keep_study_facts(array(${ids}))`);
  }
  for (const table of filled) await owner.query(`vacuum (analyze) ${table}`);
  for (const place of quiet) await owner.query(`alter table ${place.replace(' ', ' enable trigger ')}`);
  for (const table of filled) await owner.query(`alter table ${table} force row level security`);
}
