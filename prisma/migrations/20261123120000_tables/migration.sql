-- CreateEnum
CREATE TYPE "role" AS ENUM ('CLINICIAN', 'ADMIN', 'ANALYST', 'AUDITOR');

-- CreateEnum
CREATE TYPE "audit_action" AS ENUM ('CREATE', 'READ', 'UPDATE', 'DELETE', 'EXECUTE');

-- CreateEnum
CREATE TYPE "audit_outcome" AS ENUM ('SUCCESS', 'MINOR_FAILURE', 'SERIOUS_FAILURE');

-- CreateEnum
CREATE TYPE "view" AS ENUM ('CORONAL', 'SAGITTAL');

-- CreateEnum
CREATE TYPE "screening_status" AS ENUM ('WAITING', 'QUEUED', 'RUNNING', 'COMPLETED', 'ABSTAINED', 'FAILED');

-- CreateEnum
CREATE TYPE "study_flag" AS ENUM ('CMS', 'SCOLIOSIS', 'NONE', 'CLEAR');

-- CreateEnum
CREATE TYPE "reading_status" AS ENUM ('UNREAD', 'SIGNED');

-- CreateEnum
CREATE TYPE "architecture" AS ENUM ('CORONAL', 'SAGITTAL', 'DUAL', 'CONCAT', 'BILINEAR');

-- CreateEnum
CREATE TYPE "task" AS ENUM ('SCOLIOSIS', 'CMS');

