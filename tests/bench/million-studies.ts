import type pg from 'pg';

/** How many studies lie where. The first clinic is twenty times as large as the others. */
export interface StudiesPlan {
  readonly studies: number;
  /** In the first organization. */
  readonly inLargest: number;
  /** Share that awaits a person. */
  readonly waitingShare: number;
}

/** A table's rows without their organization's default: the fill has no organization set. */
const filled = ['patient', 'imaging_study', 'series', 'instance', 'inference_run', 'screening_result'] as const;

/** Nobody listens to these arrivals, and nobody counts cohorts of these studies. */
const quiet = [
  { table: 'imaging_study', trigger: 'announce_arrival' },
  { table: 'imaging_study', trigger: 'facts_of_new' },
  { table: 'instance', trigger: 'facts_of_new' },
] as const;

/**
 * Fills the organizations by SQL, as the owner. Row-level security is taken off the owner for as long as the connection
 * measures with an explicit WHERE; the application's role stays bound. Films, runs and results are made for what waits, as
 * they are what a page of the worklist shows.
 */
export async function fillStudies(
  owner: pg.Client,
  organizationIds: readonly string[],
  plan: StudiesPlan,
): Promise<void> {
  for (const table of filled) await owner.query(`alter table ${table} no force row level security`);
  for (const { table, trigger } of quiet) await owner.query(`alter table ${table} disable trigger ${trigger}`);
  await owner.query('create temporary table clinic (place int primary key, id uuid not null)');
  await owner.query('insert into clinic select ordinality - 1, id from unnest($1::uuid[]) with ordinality as c(id)', [
    organizationIds,
  ]);
  await owner.query(`select setseed(0.5)`);
  const { inLargest, studies, waitingShare } = plan;
  await owner.query(`
    create temporary table plan as
    select n, uuidv7() as id, uuidv7() as patient_id, clinic.id as organization_id,
           random() < ${waitingShare} as waits, random() as age, random() as drawn, random() as probability
      from generate_series(1, ${studies}) as n
      join clinic on place = case when n <= ${inLargest} then 0 else 1 + n % ${organizationIds.length - 1} end`);
  await owner.query(`
    insert into patient (id, organization_id, mrn, name, birth_date, sex)
    select patient_id, organization_id, 'M-' || n, 'Phantom^' || n, date '2010-01-01' + n % 2000, 'FEMALE' from plan`);
  await owner.query(`
    insert into imaging_study (id, organization_id, patient_id, study_instance_uid, accession_number, received_at, flag,
                               priority, awaits_reading, reading_status, screening_status, paired_at, screened_at)
    select id, organization_id, patient_id, '1.2.840.' || n, 'A' || n, at, flag,
           case flag when 'CMS' then 0 when 'SCOLIOSIS' then 10000 when 'NONE' then 20000 else 30000 end
             + case flag when 'NONE' then 0 else 9999 - floor(probability * 9999)::int end,
           waits,
           case when not waits then 'SIGNED' when probability < 0.05 then 'SECOND_READ' else 'UNREAD' end::reading_status,
           case flag when 'NONE' then 'ABSTAINED' else 'COMPLETED' end::screening_status, at, at
      from (select *, (case when drawn < 0.06 then 'CMS' when drawn < 0.5 then 'SCOLIOSIS' when drawn < 0.55 then 'NONE'
                       else 'CLEAR' end)::study_flag as flag,
                   now() - age * (case when waits then interval '12 hours' else interval '3 years' end) as at
              from plan) s`);
  await fillFilms(owner);
  for (const { table, trigger } of quiet) await owner.query(`alter table ${table} enable trigger ${trigger}`);
  for (const table of filled) await owner.query(`vacuum (analyze) ${table}`);
}

async function fillFilms(owner: pg.Client): Promise<void> {
  await owner.query(`
    create temporary table film as
    select p.organization_id, p.id as study_id, p.n, p.drawn, uuidv7() as series_id, v.view
      from plan p cross join (values ('CORONAL'::view), ('SAGITTAL')) as v(view) where p.waits`);
  await owner.query(`
    insert into series (id, organization_id, study_id, series_instance_uid, modality)
    select series_id, organization_id, study_id, '1.3.' || n || '.' || case view when 'CORONAL' then 1 else 2 end, 'DX'
      from film`);
  await owner.query(`
    insert into instance (id, organization_id, study_id, series_id, sop_instance_uid, sop_class_uid, transfer_syntax_uid,
                          view, rows, columns, bits_stored, photometric_interpretation, sha256, byte_length, storage_key)
    select uuidv7(), organization_id, study_id, series_id, '1.4.' || n || '.' || case view when 'CORONAL' then 1 else 2 end,
           '1.2.840.10008.5.1.4.1.1.1.1', '1.2.840.10008.1.2.1', view, 512, 256, 12, 'MONOCHROME2', 'none', 1, 'none'
      from film`);
  await owner.query(`
    create temporary table run as
    select uuidv7() as id, organization_id, study_id, drawn from film where view = 'CORONAL' and drawn not between 0.5 and 0.55`);
  await owner.query(`
    insert into inference_run (id, organization_id, study_id, model_version_id, input_sha256, status, completed_at)
    select r.id, organization_id, study_id, m.id, 'none', 'COMPLETED', now() from run r cross join model_version m`);
  await owner.query(`
    insert into screening_result (id, organization_id, study_id, inference_run_id, architecture, task, deciding, outcome,
                                  logit, probability, operating_point, threshold)
    select uuidv7(), organization_id, study_id, r.id, a, t, a = 'DUAL',
           case when t = 'CMS' and drawn >= 0.06 then 'NEGATIVE' else 'POSITIVE' end::screening_outcome, 0, 0.5, 'SCREENING', 0.5
      from run r cross join unnest(enum_range(null::architecture)) a cross join unnest(enum_range(null::task)) t`);
}
