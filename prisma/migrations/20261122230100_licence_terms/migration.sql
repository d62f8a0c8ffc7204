-- What a licence was sold as: refunds and renewals are judged by it.
ALTER TABLE licence
  ADD COLUMN sold_version_id UUID,
  ADD COLUMN sold_proof "ProofClass",
  ADD COLUMN agreed_minor BIGINT,
  ADD COLUMN end_told_at TIMESTAMPTZ(3);
UPDATE licence l SET agreed_minor = c.gross_minor FROM charge c WHERE c.id = l.charge_id AND l.kind = 'month';
ALTER TABLE "licence" ADD CONSTRAINT "licence_sold_version_id_fkey" FOREIGN KEY ("sold_version_id") REFERENCES "indicator_version"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE licence ADD CONSTRAINT licence_agreed CHECK ((kind = 'month') = (agreed_minor IS NOT NULL) AND agreed_minor > 0);
