-- What made the films and where (DICOM General Equipment module): sites and devices of cohorts and subgroups. Series of
-- before have none; their films still say it.

-- AlterTable
ALTER TABLE "series" ADD COLUMN     "institution_name" TEXT,
ADD COLUMN     "manufacturer" TEXT,
ADD COLUMN     "manufacturer_model_name" TEXT,
ADD COLUMN     "station_name" TEXT;
