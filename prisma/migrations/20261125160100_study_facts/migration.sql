-- What cohorts ask of a study, in one narrow row, kept by the database itself.

-- CreateEnum
CREATE TYPE "label_kind" AS ENUM ('SITE', 'MANUFACTURER');

-- CreateTable
CREATE TABLE "study_fact" (
    "organization_id" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid,
    "study_id" UUID NOT NULL,
    "study_day" INTEGER NOT NULL,
    "age_years" SMALLINT NOT NULL,
    "leaves_at" SMALLINT NOT NULL,
    "views" SMALLINT NOT NULL,
    "sex" SMALLINT NOT NULL,
    "flag" SMALLINT NOT NULL,
    "reading_status" SMALLINT NOT NULL,
    "scoliosis_outcome" SMALLINT NOT NULL,
    "cms_outcome" SMALLINT NOT NULL,
    "scoliosis_read" SMALLINT NOT NULL,
    "cms_suspicion" SMALLINT NOT NULL,
    "curve_pattern" SMALLINT NOT NULL,
    "reference_source" SMALLINT NOT NULL,
    "scoliosis_truth" SMALLINT NOT NULL,
    "cms_truth" SMALLINT NOT NULL,
    "site_key" BIGINT NOT NULL,
    "manufacturer_key" BIGINT NOT NULL,
    "standing_version_id" UUID,
    "reason" TEXT,

    CONSTRAINT "study_fact_pkey" PRIMARY KEY ("organization_id","study_id")
);

-- CreateTable
CREATE TABLE "study_label" (
    "organization_id" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid,
    "kind" "label_kind" NOT NULL,
    "label" TEXT NOT NULL,

    CONSTRAINT "study_label_pkey" PRIMARY KEY ("organization_id","kind","label")
);

-- AddForeignKey
ALTER TABLE "study_fact" ADD CONSTRAINT "study_fact_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "study_fact" ADD CONSTRAINT "study_fact_organization_id_study_id_fkey" FOREIGN KEY ("organization_id", "study_id") REFERENCES "imaging_study"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "study_label" ADD CONSTRAINT "study_label_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE ON study_fact TO plumbline_app;
GRANT SELECT, INSERT ON study_label TO plumbline_app;

DO $$
DECLARE
  owned text;
BEGIN
  FOREACH owned IN ARRAY ARRAY['study_fact', 'study_label'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', owned);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', owned);
    EXECUTE format(
      'CREATE POLICY own_organization ON %I TO plumbline_app'
      ' USING (organization_id = (SELECT nullif(current_setting(''app.organization_id'', true), '''')::uuid))'
      ' WITH CHECK (organization_id = (SELECT nullif(current_setting(''app.organization_id'', true), '''')::uuid))',
      owned
    );
  END LOOP;
END
$$;

-- A word's place among the words of its type, from 0; -1 for none.
CREATE FUNCTION code_of(word anyenum) RETURNS smallint IMMUTABLE LANGUAGE sql AS $$
  SELECT coalesce(array_position(enum_range(word), word) - 1, -1)::smallint
$$;

-- The key of a label; 0 for none. Of 64 bits: among all the sites of the world no two would meet.
CREATE FUNCTION label_key(label text) RETURNS bigint IMMUTABLE LANGUAGE sql AS $$
  SELECT coalesce(hashtextextended(label, 0), 0)
$$;

-- The first film of each study says where it was made, and by what.
CREATE FUNCTION study_equipment(study_ids uuid[])
RETURNS TABLE (organization_id uuid, study_id uuid, site text, manufacturer text) STABLE LANGUAGE sql AS $$
  SELECT s.organization_id, s.id, e.institution_name, e.manufacturer
    FROM imaging_study s
    CROSS JOIN LATERAL (
      SELECT i.series_id FROM instance i WHERE i.organization_id = s.organization_id AND i.study_id = s.id
       ORDER BY i.received_at, i.id LIMIT 1) i
    JOIN series e ON e.organization_id = s.organization_id AND e.id = i.series_id
   WHERE s.id = ANY (study_ids)
