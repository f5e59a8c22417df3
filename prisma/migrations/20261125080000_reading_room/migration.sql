-- What a worklist, a second reader and the way after a reading need to keep.

-- CreateEnum
CREATE TYPE "disposition_state" AS ENUM ('NO_ACTION', 'FOLLOW_UP', 'CONSIDER_MRI', 'MRI_REQUESTED', 'MRI_DONE', 'MRI_RESULT', 'NEUROSURGERY_REFERRED');

-- CreateEnum
CREATE TYPE "reference_source" AS ENUM ('MRI', 'FOLLOW_UP');

-- CreateEnum
CREATE TYPE "measurement_kind" AS ENUM ('LENGTH', 'ANGLE', 'COBB');

-- CreateEnum
CREATE TYPE "adjudication_reason" AS ENUM ('DISAGREEMENT', 'CONCORDANT_SAMPLE');

-- CreateEnum
CREATE TYPE "second_read_policy" AS ENUM ('NONE', 'FLAGGED', 'ALL');

-- AlterEnum
ALTER TYPE "reading_status" ADD VALUE 'SECOND_READ' BEFORE 'SIGNED';
ALTER TYPE "reading_status" ADD VALUE 'ADJUDICATION' BEFORE 'SIGNED';

-- AlterTable
ALTER TABLE "imaging_study" ADD COLUMN     "acknowledged_at" TIMESTAMPTZ(3),
ADD COLUMN     "acknowledged_by_id" UUID,
ADD COLUMN     "adjudication_reason" "adjudication_reason",
ADD COLUMN     "assigned_at" TIMESTAMPTZ(3),
ADD COLUMN     "assignee_id" UUID,
ADD COLUMN     "awaits_reading" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "cms_suspected_at" TIMESTAMPTZ(3),
ADD COLUMN     "disposition" "disposition_state",
ADD COLUMN     "escalated_at" TIMESTAMPTZ(3),
ADD COLUMN     "escalated_by_id" UUID,
ADD COLUMN     "escalation_reason" TEXT,
ADD COLUMN     "first_read_at" TIMESTAMPTZ(3),
ADD COLUMN     "mri_decided_at" TIMESTAMPTZ(3),
ADD COLUMN     "paired_at" TIMESTAMPTZ(3),
ADD COLUMN     "priority" INTEGER NOT NULL DEFAULT 20000,
ADD COLUMN     "screened_at" TIMESTAMPTZ(3),
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "disposition" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid,
    "study_id" UUID NOT NULL,
    "state" "disposition_state" NOT NULL,
    "follow_up_months" INTEGER,
    "note" TEXT,
    "withdraws_id" UUID,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "disposition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reference_standard" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid,
    "study_id" UUID NOT NULL,
    "source" "reference_source" NOT NULL,
    "cms" BOOLEAN NOT NULL,
    "scoliosis" BOOLEAN NOT NULL,
    "tonsil_descent_mm" DOUBLE PRECISION,
    "syrinx_width_mm" DOUBLE PRECISION,
    "observed_date" DATE NOT NULL,
    "note" TEXT,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reference_standard_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "measurement" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid,
    "study_id" UUID NOT NULL,
    "instance_id" UUID NOT NULL,
    "kind" "measurement_kind" NOT NULL,
    "points" DOUBLE PRECISION[],
    "value" DOUBLE PRECISION NOT NULL,
    "unit" TEXT NOT NULL,
    "label" TEXT,
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "measurement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid,
    "study_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mention" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid,
    "comment_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ(3),

    CONSTRAINT "mention_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_filter" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid,
    "owner_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "filter" TEXT NOT NULL,
    "search" TEXT NOT NULL DEFAULT '',
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "saved_filter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "view_reassignment" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid,
    "study_id" UUID NOT NULL,
    "instance_id" UUID NOT NULL,
    "from_view" "view" NOT NULL,
    "to_view" "view" NOT NULL,
    "reassigned_by_id" UUID NOT NULL,
    "reassigned_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "view_reassignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organization_settings" (
    "organization_id" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid,
    "blinded_first_read" BOOLEAN NOT NULL DEFAULT false,
    "second_read" "second_read_policy" NOT NULL DEFAULT 'NONE',
    "concordant_share" DOUBLE PRECISION NOT NULL DEFAULT 0.1,
    "result_limit_minutes" INTEGER NOT NULL DEFAULT 5,
    "flagged_read_limit_minutes" INTEGER NOT NULL DEFAULT 1440,
    "read_limit_minutes" INTEGER NOT NULL DEFAULT 7200,
    "mri_limit_minutes" INTEGER NOT NULL DEFAULT 10080,
    "maximum_wait_minutes" INTEGER NOT NULL DEFAULT 480,
    "warning_share" DOUBLE PRECISION NOT NULL DEFAULT 0.8,
    "cms_prevalence" DOUBLE PRECISION NOT NULL DEFAULT 0.06,
    "version" INTEGER NOT NULL DEFAULT 0,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organization_settings_pkey" PRIMARY KEY ("organization_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "disposition_withdraws_id_key" ON "disposition"("withdraws_id");

