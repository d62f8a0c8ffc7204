-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Book" AS ENUM ('test', 'live');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('USER', 'CURATOR', 'ADMIN');

-- CreateEnum
CREATE TYPE "TokenPurpose" AS ENUM ('verify_email', 'reset_password', 'totp_recovery');

-- CreateEnum
CREATE TYPE "ActorKind" AS ENUM ('session', 'token', 'system');

-- CreateEnum
CREATE TYPE "MailState" AS ENUM ('pending', 'sent', 'failed');

-- CreateEnum
CREATE TYPE "LedgerAccountKind" AS ENUM ('wallet', 'pending', 'available', 'reserve', 'payable', 'in_transit', 'debt', 'platform_revenue', 'stripe_clearing', 'bank', 'test_funds', 'processor_fees', 'write_off', 'dispute_hold');

-- CreateEnum
CREATE TYPE "TransferKind" AS ENUM ('topup', 'charge', 'refund', 'reversal');

-- CreateEnum
CREATE TYPE "TopUpMethod" AS ENUM ('test', 'stripe');

-- CreateEnum
CREATE TYPE "TopUpState" AS ENUM ('open', 'settled', 'failed');

-- CreateEnum
CREATE TYPE "PayeeKind" AS ENUM ('provider', 'developer');

-- CreateEnum
CREATE TYPE "ChargeKind" AS ENUM ('indicator_once', 'indicator_month');

-- CreateEnum
CREATE TYPE "IndicatorVisibility" AS ENUM ('open', 'protected', 'inviteOnly');

-- CreateEnum
CREATE TYPE "IndicatorStatus" AS ENUM ('draft', 'listed', 'suspended');

-- CreateEnum
CREATE TYPE "VersionStatus" AS ENUM ('draft', 'pending', 'approved', 'rejected', 'suspended', 'yanked');

-- CreateEnum
CREATE TYPE "ProofClass" AS ENUM ('clean', 'repaints', 'rewrites', 'looks_ahead');

-- CreateEnum
CREATE TYPE "LicenceKind" AS ENUM ('once', 'month', 'trial');

-- CreateEnum
CREATE TYPE "LicenceStatus" AS ENUM ('active', 'expired', 'refunded', 'revoked');

-- CreateTable
CREATE TABLE "idempotency_key" (
    "actor_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "input_hash" TEXT NOT NULL,
    "status" INTEGER,
    "response" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("actor_id","key")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "seed_marker" (
    "name" TEXT NOT NULL,
    "finished_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "seed_marker_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "app_user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified_at" TIMESTAMPTZ(3),
    "handle" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "bio" TEXT NOT NULL DEFAULT '',
    "password_hash" TEXT,
    "role" "Role" NOT NULL DEFAULT 'USER',
    "session_epoch" INTEGER NOT NULL DEFAULT 0,
    "totp_secret_enc" TEXT,
    "totp_enabled_at" TIMESTAMPTZ(3),
    "totp_last_step" BIGINT,
    "failed_logins" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "external_login" (
    "provider" TEXT NOT NULL,
    "provider_account_id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "external_login_pkey" PRIMARY KEY ("provider","provider_account_id")
);

-- CreateTable
CREATE TABLE "login_session" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "user_agent" TEXT NOT NULL DEFAULT '',
    "ip" TEXT NOT NULL DEFAULT '',
    "totp" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "login_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "one_time_token" (
    "hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "purpose" "TokenPurpose" NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "one_time_token_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "api_token" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "scopes" TEXT[],
    "last_used_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "actor_kind" "ActorKind" NOT NULL,
    "action" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "request_id" TEXT,
    "data" TEXT NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_seal" (
    "pos" BIGINT NOT NULL,
    "event_id" BIGINT NOT NULL,
    "prev_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_seal_pkey" PRIMARY KEY ("pos")
);

-- CreateTable
CREATE TABLE "outbox_mail" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "template" TEXT NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "state" "MailState" NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outbox_mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_account" (
    "id" BIGSERIAL NOT NULL,
    "owner" TEXT NOT NULL,
    "kind" "LedgerAccountKind" NOT NULL,
    "book" "Book" NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ledger_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_balance" (
    "account_id" BIGINT NOT NULL,
    "sign" SMALLINT NOT NULL,
    "balance_minor" BIGINT NOT NULL,

    CONSTRAINT "ledger_balance_pkey" PRIMARY KEY ("account_id")
);