$$;

-- What the facts of these studies are, from the rows that they follow from. A result stands when the latest run for the
-- study's readers has completed and the films do not wait; the reading is the first reader's that no other one amends.
-- Study by study, each by its indexes, so that one costs the same in a small clinic and in a large one.
CREATE FUNCTION study_facts(study_ids uuid[]) RETURNS SETOF study_fact STABLE LANGUAGE sql AS $$
  SELECT s.organization_id, s.id,
         coalesce(d.taken_on - date '1970-01-01', -2147483648),
         (CASE WHEN y.years BETWEEN 0 AND 120 THEN y.years ELSE -1 END)::smallint,
         (CASE WHEN o.outcomes IS NULL THEN CASE WHEN f.views = 3 THEN 2 ELSE 1 END
               WHEN t.source IS NULL THEN 3
               WHEN 'INDETERMINATE' = ANY (o.outcomes) THEN 4
               ELSE 0 END)::smallint,
         coalesce(f.views, 0)::smallint, code_of(p.sex), code_of(s.flag), code_of(s.reading_status),
         code_of(o.scoliosis), code_of(o.cms),
         code_of(r.scoliosis), code_of(r.cms_suspicion), code_of(r.curve_pattern),
         code_of(t.source), coalesce(t.scoliosis::int, -1)::smallint, coalesce(t.cms::int, -1)::smallint,
         label_key(e.site), label_key(e.manufacturer),
         CASE WHEN o.outcomes IS NOT NULL THEN v.model_version_id END,
         CASE WHEN o.outcomes IS NULL THEN coalesce(s.screening_reason, s.screening_status::text) END
    FROM imaging_study s
    JOIN patient p ON p.organization_id = s.organization_id AND p.id = s.patient_id
    CROSS JOIN LATERAL (SELECT (s.started_at AT TIME ZONE 'UTC')::date AS taken_on) d
    CROSS JOIN LATERAL (SELECT extract(year FROM age(d.taken_on, p.birth_date)) AS years) y
    LEFT JOIN LATERAL (
      SELECT bit_or(CASE i.view WHEN 'CORONAL' THEN 1 ELSE 2 END) AS views FROM instance i
       WHERE i.organization_id = s.organization_id AND i.study_id = s.id) f ON true
    LEFT JOIN LATERAL (
      SELECT v.id, v.model_version_id, v.status FROM inference_run v
       WHERE v.organization_id = s.organization_id AND v.study_id = s.id AND v.purpose = 'CLINICAL'
       ORDER BY v.queued_at DESC, v.id DESC LIMIT 1) v ON v.status = 'COMPLETED' AND s.screening_status <> 'WAITING'
    LEFT JOIN LATERAL (
      SELECT array_agg(o.outcome) AS outcomes, max(o.outcome) FILTER (WHERE o.task = 'SCOLIOSIS') AS scoliosis,
             max(o.outcome) FILTER (WHERE o.task = 'CMS') AS cms
        FROM screening_result o
       WHERE o.organization_id = s.organization_id AND o.inference_run_id = v.id AND o.deciding) o ON true
    LEFT JOIN LATERAL (
      SELECT r.scoliosis, r.cms_suspicion, r.curve_pattern FROM reading r
       WHERE r.organization_id = s.organization_id AND r.study_id = s.id AND r.turn = 'FIRST'
         AND NOT EXISTS (SELECT FROM reading a WHERE a.organization_id = r.organization_id AND a.amends_id = r.id)
       ORDER BY r.signed_at DESC, r.id DESC LIMIT 1) r ON true
    LEFT JOIN LATERAL (
      SELECT t.source, t.scoliosis, t.cms FROM reference_standard t
       WHERE t.organization_id = s.organization_id AND t.study_id = s.id
       ORDER BY t.recorded_at DESC, t.id DESC LIMIT 1) t ON true
    LEFT JOIN LATERAL (
      SELECT e.institution_name AS site, e.manufacturer FROM instance i
        JOIN series e ON e.organization_id = i.organization_id AND e.id = i.series_id
       WHERE i.organization_id = s.organization_id AND i.study_id = s.id
       ORDER BY i.received_at, i.id LIMIT 1) e ON true
   WHERE s.id = ANY (study_ids)
