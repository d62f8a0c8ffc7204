-- When positions, round trips and marks were last derived; what derives them asks for accounts before a day.
ALTER TABLE "trading_account" ADD COLUMN "derived_at" TIMESTAMPTZ(3);
DROP INDEX "trading_account_dirty";
CREATE INDEX "trading_account_derived_at_idx" ON "trading_account"("derived_at");
CREATE INDEX "trading_account_dirty" ON "trading_account"("id") WHERE (dirty_from IS NOT NULL);
