-- A cohort is a kept definition; what releases are evaluated on is such a cohort, frozen as bytes.

-- CreateEnum
CREATE TYPE "freezing_state" AS ENUM ('QUEUED', 'RUNNING', 'COMPLETED', 'CANCELLED', 'FAILED');

-- CreateTable
CREATE TABLE "cohort" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 0,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "cohort_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cohort_definition" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid,
    "cohort_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "criterion" JSONB NOT NULL,
    "written_by_id" UUID NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cohort_definition_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "cohort_organization_id_id_key" ON "cohort"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "cohort_definition_organization_id_cohort_id_number_key" ON "cohort_definition"("organization_id", "cohort_id", "number");

-- AddForeignKey
ALTER TABLE "cohort" ADD CONSTRAINT "cohort_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cohort" ADD CONSTRAINT "cohort_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cohort_definition" ADD CONSTRAINT "cohort_definition_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cohort_definition" ADD CONSTRAINT "cohort_definition_organization_id_cohort_id_fkey" FOREIGN KEY ("organization_id", "cohort_id") REFERENCES "cohort"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cohort_definition" ADD CONSTRAINT "cohort_definition_written_by_id_fkey" FOREIGN KEY ("written_by_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The frozen cohorts of releases become frozen cohorts of kept definitions; what points to them goes on pointing to them.
DROP TRIGGER append_only ON evaluation_cohort;
ALTER TABLE evaluation_cohort RENAME TO frozen_cohort;
ALTER TABLE frozen_cohort RENAME CONSTRAINT evaluation_cohort_pkey TO frozen_cohort_pkey;
ALTER TABLE frozen_cohort RENAME CONSTRAINT evaluation_cohort_organization_id_fkey TO frozen_cohort_organization_id_fkey;
ALTER TABLE frozen_cohort RENAME CONSTRAINT evaluation_cohort_frozen_by_id_fkey TO frozen_cohort_requested_by_id_fkey;
ALTER INDEX evaluation_cohort_organization_id_id_key RENAME TO frozen_cohort_organization_id_id_key;
DROP INDEX evaluation_cohort_organization_id_frozen_at_idx;
ALTER TABLE frozen_cohort RENAME COLUMN frozen_by_id TO requested_by_id;
ALTER TABLE frozen_cohort RENAME COLUMN frozen_at TO requested_at;
ALTER TABLE frozen_cohort
  ALTER COLUMN study_count DROP NOT NULL,
  ALTER COLUMN sha256 DROP NOT NULL,
  ADD COLUMN cohort_id UUID,
  ADD COLUMN definition_number INTEGER,
  ADD COLUMN state freezing_state NOT NULL DEFAULT 'QUEUED',
  ADD COLUMN studies_done INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN studies_in_all INTEGER,
  ADD COLUMN failure_code TEXT,
  ADD COLUMN storage_key TEXT,
  ADD COLUMN byte_length INTEGER,
  ADD COLUMN patient_count INTEGER,
  ADD COLUMN reference_count INTEGER,
  ADD COLUMN flow JSONB,
  ADD COLUMN ended_at TIMESTAMPTZ(3);

-- Those of before were a list of studies and no bytes: nothing can be computed from them, and they are frozen again. The
-- evaluations that were made on them keep their figures, their count and their hash. The owner is subject to row-level security, save here.
ALTER TABLE frozen_cohort NO FORCE ROW LEVEL SECURITY;
INSERT INTO cohort (id, organization_id, name, created_by_id, created_at, changed_at)
SELECT id, organization_id, name, requested_by_id, requested_at, requested_at FROM frozen_cohort;
INSERT INTO cohort_definition (id, organization_id, cohort_id, number, criterion, written_by_id, written_at)
SELECT uuidv7(), organization_id, id, 1, '{"kind":"REFERENCE","oneOf":["FOLLOW_UP","MRI"]}', requested_by_id, requested_at
  FROM frozen_cohort;
UPDATE frozen_cohort SET cohort_id = id, definition_number = 1, state = 'CANCELLED',
       ended_at = requested_at;
ALTER TABLE frozen_cohort FORCE ROW LEVEL SECURITY;
ALTER TABLE frozen_cohort
  ALTER COLUMN cohort_id SET NOT NULL,
  ALTER COLUMN definition_number SET NOT NULL,
  DROP COLUMN name,
  DROP COLUMN members;

-- CreateIndex
CREATE INDEX "frozen_cohort_organization_id_cohort_id_requested_at_idx" ON "frozen_cohort"("organization_id", "cohort_id", "requested_at");

-- AddForeignKey
ALTER TABLE "frozen_cohort" ADD CONSTRAINT "frozen_cohort_organization_id_cohort_id_fkey" FOREIGN KEY ("organization_id", "cohort_id") REFERENCES "cohort"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "frozen_cohort" ADD CONSTRAINT "frozen_cohort_organization_id_cohort_id_definition_number_fkey" FOREIGN KEY ("organization_id", "cohort_id", "definition_number") REFERENCES "cohort_definition"("organization_id", "cohort_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A cohort is frozen exactly when its bytes and their hash are there.
ALTER TABLE frozen_cohort ADD CONSTRAINT frozen_cohort_state_check CHECK (
  CASE state WHEN 'COMPLETED' THEN
    num_nulls(sha256, storage_key, byte_length, study_count, patient_count, reference_count, flow, ended_at) = 0
  ELSE num_nonnulls(storage_key, byte_length, patient_count, reference_count, flow) = 0 END);

CREATE FUNCTION refuse_change_of_ended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a freezing that has ended is never changed' USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON frozen_cohort FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ended BEFORE UPDATE ON frozen_cohort
  FOR EACH ROW WHEN (OLD.state IN ('COMPLETED', 'CANCELLED', 'FAILED')) EXECUTE FUNCTION refuse_change_of_ended();

GRANT SELECT, INSERT ON cohort, cohort_definition TO plumbline_app;
GRANT UPDATE (name, description, version, changed_at, removed_at) ON cohort TO plumbline_app;
GRANT UPDATE (state, studies_done, studies_in_all, failure_code, sha256, storage_key, byte_length, study_count,
              patient_count, reference_count, flow, ended_at) ON frozen_cohort TO plumbline_app;

DO $$
DECLARE
  owned text;
BEGIN
  FOREACH owned IN ARRAY ARRAY['cohort', 'cohort_definition'] LOOP
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
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON cohort_definition
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
