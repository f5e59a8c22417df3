-- A reading says what it saw, in which turn, and what of the result was right; what was decided blinded stands apart.

-- CreateEnum
CREATE TYPE "reading_verdict" AS ENUM ('ACCEPT', 'CORRECT', 'REJECT');

-- CreateEnum
CREATE TYPE "verdict_reason" AS ENUM ('MISSED_FINDING', 'FALSE_FINDING', 'HEATMAP_ELSEWHERE', 'POSTURE', 'FILM_QUALITY', 'OBJECT_IN_FILM', 'KNOWN_OTHERWISE', 'OTHER');

-- CreateEnum
CREATE TYPE "reading_turn" AS ENUM ('FIRST', 'SECOND', 'ADJUDICATION');

-- CreateEnum
CREATE TYPE "finding_presence" AS ENUM ('PRESENT', 'ABSENT', 'UNCERTAIN');

-- CreateEnum
CREATE TYPE "cms_suspicion" AS ENUM ('NONE', 'POSSIBLE', 'PROBABLE');

-- CreateEnum
CREATE TYPE "curve_pattern" AS ENUM ('NO_CURVE', 'SINGLE_THORACIC', 'DOUBLE_THORACIC', 'DOUBLE_MAJOR', 'TRIPLE_MAJOR', 'THORACOLUMBAR_OR_LUMBAR', 'THORACOLUMBAR_LUMBAR_MAIN_THORACIC', 'LEFT_THORACIC', 'LONG_C', 'SHORT_ANGULAR', 'OTHER');

-- CreateEnum
CREATE TYPE "side" AS ENUM ('LEFT', 'RIGHT');

-- CreateEnum
CREATE TYPE "film_quality" AS ENUM ('GOOD', 'LIMITED', 'UNREADABLE');

-- What was said before: AGREE of a result accepts it and DISAGREE rejects it; of no result nothing can be said, so those
-- have no verdict. Nobody was asked for a coded reason, scoliosis, suspicion or quality then, so the old rows have none: a
-- value made up from the result would read as the person's word. A change of type rewrites the rows without an UPDATE,
-- so the trigger that refuses one stays in force throughout, and so does row-level security.
ALTER TABLE "reading" ALTER COLUMN "agreement" DROP NOT NULL;
ALTER TABLE "reading" ALTER COLUMN "agreement" TYPE "reading_verdict" USING (
  CASE WHEN "inference_run_id" IS NULL THEN NULL
       WHEN "agreement" = 'AGREE' THEN 'ACCEPT'::"reading_verdict"
       ELSE 'REJECT'::"reading_verdict" END);
ALTER TABLE "reading" RENAME COLUMN "agreement" TO "verdict";
ALTER TABLE "reading" RENAME COLUMN "reason" TO "comment";
ALTER TABLE "reading" ALTER COLUMN "comment" DROP NOT NULL;

-- There was one turn until now.
ALTER TABLE "reading" ADD COLUMN "turn" "reading_turn" NOT NULL DEFAULT 'FIRST',
ADD COLUMN     "amends_id" UUID,
ADD COLUMN     "verdict_reason" "verdict_reason",
ADD COLUMN     "scoliosis" "finding_presence",
ADD COLUMN     "cms_suspicion" "cms_suspicion",
ADD COLUMN     "curve_pattern" "curve_pattern",
ADD COLUMN     "coronal_balance_mm" DOUBLE PRECISION,
ADD COLUMN     "kyphosis_degrees" DOUBLE PRECISION,
ADD COLUMN     "film_quality" "film_quality";
ALTER TABLE "reading" ALTER COLUMN "turn" DROP DEFAULT;

-- DropEnum
DROP TYPE "agreement";

-- CreateTable
CREATE TABLE "reading_curve" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid,
    "reading_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "cobb_degrees" DOUBLE PRECISION NOT NULL,
    "convexity" "side" NOT NULL,
    "apex" TEXT NOT NULL,
    "upper_end" TEXT,
    "lower_end" TEXT,

    CONSTRAINT "reading_curve_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "blinded_read" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid,
    "study_id" UUID NOT NULL,
    "reader_id" UUID NOT NULL,
    "scoliosis" "finding_presence" NOT NULL,
    "cms_suspicion" "cms_suspicion" NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "blinded_read_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "reading_curve_organization_id_reading_id_ordinal_key" ON "reading_curve"("organization_id", "reading_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "blinded_read_organization_id_study_id_reader_id_key" ON "blinded_read"("organization_id", "study_id", "reader_id");

-- CreateIndex
CREATE UNIQUE INDEX "reading_organization_id_id_key" ON "reading"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "reading_organization_id_amends_id_key" ON "reading"("organization_id", "amends_id");

-- AddForeignKey
ALTER TABLE "reading" ADD CONSTRAINT "reading_organization_id_amends_id_fkey" FOREIGN KEY ("organization_id", "amends_id") REFERENCES "reading"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading_curve" ADD CONSTRAINT "reading_curve_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading_curve" ADD CONSTRAINT "reading_curve_organization_id_reading_id_fkey" FOREIGN KEY ("organization_id", "reading_id") REFERENCES "reading"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "blinded_read" ADD CONSTRAINT "blinded_read_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "blinded_read" ADD CONSTRAINT "blinded_read_organization_id_study_id_fkey" FOREIGN KEY ("organization_id", "study_id") REFERENCES "imaging_study"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "blinded_read" ADD CONSTRAINT "blinded_read_reader_id_fkey" FOREIGN KEY ("reader_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

GRANT SELECT, INSERT ON reading_curve, blinded_read TO plumbline_app;

DO $$
DECLARE
  owned text;
BEGIN
  FOREACH owned IN ARRAY ARRAY['reading_curve', 'blinded_read'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', owned);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', owned);
    EXECUTE format(
      'CREATE POLICY own_organization ON %I TO plumbline_app'
      ' USING (organization_id = (SELECT nullif(current_setting(''app.organization_id'', true), '''')::uuid))'
      ' WITH CHECK (organization_id = (SELECT nullif(current_setting(''app.organization_id'', true), '''')::uuid))',
      owned
    );
    EXECUTE format(
      'CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON %I'
      ' FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
      owned
    );
  END LOOP;
END
$$;
