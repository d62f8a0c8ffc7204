-- A code by which an owner shows a curator that an account is theirs; one row an account, the last one asked for.
CREATE TABLE "ownership_challenge" (
    "account_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "proven_at" TIMESTAMPTZ(3),
    "confirmed_by" UUID,
    "notes" TEXT,
    CONSTRAINT "ownership_challenge_pkey" PRIMARY KEY ("account_id")
);
ALTER TABLE "ownership_challenge" ADD CONSTRAINT "ownership_challenge_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "trading_account"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE ownership_challenge ADD CONSTRAINT ownership_challenge_code CHECK (code ~ '^TS-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$');
ALTER TABLE ownership_challenge ADD CONSTRAINT ownership_challenge_expiry CHECK (expires_at > asked_at);
ALTER TABLE ownership_challenge ADD CONSTRAINT ownership_challenge_proven CHECK ((proven_at IS NULL) = (confirmed_by IS NULL)
  AND (proven_at IS NULL) = (notes IS NULL) AND char_length(notes) BETWEEN 1 AND 2000 AND proven_at BETWEEN asked_at AND expires_at);