-- CreateTable
CREATE TABLE "ledger_transfer" (
    "id" BIGSERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "input_hash" TEXT NOT NULL,
    "kind" "TransferKind" NOT NULL,
    "book" "Book" NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "cause_kind" TEXT NOT NULL,
    "cause_id" TEXT NOT NULL,
    "reverses_id" BIGINT,
    "reason" TEXT,
    "actor_id" TEXT,
    "request_id" TEXT,
    "effective_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "xid" xid8 DEFAULT pg_current_xact_id(),

    CONSTRAINT "ledger_transfer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_posting" (
    "transfer_id" BIGINT NOT NULL,
    "line" SMALLINT NOT NULL,
    "from_id" BIGINT NOT NULL,
    "to_id" BIGINT NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "book" "Book" NOT NULL,
    "currency" CHAR(3) NOT NULL,

    CONSTRAINT "ledger_posting_pkey" PRIMARY KEY ("transfer_id","line")
);

-- CreateTable
CREATE TABLE "payee" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" "PayeeKind" NOT NULL,
    "closed_through" TIMESTAMPTZ(3) NOT NULL,
    "frozen_at" TIMESTAMPTZ(3),
    "frozen_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "payee_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "charge" (
    "id" UUID NOT NULL,
    "kind" "ChargeKind" NOT NULL,
    "cause_key" TEXT NOT NULL,
    "payer_id" UUID NOT NULL,
    "payee_id" UUID NOT NULL,
    "book" "Book" NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "gross_minor" BIGINT NOT NULL,
    "seller_minor" BIGINT NOT NULL,
    "platform_minor" BIGINT NOT NULL,
    "seller_bps" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "period_start" TIMESTAMPTZ(3),
    "period_end" TIMESTAMPTZ(3),
    "matures_at" TIMESTAMPTZ(3) NOT NULL,
    "refunded_minor" BIGINT NOT NULL DEFAULT 0,
    "refunded_pending_minor" BIGINT NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "charge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "top_up" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "method" "TopUpMethod" NOT NULL,
    "book" "Book" NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "state" "TopUpState" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "top_up_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "instrument" (
    "id" UUID NOT NULL,
    "venue" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "base" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "periods_per_year" INTEGER NOT NULL,
    "synthetic" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "instrument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "candle_chunk" (
    "instrument_id" UUID NOT NULL,
    "interval" TEXT NOT NULL,
    "chunk" INTEGER NOT NULL,
    "n" INTEGER NOT NULL,
    "first_time" TIMESTAMPTZ(3) NOT NULL,
    "last_time" TIMESTAMPTZ(3) NOT NULL,
    "data" BYTEA NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "candle_chunk_pkey" PRIMARY KEY ("instrument_id","interval","chunk")
);

-- CreateTable
CREATE TABLE "indicator" (
    "id" UUID NOT NULL,
    "developer_id" UUID NOT NULL,
    "payee_id" UUID,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "tags" TEXT[],
    "visibility" "IndicatorVisibility" NOT NULL,
    "status" "IndicatorStatus" NOT NULL DEFAULT 'draft',
    "current_version_id" UUID,
    "price_id" UUID,
    "builtin" BOOLEAN NOT NULL DEFAULT false,
    "listed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator_price" (
    "id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "once_minor" BIGINT,
    "month_minor" BIGINT,
    "trial_days" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "indicator_price_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator_version" (
    "id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "major" INTEGER NOT NULL,
    "minor" INTEGER NOT NULL,
    "patch" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "manifest" JSONB NOT NULL,
    "source_hash" TEXT NOT NULL,
    "version_hash" TEXT NOT NULL,
    "changelog" TEXT NOT NULL,
    "status" "VersionStatus" NOT NULL DEFAULT 'draft',
    "proof_class" "ProofClass",
    "reviewed_by" UUID,
    "reviewed_at" TIMESTAMPTZ(3),
    "review_notes" TEXT,
    "submitted_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "indicator_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "licence" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "kind" "LicenceKind" NOT NULL,
    "status" "LicenceStatus" NOT NULL DEFAULT 'active',
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "valid_until" TIMESTAMPTZ(3),
    "pinned_version_id" UUID,
    "charge_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "licence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dataset" (
    "hash" TEXT NOT NULL,
    "bars" INTEGER NOT NULL,
    "data" BYTEA,
    "source" JSONB,
    "expires_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dataset_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "execution" (
    "id" BIGSERIAL NOT NULL,
    "public_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "dataset_hash" TEXT NOT NULL,
    "inputs" TEXT NOT NULL,
    "input_hash" TEXT NOT NULL,
    "bars" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "output_hash" TEXT,
    "cpu_us" BIGINT NOT NULL,
    "peak_kb" INTEGER NOT NULL,
    "engine" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "execution_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE INDEX "rate_limit_expire_idx" ON "rate_limit"("expire");

-- CreateIndex
CREATE UNIQUE INDEX "app_user_email_key" ON "app_user"("email");

-- CreateIndex
CREATE INDEX "external_login_user_id_idx" ON "external_login"("user_id");

-- CreateIndex
CREATE INDEX "login_session_user_id_id_idx" ON "login_session"("user_id", "id");

-- CreateIndex
CREATE INDEX "one_time_token_user_id_purpose_idx" ON "one_time_token"("user_id", "purpose");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_hash_key" ON "api_token"("hash");

-- CreateIndex
CREATE INDEX "api_token_user_id_id_idx" ON "api_token"("user_id", "id");

-- CreateIndex
CREATE INDEX "audit_event_subject_kind_subject_id_id_idx" ON "audit_event"("subject_kind", "subject_id", "id");

-- CreateIndex
CREATE INDEX "audit_event_actor_id_id_idx" ON "audit_event"("actor_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "audit_seal_event_id_key" ON "audit_seal"("event_id");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_mail_dedupe_key_key" ON "outbox_mail"("dedupe_key");

-- CreateIndex
CREATE INDEX "outbox_mail_due" ON "outbox_mail"("next_attempt_at") WHERE (state = 'pending'::"MailState");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_account_owner_kind_book_currency_key" ON "ledger_account"("owner", "kind", "book", "currency");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_account_id_book_currency_key" ON "ledger_account"("id", "book", "currency");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_transfer_key_key" ON "ledger_transfer"("key");

-- CreateIndex
CREATE INDEX "ledger_transfer_cause_kind_cause_id_idx" ON "ledger_transfer"("cause_kind", "cause_id");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_transfer_id_book_currency_key" ON "ledger_transfer"("id", "book", "currency");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_transfer_reversed_once" ON "ledger_transfer"("reverses_id") WHERE (kind = 'reversal'::"TransferKind");

-- CreateIndex
CREATE INDEX "ledger_posting_from_id_transfer_id_idx" ON "ledger_posting"("from_id", "transfer_id");

-- CreateIndex
CREATE INDEX "ledger_posting_to_id_transfer_id_idx" ON "ledger_posting"("to_id", "transfer_id");

-- CreateIndex
CREATE UNIQUE INDEX "payee_user_id_kind_key" ON "payee"("user_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "charge_cause_key_key" ON "charge"("cause_key");

-- CreateIndex
CREATE INDEX "charge_payee_id_matures_at_id_idx" ON "charge"("payee_id", "matures_at", "id");

-- CreateIndex
CREATE INDEX "charge_payer_id_id_idx" ON "charge"("payer_id", "id");

-- CreateIndex
CREATE INDEX "top_up_user_id_id_idx" ON "top_up"("user_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "instrument_venue_code_key" ON "instrument"("venue", "code");

-- CreateIndex
CREATE INDEX "candle_chunk_instrument_id_interval_first_time_idx" ON "candle_chunk"("instrument_id", "interval", "first_time");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_slug_key" ON "indicator"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_current_version_id_key" ON "indicator"("current_version_id");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_price_id_key" ON "indicator"("price_id");

-- CreateIndex
CREATE INDEX "indicator_status_listed_at_id_idx" ON "indicator"("status", "listed_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "indicator_developer_id_id_idx" ON "indicator"("developer_id", "id");

-- CreateIndex
CREATE INDEX "indicator_tags_idx" ON "indicator" USING GIN ("tags");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_price_indicator_id_seq_key" ON "indicator_price"("indicator_id", "seq");

-- CreateIndex
CREATE INDEX "indicator_version_source_hash_idx" ON "indicator_version"("source_hash");

-- CreateIndex
CREATE INDEX "indicator_version_status_submitted_at_idx" ON "indicator_version"("status", "submitted_at");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_version_indicator_id_major_minor_patch_key" ON "indicator_version"("indicator_id", "major", "minor", "patch");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_version_one_pending" ON "indicator_version"("indicator_id") WHERE (status = 'pending'::"VersionStatus");

-- CreateIndex
CREATE INDEX "licence_user_id_id_idx" ON "licence"("user_id", "id");

-- CreateIndex
CREATE INDEX "licence_expiring" ON "licence"("valid_until") WHERE (status = 'active'::"LicenceStatus" AND kind <> 'once'::"LicenceKind");

-- CreateIndex
CREATE UNIQUE INDEX "licence_charge_once" ON "licence"("charge_id") WHERE (charge_id IS NOT NULL);

-- CreateIndex
CREATE UNIQUE INDEX "licence_one_active" ON "licence"("user_id", "indicator_id") WHERE (status = 'active'::"LicenceStatus");

-- CreateIndex
CREATE UNIQUE INDEX "licence_one_trial" ON "licence"("user_id", "indicator_id") WHERE (kind = 'trial'::"LicenceKind");

-- CreateIndex
CREATE INDEX "dataset_expires_at_idx" ON "dataset"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "execution_public_id_key" ON "execution"("public_id");

-- CreateIndex
CREATE INDEX "execution_user_id_id_idx" ON "execution"("user_id", "id" DESC);

-- CreateIndex
CREATE INDEX "execution_version_id_id_idx" ON "execution"("version_id", "id" DESC);

-- AddForeignKey
ALTER TABLE "external_login" ADD CONSTRAINT "external_login_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "login_session" ADD CONSTRAINT "login_session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "one_time_token" ADD CONSTRAINT "one_time_token_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "audit_seal" ADD CONSTRAINT "audit_seal_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "audit_event"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ledger_balance" ADD CONSTRAINT "ledger_balance_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "ledger_account"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ledger_transfer" ADD CONSTRAINT "ledger_transfer_reverses_id_fkey" FOREIGN KEY ("reverses_id") REFERENCES "ledger_transfer"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ledger_posting" ADD CONSTRAINT "ledger_posting_transfer_id_book_currency_fkey" FOREIGN KEY ("transfer_id", "book", "currency") REFERENCES "ledger_transfer"("id", "book", "currency") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ledger_posting" ADD CONSTRAINT "ledger_posting_from_id_book_currency_fkey" FOREIGN KEY ("from_id", "book", "currency") REFERENCES "ledger_account"("id", "book", "currency") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ledger_posting" ADD CONSTRAINT "ledger_posting_to_id_book_currency_fkey" FOREIGN KEY ("to_id", "book", "currency") REFERENCES "ledger_account"("id", "book", "currency") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "payee" ADD CONSTRAINT "payee_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "charge" ADD CONSTRAINT "charge_payer_id_fkey" FOREIGN KEY ("payer_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "charge" ADD CONSTRAINT "charge_payee_id_fkey" FOREIGN KEY ("payee_id") REFERENCES "payee"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "top_up" ADD CONSTRAINT "top_up_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "candle_chunk" ADD CONSTRAINT "candle_chunk_instrument_id_fkey" FOREIGN KEY ("instrument_id") REFERENCES "instrument"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_developer_id_fkey" FOREIGN KEY ("developer_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_payee_id_fkey" FOREIGN KEY ("payee_id") REFERENCES "payee"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_current_version_id_fkey" FOREIGN KEY ("current_version_id") REFERENCES "indicator_version"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_price_id_fkey" FOREIGN KEY ("price_id") REFERENCES "indicator_price"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "indicator_price" ADD CONSTRAINT "indicator_price_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "indicator_version" ADD CONSTRAINT "indicator_version_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "licence" ADD CONSTRAINT "licence_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "licence" ADD CONSTRAINT "licence_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "licence" ADD CONSTRAINT "licence_pinned_version_id_fkey" FOREIGN KEY ("pinned_version_id") REFERENCES "indicator_version"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "licence" ADD CONSTRAINT "licence_charge_id_fkey" FOREIGN KEY ("charge_id") REFERENCES "charge"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "execution" ADD CONSTRAINT "execution_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "execution" ADD CONSTRAINT "execution_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "indicator_version"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "execution" ADD CONSTRAINT "execution_dataset_hash_fkey" FOREIGN KEY ("dataset_hash") REFERENCES "dataset"("hash") ON DELETE RESTRICT ON UPDATE NO ACTION;


