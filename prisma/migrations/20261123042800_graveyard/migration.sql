-- Records that have ended, the newest first, and why they did.
CREATE INDEX "provider_graveyard" ON "provider"("closed_at" DESC, "id" DESC) WHERE (status = 'closed'::"ProviderStatus");
ALTER TABLE provider ADD CONSTRAINT provider_close_reason CHECK (char_length(close_reason) BETWEEN 1 AND 500 AND (close_reason IS NULL OR closed_at IS NOT NULL));
