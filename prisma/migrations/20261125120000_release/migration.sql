-- Releases take the place of deployments: a version in, proved, shadowed, approved, live, back.

-- CreateEnum
CREATE TYPE "release_state" AS ENUM ('DRAFT', 'VALIDATED', 'SHADOW', 'CANARY', 'ACTIVE', 'RETIRED');

-- CreateEnum
CREATE TYPE "approval_kind" AS ENUM ('PROPOSED', 'APPROVED');

-- CreateEnum
CREATE TYPE "training_overlap" AS ENUM ('NONE', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "run_purpose" AS ENUM ('CLINICAL', 'SHADOW', 'EVALUATION');

-- DropForeignKey
ALTER TABLE "film_finding" DROP CONSTRAINT "film_finding_organization_id_inference_run_id_fkey";

-- DropForeignKey
ALTER TABLE "heatmap" DROP CONSTRAINT "heatmap_organization_id_inference_run_id_fkey";

-- DropForeignKey
ALTER TABLE "screening_result" DROP CONSTRAINT "screening_result_organization_id_inference_run_id_fkey";

-- DropIndex
DROP INDEX "inference_run_organization_id_study_id_model_version_id_inp_key";

-- AlterTable
ALTER TABLE "film_finding" ADD COLUMN     "purpose" "run_purpose" NOT NULL DEFAULT 'CLINICAL';

-- AlterTable
ALTER TABLE "heatmap" ADD COLUMN     "purpose" "run_purpose" NOT NULL DEFAULT 'CLINICAL';

-- AlterTable
ALTER TABLE "inference_run" ADD COLUMN     "manifest_sha256" TEXT,
ADD COLUMN     "preprocessing_sha256" TEXT,
ADD COLUMN     "purpose" "run_purpose" NOT NULL DEFAULT 'CLINICAL',
ADD COLUMN     "release_id" UUID;

-- AlterTable
ALTER TABLE "screening_result" ADD COLUMN     "purpose" "run_purpose" NOT NULL DEFAULT 'CLINICAL';

-- CreateTable
CREATE TABLE "release" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid,
    "model_version_id" UUID NOT NULL,
    "tasks" "task"[],
    "state" "release_state" NOT NULL DEFAULT 'DRAFT',
    "occupies" "release_state",
    "modifications" TEXT NOT NULL DEFAULT '',
    "protocol" TEXT NOT NULL DEFAULT '',
    "impact" TEXT NOT NULL DEFAULT '',
    "canary_share" DOUBLE PRECISION NOT NULL DEFAULT 0.1,
    "evaluation_id" UUID,
    "proposal_sha256" TEXT,
    "proposed_by_id" UUID,
    "replaces_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "release_approval" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid,
    "release_id" UUID NOT NULL,
    "kind" "approval_kind" NOT NULL,
    "user_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "proposal_sha256" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "release_approval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "release_event" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid,
    "release_id" UUID NOT NULL,
    "from_state" "release_state",
    "to_state" "release_state" NOT NULL,
    "actor_id" UUID,
    "reason" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "release_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "acceptance_criteria" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid,
    "minimum_sensitivity" DOUBLE PRECISION NOT NULL,
    "auroc_margin" DOUBLE PRECISION NOT NULL,
    "reason" TEXT NOT NULL,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acceptance_criteria_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evaluation_cohort" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid,
    "name" TEXT NOT NULL,
    "members" JSONB NOT NULL,
    "study_count" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "frozen_by_id" UUID NOT NULL,
    "frozen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evaluation_cohort_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evaluation" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid,
    "release_id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "criteria_id" UUID NOT NULL,
    "model_version_id" UUID NOT NULL,
    "compared_version_id" UUID,
    "training_overlap" "training_overlap" NOT NULL,
    "figures" JSONB NOT NULL,
    "passed" BOOLEAN NOT NULL,
    "sha256" TEXT NOT NULL,
    "evaluated_by_id" UUID NOT NULL,
    "evaluated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evaluation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "release_organization_id_id_key" ON "release"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "release_organization_id_occupies_key" ON "release"("organization_id", "occupies");

-- CreateIndex
CREATE UNIQUE INDEX "release_organization_id_evaluation_id_key" ON "release"("organization_id", "evaluation_id");

-- CreateIndex
CREATE INDEX "release_approval_organization_id_release_id_recorded_at_idx" ON "release_approval"("organization_id", "release_id", "recorded_at");

-- CreateIndex
CREATE INDEX "release_event_organization_id_release_id_recorded_at_idx" ON "release_event"("organization_id", "release_id", "recorded_at");

-- CreateIndex
CREATE INDEX "acceptance_criteria_organization_id_set_at_idx" ON "acceptance_criteria"("organization_id", "set_at");

-- CreateIndex
CREATE UNIQUE INDEX "acceptance_criteria_organization_id_id_key" ON "acceptance_criteria"("organization_id", "id");

-- CreateIndex
CREATE INDEX "evaluation_cohort_organization_id_frozen_at_idx" ON "evaluation_cohort"("organization_id", "frozen_at");

-- CreateIndex
CREATE UNIQUE INDEX "evaluation_cohort_organization_id_id_key" ON "evaluation_cohort"("organization_id", "id");

-- CreateIndex
CREATE INDEX "evaluation_organization_id_release_id_evaluated_at_idx" ON "evaluation"("organization_id", "release_id", "evaluated_at");

-- CreateIndex
CREATE UNIQUE INDEX "evaluation_organization_id_id_key" ON "evaluation"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "inference_run_organization_id_id_purpose_key" ON "inference_run"("organization_id", "id", "purpose");

-- CreateIndex
CREATE UNIQUE INDEX "inference_run_organization_id_study_id_model_version_id_inp_key" ON "inference_run"("organization_id", "study_id", "model_version_id", "input_sha256", "purpose");

-- AddForeignKey
ALTER TABLE "release" ADD CONSTRAINT "release_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release" ADD CONSTRAINT "release_model_version_id_fkey" FOREIGN KEY ("model_version_id") REFERENCES "model_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release" ADD CONSTRAINT "release_organization_id_evaluation_id_fkey" FOREIGN KEY ("organization_id", "evaluation_id") REFERENCES "evaluation"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release" ADD CONSTRAINT "release_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release" ADD CONSTRAINT "release_organization_id_replaces_id_fkey" FOREIGN KEY ("organization_id", "replaces_id") REFERENCES "release"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_approval" ADD CONSTRAINT "release_approval_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_approval" ADD CONSTRAINT "release_approval_organization_id_release_id_fkey" FOREIGN KEY ("organization_id", "release_id") REFERENCES "release"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_approval" ADD CONSTRAINT "release_approval_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_event" ADD CONSTRAINT "release_event_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_event" ADD CONSTRAINT "release_event_organization_id_release_id_fkey" FOREIGN KEY ("organization_id", "release_id") REFERENCES "release"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_event" ADD CONSTRAINT "release_event_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "acceptance_criteria" ADD CONSTRAINT "acceptance_criteria_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "acceptance_criteria" ADD CONSTRAINT "acceptance_criteria_set_by_id_fkey" FOREIGN KEY ("set_by_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_cohort" ADD CONSTRAINT "evaluation_cohort_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_cohort" ADD CONSTRAINT "evaluation_cohort_frozen_by_id_fkey" FOREIGN KEY ("frozen_by_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_organization_id_release_id_fkey" FOREIGN KEY ("organization_id", "release_id") REFERENCES "release"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_organization_id_cohort_id_fkey" FOREIGN KEY ("organization_id", "cohort_id") REFERENCES "evaluation_cohort"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_organization_id_criteria_id_fkey" FOREIGN KEY ("organization_id", "criteria_id") REFERENCES "acceptance_criteria"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_model_version_id_fkey" FOREIGN KEY ("model_version_id") REFERENCES "model_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_compared_version_id_fkey" FOREIGN KEY ("compared_version_id") REFERENCES "model_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_evaluated_by_id_fkey" FOREIGN KEY ("evaluated_by_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inference_run" ADD CONSTRAINT "inference_run_organization_id_release_id_fkey" FOREIGN KEY ("organization_id", "release_id") REFERENCES "release"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "film_finding" ADD CONSTRAINT "film_finding_organization_id_inference_run_id_purpose_fkey" FOREIGN KEY ("organization_id", "inference_run_id", "purpose") REFERENCES "inference_run"("organization_id", "id", "purpose") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "screening_result" ADD CONSTRAINT "screening_result_organization_id_inference_run_id_purpose_fkey" FOREIGN KEY ("organization_id", "inference_run_id", "purpose") REFERENCES "inference_run"("organization_id", "id", "purpose") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heatmap" ADD CONSTRAINT "heatmap_organization_id_inference_run_id_purpose_fkey" FOREIGN KEY ("organization_id", "inference_run_id", "purpose") REFERENCES "inference_run"("organization_id", "id", "purpose") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is here. The owner is subject to row-level security too, save in this transaction.
ALTER TABLE deployment NO FORCE ROW LEVEL SECURITY;
ALTER TABLE inference_run NO FORCE ROW LEVEL SECURITY;
INSERT INTO release (id, organization_id, model_version_id, tasks, state, occupies, modifications, protocol, impact, created_at)
SELECT DISTINCT ON (organization_id) uuidv7(), organization_id, model_version_id, ARRAY['SCOLIOSIS', 'CMS']::task[],
       'ACTIVE', 'ACTIVE', 'In use before releases were kept.', 'None was kept.', 'None was kept.', created_at
  FROM deployment ORDER BY organization_id, created_at DESC, id DESC;
INSERT INTO release_event (id, organization_id, release_id, to_state, reason)
SELECT uuidv7(), organization_id, id, 'ACTIVE', 'In use before releases were kept.' FROM release;
UPDATE inference_run r SET manifest_sha256 = v.manifest_sha256 FROM model_version v WHERE v.id = r.model_version_id;
ALTER TABLE inference_run FORCE ROW LEVEL SECURITY;
DROP TABLE deployment;

-- One version each runs beside the one in use, answers for a share, and is in use.
ALTER TABLE release ADD CONSTRAINT release_occupies_check CHECK (
  CASE WHEN state IN ('SHADOW', 'CANARY', 'ACTIVE') THEN occupies IS NOT DISTINCT FROM state ELSE occupies IS NULL END);
ALTER TABLE release ADD CONSTRAINT release_canary_share_check CHECK (canary_share > 0 AND canary_share < 1);

GRANT SELECT, INSERT, UPDATE ON release TO plumbline_app;
GRANT SELECT, INSERT ON release_approval, release_event, acceptance_criteria, evaluation_cohort, evaluation TO plumbline_app;

DO $$
DECLARE
  owned text;
BEGIN
  FOREACH owned IN ARRAY ARRAY[
    'release', 'release_approval', 'release_event', 'acceptance_criteria', 'evaluation_cohort', 'evaluation'
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
  FOREACH owned IN ARRAY ARRAY[
    'release_approval', 'release_event', 'acceptance_criteria', 'evaluation_cohort', 'evaluation'
  ] LOOP
    EXECUTE format(
      'CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON %I'
      ' FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
      owned
    );
  END LOOP;
  -- What a version said beside the one in use is seen by nobody who does not ask for all purposes: a query that forgets to
  -- ask for whom a run was cannot show it to a reader.
  FOREACH owned IN ARRAY ARRAY['inference_run', 'screening_result', 'heatmap', 'film_finding'] LOOP
    EXECUTE format(
      'CREATE POLICY own_purpose ON %I AS RESTRICTIVE FOR SELECT TO plumbline_app'
      ' USING (purpose = ''CLINICAL'' OR (SELECT current_setting(''app.purposes'', true)) = ''ALL'')',
      owned
    );
  END LOOP;
END
$$;
