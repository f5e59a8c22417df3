-- CreateEnum
CREATE TYPE "film_finding_code" AS ENUM ('USABLE', 'MISSING', 'TOO_SMALL', 'NO_CONTRAST', 'CLIPPED', 'UNDECODABLE', 'SWAPPED', 'NOT_THIS_VIEW', 'NOT_A_SPINE_FILM', 'OUT_OF_DISTRIBUTION');

-- DropIndex
DROP INDEX "heatmap_organization_id_inference_run_id_view_task_key";

-- DropIndex
DROP INDEX "screening_result_organization_id_inference_run_id_task_key";

-- What is there was said by the coronal network, which decided both tasks, and each of its maps lies alone in its file.
ALTER TABLE "screening_result" ADD COLUMN "architecture" "architecture" NOT NULL DEFAULT 'CORONAL',
ADD COLUMN "deciding" BOOLEAN NOT NULL DEFAULT true;
ALTER TABLE "heatmap" ADD COLUMN "architecture" "architecture" NOT NULL DEFAULT 'CORONAL',
ADD COLUMN "byte_offset" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "screening_result" ALTER COLUMN "architecture" DROP DEFAULT,
ALTER COLUMN "deciding" DROP DEFAULT;
ALTER TABLE "heatmap" ALTER COLUMN "architecture" DROP DEFAULT,
ALTER COLUMN "byte_offset" DROP DEFAULT;

-- AlterTable
ALTER TABLE "registered_model" DROP COLUMN "architecture";

-- CreateTable
CREATE TABLE "film_finding" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid,
    "inference_run_id" UUID NOT NULL,
    "view" "view" NOT NULL,
    "finding" "film_finding_code" NOT NULL,
    "coronal_probability" DOUBLE PRECISION,
    "sagittal_probability" DOUBLE PRECISION,
    "neither_probability" DOUBLE PRECISION,
    "distance" DOUBLE PRECISION,

    CONSTRAINT "film_finding_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "film_finding_organization_id_inference_run_id_view_key" ON "film_finding"("organization_id", "inference_run_id", "view");

-- CreateIndex
CREATE UNIQUE INDEX "screening_result_organization_id_inference_run_id_architect_key" ON "screening_result"("organization_id", "inference_run_id", "architecture", "task");

-- CreateIndex
CREATE UNIQUE INDEX "heatmap_organization_id_inference_run_id_architecture_view__key" ON "heatmap"("organization_id", "inference_run_id", "architecture", "view", "task");

-- AddForeignKey
ALTER TABLE "film_finding" ADD CONSTRAINT "film_finding_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "film_finding" ADD CONSTRAINT "film_finding_organization_id_inference_run_id_fkey" FOREIGN KEY ("organization_id", "inference_run_id") REFERENCES "inference_run"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A finding is written once with its run and never changed.
GRANT SELECT, INSERT ON "film_finding" TO plumbline_app;
ALTER TABLE "film_finding" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "film_finding" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organization ON "film_finding" TO plumbline_app
  USING (organization_id = (SELECT nullif(current_setting('app.organization_id', true), '')::uuid))
  WITH CHECK (organization_id = (SELECT nullif(current_setting('app.organization_id', true), '')::uuid));