$$;

CREATE FUNCTION keep_study_facts(study_ids uuid[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO study_label (organization_id, kind, label)
  SELECT DISTINCT e.organization_id, l.kind, l.label
    FROM study_equipment(study_ids) e
    CROSS JOIN LATERAL (VALUES ('SITE'::label_kind, e.site), ('MANUFACTURER', e.manufacturer)) AS l(kind, label)
   WHERE l.label IS NOT NULL
  ON CONFLICT DO NOTHING;
  INSERT INTO study_fact SELECT * FROM study_facts(study_ids)
  ON CONFLICT (organization_id, study_id) DO UPDATE SET
    study_day = excluded.study_day, age_years = excluded.age_years, leaves_at = excluded.leaves_at, views = excluded.views,
    sex = excluded.sex, flag = excluded.flag, reading_status = excluded.reading_status,
    scoliosis_outcome = excluded.scoliosis_outcome, cms_outcome = excluded.cms_outcome,
    scoliosis_read = excluded.scoliosis_read, cms_suspicion = excluded.cms_suspicion,
    curve_pattern = excluded.curve_pattern, reference_source = excluded.reference_source,
    scoliosis_truth = excluded.scoliosis_truth, cms_truth = excluded.cms_truth, site_key = excluded.site_key,
    manufacturer_key = excluded.manufacturer_key, standing_version_id = excluded.standing_version_id, reason = excluded.reason
  WHERE study_fact IS DISTINCT FROM excluded;
$$;

-- Whoever writes a result, a reading or where a screening stands writes the study's row behind it in the same transaction,
-- so runs, results and readings need no trigger of their own.
CREATE FUNCTION keep_facts_of_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'imaging_study' THEN PERFORM keep_study_facts(array(SELECT id FROM changed));
    WHEN 'patient' THEN
      PERFORM keep_study_facts(array(SELECT s.id FROM imaging_study s JOIN changed c
                                       ON c.organization_id = s.organization_id AND c.id = s.patient_id));
    ELSE PERFORM keep_study_facts(array(SELECT DISTINCT study_id FROM changed));
  END CASE;
  RETURN NULL;
END
$$;
CREATE TRIGGER facts_of_new AFTER INSERT ON imaging_study REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION keep_facts_of_changed();
CREATE TRIGGER facts_of_changed AFTER UPDATE ON imaging_study REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION keep_facts_of_changed();
CREATE TRIGGER facts_of_new AFTER INSERT ON instance REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION keep_facts_of_changed();
CREATE TRIGGER facts_of_changed AFTER UPDATE ON instance REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION keep_facts_of_changed();
CREATE TRIGGER facts_of_changed AFTER UPDATE ON patient REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION keep_facts_of_changed();
CREATE TRIGGER facts_of_new AFTER INSERT ON reference_standard REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION keep_facts_of_changed();

-- The studies that are here. The owner is subject to row-level security too, save in this transaction.
DO $$
DECLARE
  sources text[] := ARRAY['imaging_study', 'patient', 'instance', 'series', 'inference_run', 'screening_result', 'reading',
                          'reference_standard', 'study_fact', 'study_label'];
  source text;
  batch uuid[];
BEGIN
  FOREACH source IN ARRAY sources LOOP EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', source); END LOOP;
  -- A thousand at once, as the plan is made for few: a million in one array would be gone through for ever.
  FOR batch IN SELECT array_agg(id) FROM (SELECT id, row_number() OVER (ORDER BY id) / 1000 AS part FROM imaging_study) s
               GROUP BY part LOOP
    PERFORM keep_study_facts(batch);
  END LOOP;
  FOREACH source IN ARRAY sources LOOP EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', source); END LOOP;
END
$$;
