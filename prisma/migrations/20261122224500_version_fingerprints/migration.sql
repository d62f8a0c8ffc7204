-- What later listings are compared with, so that nobody sells another's indicator as his own.
CREATE TABLE "version_fingerprint" (
    "version_id" UUID NOT NULL,
    "outputs" JSONB NOT NULL,
    "shingles" JSONB NOT NULL,

    CONSTRAINT "version_fingerprint_pkey" PRIMARY KEY ("version_id")
);
ALTER TABLE "version_fingerprint" ADD CONSTRAINT "version_fingerprint_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "indicator_version"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON version_fingerprint FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON version_fingerprint FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
