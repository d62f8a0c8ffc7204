-- A review is of an indicator, with the run that gives the right, or of a signal provider.
ALTER TABLE "review" ALTER COLUMN "indicator_id" DROP NOT NULL, ALTER COLUMN "execution_id" DROP NOT NULL, ADD COLUMN "provider_id" UUID;
CREATE INDEX "review_provider_id_id_idx" ON "review"("provider_id", "id" DESC);
CREATE UNIQUE INDEX "review_user_id_provider_id_key" ON "review"("user_id", "provider_id");
ALTER TABLE "review" ADD CONSTRAINT "review_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE review ADD CONSTRAINT review_subject CHECK (num_nonnulls(indicator_id, provider_id) = 1);
ALTER TABLE review ADD CONSTRAINT review_run CHECK ((execution_id IS NULL) = (indicator_id IS NULL) AND (licence_kind IS NULL OR indicator_id IS NOT NULL));