-- CreateIndex
CREATE INDEX "disposition_organization_id_study_id_recorded_at_idx" ON "disposition"("organization_id", "study_id", "recorded_at");

-- CreateIndex
CREATE INDEX "reference_standard_organization_id_study_id_recorded_at_idx" ON "reference_standard"("organization_id", "study_id", "recorded_at");

-- CreateIndex
CREATE INDEX "measurement_organization_id_study_id_idx" ON "measurement"("organization_id", "study_id");

-- CreateIndex
CREATE INDEX "comment_organization_id_study_id_created_at_idx" ON "comment"("organization_id", "study_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "comment_organization_id_id_key" ON "comment"("organization_id", "id");

-- CreateIndex
CREATE INDEX "mention_organization_id_user_id_seen_at_idx" ON "mention"("organization_id", "user_id", "seen_at");

-- CreateIndex
CREATE UNIQUE INDEX "mention_organization_id_comment_id_user_id_key" ON "mention"("organization_id", "comment_id", "user_id");

-- CreateIndex
CREATE INDEX "saved_filter_organization_id_owner_id_idx" ON "saved_filter"("organization_id", "owner_id");

-- CreateIndex
CREATE INDEX "view_reassignment_organization_id_study_id_idx" ON "view_reassignment"("organization_id", "study_id");

-- CreateIndex
CREATE UNIQUE INDEX "instance_organization_id_id_key" ON "instance"("organization_id", "id");

-- AddForeignKey
ALTER TABLE "disposition" ADD CONSTRAINT "disposition_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disposition" ADD CONSTRAINT "disposition_organization_id_study_id_fkey" FOREIGN KEY ("organization_id", "study_id") REFERENCES "imaging_study"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disposition" ADD CONSTRAINT "disposition_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reference_standard" ADD CONSTRAINT "reference_standard_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reference_standard" ADD CONSTRAINT "reference_standard_organization_id_study_id_fkey" FOREIGN KEY ("organization_id", "study_id") REFERENCES "imaging_study"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reference_standard" ADD CONSTRAINT "reference_standard_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measurement" ADD CONSTRAINT "measurement_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measurement" ADD CONSTRAINT "measurement_organization_id_study_id_fkey" FOREIGN KEY ("organization_id", "study_id") REFERENCES "imaging_study"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measurement" ADD CONSTRAINT "measurement_organization_id_instance_id_fkey" FOREIGN KEY ("organization_id", "instance_id") REFERENCES "instance"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measurement" ADD CONSTRAINT "measurement_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_organization_id_study_id_fkey" FOREIGN KEY ("organization_id", "study_id") REFERENCES "imaging_study"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_organization_id_comment_id_fkey" FOREIGN KEY ("organization_id", "comment_id") REFERENCES "comment"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_filter" ADD CONSTRAINT "saved_filter_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_filter" ADD CONSTRAINT "saved_filter_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imaging_study" ADD CONSTRAINT "imaging_study_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imaging_study" ADD CONSTRAINT "imaging_study_acknowledged_by_id_fkey" FOREIGN KEY ("acknowledged_by_id") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imaging_study" ADD CONSTRAINT "imaging_study_escalated_by_id_fkey" FOREIGN KEY ("escalated_by_id") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "view_reassignment" ADD CONSTRAINT "view_reassignment_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "view_reassignment" ADD CONSTRAINT "view_reassignment_organization_id_study_id_fkey" FOREIGN KEY ("organization_id", "study_id") REFERENCES "imaging_study"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "view_reassignment" ADD CONSTRAINT "view_reassignment_organization_id_instance_id_fkey" FOREIGN KEY ("organization_id", "instance_id") REFERENCES "instance"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "view_reassignment" ADD CONSTRAINT "view_reassignment_reassigned_by_id_fkey" FOREIGN KEY ("reassigned_by_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_settings" ADD CONSTRAINT "organization_settings_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is known of the studies that are here. The owner is subject to row-level security too, save in this transaction.
ALTER TABLE imaging_study NO FORCE ROW LEVEL SECURITY;
ALTER TABLE instance NO FORCE ROW LEVEL SECURITY;
ALTER TABLE inference_run NO FORCE ROW LEVEL SECURITY;
ALTER TABLE screening_result NO FORCE ROW LEVEL SECURITY;
ALTER TABLE reading NO FORCE ROW LEVEL SECURITY;
UPDATE imaging_study s SET
  awaits_reading = s.reading_status::text = 'UNREAD',
  paired_at = (SELECT max(v.first) FROM (
    SELECT min(i.received_at) AS first FROM instance i WHERE i.study_id = s.id GROUP BY i.view) v HAVING count(*) = 2),
  screened_at = (SELECT max(r.completed_at) FROM inference_run r WHERE r.study_id = s.id),
  first_read_at = (SELECT min(d.signed_at) FROM reading d WHERE d.study_id = s.id);
-- As domain/screening/worklist-priority says it: a band for each flag, the probable first within it.
UPDATE imaging_study s SET priority = p.priority FROM (
  SELECT r.study_id, CASE f.flag WHEN 'CMS' THEN 0 WHEN 'SCOLIOSIS' THEN 10000 ELSE 30000 END
         + 9999 - floor(r.probability * 9999)::integer AS priority
    FROM screening_result r JOIN imaging_study f ON f.id = r.study_id
   WHERE r.deciding AND f.flag <> 'NONE'
     AND r.task = CASE f.flag WHEN 'SCOLIOSIS' THEN 'SCOLIOSIS'::task ELSE 'CMS'::task END) p
 WHERE p.study_id = s.id;
ALTER TABLE imaging_study FORCE ROW LEVEL SECURITY;
ALTER TABLE instance FORCE ROW LEVEL SECURITY;
ALTER TABLE inference_run FORCE ROW LEVEL SECURITY;
ALTER TABLE screening_result FORCE ROW LEVEL SECURITY;
ALTER TABLE reading FORCE ROW LEVEL SECURITY;

-- Least privilege, as everywhere. A film's view is the one thing about it that a person may set right.
GRANT SELECT, INSERT ON disposition, reference_standard, comment, view_reassignment TO plumbline_app;
GRANT SELECT, INSERT, UPDATE ON organization_settings TO plumbline_app;
GRANT SELECT, INSERT ON measurement, mention, saved_filter TO plumbline_app;
GRANT UPDATE (superseded_at) ON measurement TO plumbline_app;
GRANT UPDATE (seen_at) ON mention TO plumbline_app;
GRANT UPDATE (removed_at) ON saved_filter TO plumbline_app;
GRANT UPDATE (view) ON instance TO plumbline_app;

DO $$
DECLARE
  owned text;
BEGIN
  FOREACH owned IN ARRAY ARRAY[
    'organization_settings', 'disposition', 'reference_standard', 'measurement', 'comment', 'mention', 'saved_filter',
    'view_reassignment'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', owned);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', owned);
    EXECUTE format(
      'CREATE POLICY own_organization ON %I TO plumbline_app'
      ' USING (organization_id = (SELECT nullif(current_setting(''app.organization_id'', true), '''')::uuid))'
      ' WITH CHECK (organization_id = (SELECT nullif(current_setting(''app.organization_id'', true), '''')::uuid))',
      owned
    );
  END LOOP;
  FOREACH owned IN ARRAY ARRAY['disposition', 'reference_standard', 'comment', 'view_reassignment'] LOOP
    EXECUTE format(
      'CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON %I'
      ' FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
      owned
    );
  END LOOP;
END
$$;
