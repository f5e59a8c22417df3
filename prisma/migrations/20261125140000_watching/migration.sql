-- Versions in use are watched: reference windows, days, signals, thresholds, stops.

-- CreateEnum
CREATE TYPE "watch_level" AS ENUM ('SILENT', 'OK', 'WARNING', 'STOP');

-- CreateEnum
CREATE TYPE "watch_measure" AS ENUM ('PROBABILITY_SCOLIOSIS', 'PROBABILITY_CMS', 'DISTANCE_CORONAL', 'DISTANCE_SAGITTAL', 'GREY_MEAN_CORONAL', 'GREY_MEAN_SAGITTAL', 'GREY_DEVIATION_CORONAL', 'GREY_DEVIATION_SAGITTAL', 'CLIPPED_SHARE_CORONAL', 'CLIPPED_SHARE_SAGITTAL', 'ASPECT_RATIO_CORONAL', 'ASPECT_RATIO_SAGITTAL', 'MANUFACTURER', 'VIEW', 'AGE', 'SEX', 'POSITIVES_SCOLIOSIS', 'POSITIVES_CMS', 'ABSTENTIONS', 'LATENESS', 'FAILURES', 'REJECTIONS');

-- CreateEnum
CREATE TYPE "reference_window_source" AS ENUM ('EVALUATION', 'CLINICAL');

-- AlterTable
ALTER TABLE "film_finding" ADD COLUMN     "aspect_ratio" DOUBLE PRECISION,
ADD COLUMN     "clipped_share" DOUBLE PRECISION,
ADD COLUMN     "grey_deviation" DOUBLE PRECISION,
ADD COLUMN     "grey_mean" DOUBLE PRECISION;

-- CreateTable
CREATE TABLE "reference_window" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid,
    "release_id" UUID NOT NULL,
    "source" "reference_window_source" NOT NULL,
    "sample" JSONB NOT NULL,
    "study_count" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "frozen_by_id" UUID,
    "frozen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reference_window_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "watch_window" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid,
    "release_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "days" INTEGER NOT NULL,
    "studies" INTEGER NOT NULL,
    "level" "watch_level" NOT NULL,
    "summary" JSONB NOT NULL,
    "reference_window_id" UUID,
    "thresholds_id" UUID,
    "judged_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "watch_window_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "watch_signal" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid,
    "watch_window_id" UUID NOT NULL,
    "measure" "watch_measure" NOT NULL,
    "level" "watch_level" NOT NULL,
    "count" INTEGER NOT NULL,
    "value" DOUBLE PRECISION,
    "p_value" DOUBLE PRECISION,

    CONSTRAINT "watch_signal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "watch_thresholds" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid,
    "minimum_studies" INTEGER NOT NULL,
    "warning_index" DOUBLE PRECISION NOT NULL,
    "stop_index" DOUBLE PRECISION NOT NULL,
    "warning_failures" DOUBLE PRECISION NOT NULL,
    "stop_failures" DOUBLE PRECISION NOT NULL,
    "warning_rejections" DOUBLE PRECISION NOT NULL,
    "stop_rejections" DOUBLE PRECISION NOT NULL,
    "reason" TEXT NOT NULL,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "watch_thresholds_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "release_stop" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid,
    "release_id" UUID NOT NULL,
    "from_state" "release_state" NOT NULL,
    "day" DATE NOT NULL,
    "measures" "watch_measure"[],
    "stopped_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "acknowledged_by_id" UUID,
    "acknowledged_at" TIMESTAMPTZ(3),

    CONSTRAINT "release_stop_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "reference_window_organization_id_release_id_frozen_at_idx" ON "reference_window"("organization_id", "release_id", "frozen_at");

-- CreateIndex
CREATE UNIQUE INDEX "reference_window_organization_id_id_key" ON "reference_window"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "watch_window_organization_id_id_key" ON "watch_window"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "watch_window_organization_id_release_id_day_key" ON "watch_window"("organization_id", "release_id", "day");

