-- What is known of the exchange behind a trading account: its key, how reading goes, and the last comparison of balances.
CREATE TYPE "ExchangeProblem" AS ENUM ('unreachable', 'rate_limited', 'key_missing', 'key_refused', 'permission_missing', 'key_may_trade', 'other_account', 'unreadable', 'unreconciled');
CREATE TABLE "exchange_connection" (
    "account_id" UUID NOT NULL,
    "exchange_account" TEXT NOT NULL,
    "key_hint" TEXT,
    "key_fingerprint" TEXT,
    "connected_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lease_until" TIMESTAMPTZ(3),
    "problem" "ExchangeProblem",
    "problem_since" TIMESTAMPTZ(3),
    "drift_since" TIMESTAMPTZ(3),
    "balances" JSONB,
    "balances_at" TIMESTAMPTZ(3),
    CONSTRAINT "exchange_connection_pkey" PRIMARY KEY ("account_id")
);
CREATE UNIQUE INDEX "exchange_connection_exchange_account_key" ON "exchange_connection"("exchange_account");
ALTER TABLE "exchange_connection" ADD CONSTRAINT "exchange_connection_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "trading_account"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE exchange_connection ADD CONSTRAINT exchange_connection_account CHECK (exchange_account ~ '^[0-9a-f]{64}$');
ALTER TABLE exchange_connection ADD CONSTRAINT exchange_connection_key CHECK ((key_hint IS NULL) = (key_fingerprint IS NULL) AND char_length(key_hint) <= 4 AND key_fingerprint ~ '^[0-9a-f]{16}$');
ALTER TABLE exchange_connection ADD CONSTRAINT exchange_connection_problem CHECK ((problem IS NULL) = (problem_since IS NULL));
ALTER TABLE exchange_connection ADD CONSTRAINT exchange_connection_balances CHECK ((balances IS NULL) = (balances_at IS NULL));