-- CreateEnum
CREATE TYPE "sex" AS ENUM ('FEMALE', 'MALE', 'OTHER', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "agreement" AS ENUM ('AGREE', 'DISAGREE');

-- CreateEnum
CREATE TYPE "inference_run_status" AS ENUM ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED');

-- CreateEnum
CREATE TYPE "screening_outcome" AS ENUM ('POSITIVE', 'NEGATIVE', 'INDETERMINATE');

-- CreateTable
CREATE TABLE "user_account" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "organization_id" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid,
    "user_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("organization_id","user_id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid,
    "user_id" UUID NOT NULL,
    "refresh_token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "action" "audit_action" NOT NULL,
    "activity" TEXT NOT NULL,
    "outcome" "audit_outcome" NOT NULL DEFAULT 'SUCCESS',
    "agent_user_id" UUID,
    "agent_name" TEXT NOT NULL,
    "agent_role" TEXT NOT NULL,
    "agent_address" TEXT,
    "entity_type" TEXT NOT NULL,
    "entity_id" UUID,
    "patient_id" UUID,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "imaging_study" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid,
    "patient_id" UUID NOT NULL,
    "study_instance_uid" TEXT NOT NULL,
    "accession_number" TEXT,
    "description" TEXT,
    "started_at" TIMESTAMPTZ(3),
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "screening_status" "screening_status" NOT NULL DEFAULT 'WAITING',
    "screening_reason" TEXT,
    "flag" "study_flag" NOT NULL DEFAULT 'NONE',
    "reading_status" "reading_status" NOT NULL DEFAULT 'UNREAD',

    CONSTRAINT "imaging_study_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "series" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid,
    "study_id" UUID NOT NULL,
    "series_instance_uid" TEXT NOT NULL,
    "modality" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "instance" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid,
    "study_id" UUID NOT NULL,
    "series_id" UUID NOT NULL,
    "sop_instance_uid" TEXT NOT NULL,
    "sop_class_uid" TEXT NOT NULL,
    "transfer_syntax_uid" TEXT NOT NULL,
    "view" "view" NOT NULL,
    "view_position" TEXT,
    "rows" INTEGER NOT NULL,
    "columns" INTEGER NOT NULL,
    "bits_stored" INTEGER NOT NULL,
    "photometric_interpretation" TEXT NOT NULL,
    "pixel_spacing_row_mm" DOUBLE PRECISION,
    "pixel_spacing_column_mm" DOUBLE PRECISION,
    "sha256" TEXT NOT NULL,
    "byte_length" INTEGER NOT NULL,
    "storage_key" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "instance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registered_model" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "architecture" "architecture" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "registered_model_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "model_version" (
    "id" UUID NOT NULL,
    "registered_model_id" UUID NOT NULL,
    "version" TEXT NOT NULL,
    "manifest" JSONB NOT NULL,
    "manifest_sha256" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "model_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "model_artifact" (
    "id" UUID NOT NULL,
    "model_version_id" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "byte_length" INTEGER NOT NULL,

    CONSTRAINT "model_artifact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deployment" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid,
    "task" "task" NOT NULL,
    "model_version_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "deployment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organization" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_message" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid,
    "job" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "relayed_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "patient" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid,
    "mrn" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "birth_date" DATE,
    "sex" "sex" NOT NULL DEFAULT 'UNKNOWN',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "patient_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reading" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid,
    "study_id" UUID NOT NULL,
    "reader_id" UUID NOT NULL,
    "inference_run_id" UUID,
    "agreement" "agreement" NOT NULL,
    "reason" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inference_run" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid,
    "study_id" UUID NOT NULL,
    "model_version_id" UUID NOT NULL,
    "input_sha256" TEXT NOT NULL,
    "status" "inference_run_status" NOT NULL DEFAULT 'QUEUED',
    "failure_code" TEXT,
    "provider" TEXT,
    "queued_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "completed_at" TIMESTAMPTZ(3),
    "compute_ms" DOUBLE PRECISION,

    CONSTRAINT "inference_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "screening_result" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid,
    "study_id" UUID NOT NULL,
    "inference_run_id" UUID NOT NULL,
    "task" "task" NOT NULL,
    "outcome" "screening_outcome" NOT NULL,
    "logit" DOUBLE PRECISION NOT NULL,
    "probability" DOUBLE PRECISION NOT NULL,
    "operating_point" TEXT NOT NULL,
    "threshold" DOUBLE PRECISION NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "screening_result_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "heatmap" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid,
    "inference_run_id" UUID NOT NULL,
    "view" "view" NOT NULL,
    "task" "task" NOT NULL,
    "rows" INTEGER NOT NULL,
    "columns" INTEGER NOT NULL,
    "storage_key" TEXT NOT NULL,
    "content_top" DOUBLE PRECISION NOT NULL,
    "content_left" DOUBLE PRECISION NOT NULL,
    "content_height" DOUBLE PRECISION NOT NULL,
    "content_width" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "heatmap_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_account_email_key" ON "user_account"("email");

-- CreateIndex
CREATE INDEX "membership_user_id_idx" ON "membership"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_refresh_token_hash_key" ON "session"("refresh_token_hash");

-- CreateIndex
CREATE INDEX "session_organization_id_user_id_idx" ON "session"("organization_id", "user_id");

-- CreateIndex
CREATE INDEX "audit_event_organization_id_recorded_at_id_idx" ON "audit_event"("organization_id", "recorded_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "audit_event_organization_id_patient_id_recorded_at_idx" ON "audit_event"("organization_id", "patient_id", "recorded_at" DESC);

-- CreateIndex
CREATE INDEX "imaging_study_organization_id_flag_received_at_id_idx" ON "imaging_study"("organization_id", "flag", "received_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "imaging_study_organization_id_patient_id_idx" ON "imaging_study"("organization_id", "patient_id");

-- CreateIndex
CREATE UNIQUE INDEX "imaging_study_organization_id_id_key" ON "imaging_study"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "imaging_study_organization_id_study_instance_uid_key" ON "imaging_study"("organization_id", "study_instance_uid");

-- CreateIndex
CREATE UNIQUE INDEX "series_organization_id_id_key" ON "series"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "series_organization_id_series_instance_uid_key" ON "series"("organization_id", "series_instance_uid");

-- CreateIndex
CREATE INDEX "instance_organization_id_study_id_idx" ON "instance"("organization_id", "study_id");

-- CreateIndex
CREATE UNIQUE INDEX "instance_organization_id_sop_instance_uid_key" ON "instance"("organization_id", "sop_instance_uid");

-- CreateIndex
CREATE UNIQUE INDEX "registered_model_name_key" ON "registered_model"("name");

-- CreateIndex
CREATE UNIQUE INDEX "model_version_registered_model_id_version_key" ON "model_version"("registered_model_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "model_artifact_model_version_id_path_key" ON "model_artifact"("model_version_id", "path");

-- CreateIndex
CREATE UNIQUE INDEX "deployment_organization_id_task_key" ON "deployment"("organization_id", "task");

-- CreateIndex
CREATE UNIQUE INDEX "organization_slug_key" ON "organization"("slug");

-- CreateIndex
CREATE INDEX "outbox_message_relayed_at_created_at_idx" ON "outbox_message"("relayed_at", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "patient_organization_id_id_key" ON "patient"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "patient_organization_id_mrn_key" ON "patient"("organization_id", "mrn");

-- CreateIndex
CREATE INDEX "reading_organization_id_study_id_signed_at_idx" ON "reading"("organization_id", "study_id", "signed_at");

-- CreateIndex
CREATE UNIQUE INDEX "inference_run_organization_id_id_key" ON "inference_run"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "inference_run_organization_id_study_id_model_version_id_inp_key" ON "inference_run"("organization_id", "study_id", "model_version_id", "input_sha256");

-- CreateIndex
CREATE INDEX "screening_result_organization_id_study_id_created_at_idx" ON "screening_result"("organization_id", "study_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "screening_result_organization_id_inference_run_id_task_key" ON "screening_result"("organization_id", "inference_run_id", "task");

-- CreateIndex
CREATE UNIQUE INDEX "heatmap_organization_id_inference_run_id_view_task_key" ON "heatmap"("organization_id", "inference_run_id", "view", "task");

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imaging_study" ADD CONSTRAINT "imaging_study_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imaging_study" ADD CONSTRAINT "imaging_study_organization_id_patient_id_fkey" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "series" ADD CONSTRAINT "series_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "series" ADD CONSTRAINT "series_organization_id_study_id_fkey" FOREIGN KEY ("organization_id", "study_id") REFERENCES "imaging_study"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instance" ADD CONSTRAINT "instance_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instance" ADD CONSTRAINT "instance_organization_id_study_id_fkey" FOREIGN KEY ("organization_id", "study_id") REFERENCES "imaging_study"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instance" ADD CONSTRAINT "instance_organization_id_series_id_fkey" FOREIGN KEY ("organization_id", "series_id") REFERENCES "series"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "model_version" ADD CONSTRAINT "model_version_registered_model_id_fkey" FOREIGN KEY ("registered_model_id") REFERENCES "registered_model"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "model_artifact" ADD CONSTRAINT "model_artifact_model_version_id_fkey" FOREIGN KEY ("model_version_id") REFERENCES "model_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deployment" ADD CONSTRAINT "deployment_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deployment" ADD CONSTRAINT "deployment_model_version_id_fkey" FOREIGN KEY ("model_version_id") REFERENCES "model_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox_message" ADD CONSTRAINT "outbox_message_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patient" ADD CONSTRAINT "patient_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading" ADD CONSTRAINT "reading_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading" ADD CONSTRAINT "reading_organization_id_study_id_fkey" FOREIGN KEY ("organization_id", "study_id") REFERENCES "imaging_study"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading" ADD CONSTRAINT "reading_reader_id_fkey" FOREIGN KEY ("reader_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inference_run" ADD CONSTRAINT "inference_run_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inference_run" ADD CONSTRAINT "inference_run_organization_id_study_id_fkey" FOREIGN KEY ("organization_id", "study_id") REFERENCES "imaging_study"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inference_run" ADD CONSTRAINT "inference_run_model_version_id_fkey" FOREIGN KEY ("model_version_id") REFERENCES "model_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "screening_result" ADD CONSTRAINT "screening_result_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "screening_result" ADD CONSTRAINT "screening_result_organization_id_study_id_fkey" FOREIGN KEY ("organization_id", "study_id") REFERENCES "imaging_study"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "screening_result" ADD CONSTRAINT "screening_result_organization_id_inference_run_id_fkey" FOREIGN KEY ("organization_id", "inference_run_id") REFERENCES "inference_run"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heatmap" ADD CONSTRAINT "heatmap_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heatmap" ADD CONSTRAINT "heatmap_organization_id_inference_run_id_fkey" FOREIGN KEY ("organization_id", "inference_run_id") REFERENCES "inference_run"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

