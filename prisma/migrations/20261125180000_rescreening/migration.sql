-- A frozen cohort asked anew of another version, study after study; readers never see what it says.

-- CreateEnum
CREATE TYPE "rescreening_state" AS ENUM ('RUNNING', 'PAUSED', 'CANCELLED', 'COMPLETED');

-- AlterTable
ALTER TABLE "inference_run" ADD COLUMN     "rescreening_id" UUID;

-- CreateTable
CREATE TABLE "rescreening" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid,
    "cohort_id" UUID NOT NULL,
    "model_version_id" UUID NOT NULL,
    "state" "rescreening_state" NOT NULL DEFAULT 'RUNNING',
    "reason" TEXT NOT NULL,
    "study_count" INTEGER NOT NULL,
    "last_study_id" UUID,
    "kept_count" INTEGER NOT NULL DEFAULT 0,
    "unfit_count" INTEGER NOT NULL DEFAULT 0,
    "requested_by_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rescreening_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "rescreening_organization_id_id_key" ON "rescreening"("organization_id", "id");

-- CreateIndex
CREATE INDEX "rescreening_organization_id_requested_at_idx" ON "rescreening"("organization_id", "requested_at");

-- CreateIndex
CREATE INDEX "inference_run_organization_id_rescreening_id_idx" ON "inference_run"("organization_id", "rescreening_id");

-- AddForeignKey
ALTER TABLE "rescreening" ADD CONSTRAINT "rescreening_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rescreening" ADD CONSTRAINT "rescreening_organization_id_cohort_id_fkey" FOREIGN KEY ("organization_id", "cohort_id") REFERENCES "frozen_cohort"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rescreening" ADD CONSTRAINT "rescreening_model_version_id_fkey" FOREIGN KEY ("model_version_id") REFERENCES "model_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rescreening" ADD CONSTRAINT "rescreening_requested_by_id_fkey" FOREIGN KEY ("requested_by_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inference_run" ADD CONSTRAINT "inference_run_organization_id_rescreening_id_fkey" FOREIGN KEY ("organization_id", "rescreening_id") REFERENCES "rescreening"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

GRANT SELECT, INSERT ON rescreening TO plumbline_app;
GRANT UPDATE (state, last_study_id, kept_count, unfit_count, changed_at) ON rescreening TO plumbline_app;
ALTER TABLE rescreening ENABLE ROW LEVEL SECURITY;
ALTER TABLE rescreening FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organization ON rescreening TO plumbline_app
  USING (organization_id = (SELECT nullif(current_setting('app.organization_id', true), '')::uuid))
  WITH CHECK (organization_id = (SELECT nullif(current_setting('app.organization_id', true), '')::uuid));
