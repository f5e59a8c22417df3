-- Who took a model version in: the platform's signature over its manifest and files, and what the sandbox found.

-- CreateTable
CREATE TABLE "model_signature" (
    "id" UUID NOT NULL,
    "model_version_id" UUID NOT NULL,
    "key_id" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    "validation" JSONB NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "model_signature_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "model_signature_model_version_id_key_id_key" ON "model_signature"("model_version_id", "key_id");

-- AddForeignKey
ALTER TABLE "model_signature" ADD CONSTRAINT "model_signature_model_version_id_fkey" FOREIGN KEY ("model_version_id") REFERENCES "model_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

GRANT SELECT ON model_signature TO plumbline_app;
GRANT SELECT, INSERT ON model_signature TO plumbline_platform;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON model_signature
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A version that somebody of an organization brings in is in that organization's audit trail.
DROP POLICY platform_records ON audit_event;
CREATE POLICY platform_records ON audit_event FOR INSERT TO plumbline_platform
  WITH CHECK (patient_id IS NULL AND entity_type IN ('Organization', 'Session', 'ModelVersion'));