-- CreateIndex
CREATE UNIQUE INDEX "watch_signal_organization_id_watch_window_id_measure_key" ON "watch_signal"("organization_id", "watch_window_id", "measure");

-- CreateIndex
CREATE INDEX "watch_thresholds_organization_id_set_at_idx" ON "watch_thresholds"("organization_id", "set_at");

-- CreateIndex
CREATE UNIQUE INDEX "watch_thresholds_organization_id_id_key" ON "watch_thresholds"("organization_id", "id");

-- CreateIndex
CREATE INDEX "release_stop_organization_id_stopped_at_idx" ON "release_stop"("organization_id", "stopped_at");

-- CreateIndex
CREATE UNIQUE INDEX "release_stop_organization_id_id_key" ON "release_stop"("organization_id", "id");

-- AddForeignKey
ALTER TABLE "reference_window" ADD CONSTRAINT "reference_window_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reference_window" ADD CONSTRAINT "reference_window_organization_id_release_id_fkey" FOREIGN KEY ("organization_id", "release_id") REFERENCES "release"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reference_window" ADD CONSTRAINT "reference_window_frozen_by_id_fkey" FOREIGN KEY ("frozen_by_id") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "watch_window" ADD CONSTRAINT "watch_window_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "watch_window" ADD CONSTRAINT "watch_window_organization_id_release_id_fkey" FOREIGN KEY ("organization_id", "release_id") REFERENCES "release"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "watch_window" ADD CONSTRAINT "watch_window_organization_id_reference_window_id_fkey" FOREIGN KEY ("organization_id", "reference_window_id") REFERENCES "reference_window"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "watch_window" ADD CONSTRAINT "watch_window_organization_id_thresholds_id_fkey" FOREIGN KEY ("organization_id", "thresholds_id") REFERENCES "watch_thresholds"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "watch_signal" ADD CONSTRAINT "watch_signal_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "watch_signal" ADD CONSTRAINT "watch_signal_organization_id_watch_window_id_fkey" FOREIGN KEY ("organization_id", "watch_window_id") REFERENCES "watch_window"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "watch_thresholds" ADD CONSTRAINT "watch_thresholds_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "watch_thresholds" ADD CONSTRAINT "watch_thresholds_set_by_id_fkey" FOREIGN KEY ("set_by_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_stop" ADD CONSTRAINT "release_stop_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_stop" ADD CONSTRAINT "release_stop_organization_id_release_id_fkey" FOREIGN KEY ("organization_id", "release_id") REFERENCES "release"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_stop" ADD CONSTRAINT "release_stop_acknowledged_by_id_fkey" FOREIGN KEY ("acknowledged_by_id") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;


GRANT SELECT, INSERT ON reference_window, watch_window, watch_signal, watch_thresholds TO plumbline_app;
GRANT SELECT, INSERT, UPDATE (acknowledged_by_id, acknowledged_at) ON release_stop TO plumbline_app;

-- The days of a release are read by when its runs ended.
CREATE INDEX inference_run_watching_idx ON inference_run (organization_id, release_id, completed_at) WHERE purpose = 'CLINICAL';

DO $$
DECLARE
  owned text;
BEGIN
  FOREACH owned IN ARRAY ARRAY['reference_window', 'watch_window', 'watch_signal', 'watch_thresholds', 'release_stop'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', owned);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', owned);
    EXECUTE format(
      'CREATE POLICY own_organization ON %I TO plumbline_app'
      ' USING (organization_id = (SELECT nullif(current_setting(''app.organization_id'', true), '''')::uuid))'
      ' WITH CHECK (organization_id = (SELECT nullif(current_setting(''app.organization_id'', true), '''')::uuid))',
      owned
    );
  END LOOP;
  FOREACH owned IN ARRAY ARRAY['reference_window', 'watch_window', 'watch_signal', 'watch_thresholds'] LOOP
    EXECUTE format(
      'CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON %I'
      ' FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
      owned
    );
  END LOOP;
END
$$;
