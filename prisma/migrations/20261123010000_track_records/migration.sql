-- Track records: trading accounts and their chained events, imports, marks, anchors, providers, ranks, verification.
CREATE TYPE "TradingAccountKind" AS ENUM ('imported', 'exchange', 'paper', 'copy');
CREATE TYPE "TradingAccountState" AS ENUM ('active', 'needs_attention', 'closed');
CREATE TYPE "AccountEventKind" AS ENUM ('fill', 'deposit', 'withdrawal', 'fee', 'void');
CREATE TYPE "TradeSide" AS ENUM ('buy', 'sell');
CREATE TYPE "OrderType" AS ENUM ('market', 'limit');
CREATE TYPE "OrderState" AS ENUM ('open', 'partial', 'filled', 'cancelled', 'rejected');
CREATE TYPE "ImportState" AS ENUM ('uploading', 'running', 'done', 'refused', 'failed');
CREATE TYPE "ProviderStatus" AS ENUM ('pending', 'approved', 'rejected', 'suspended', 'closed');
CREATE TYPE "RiskLevel" AS ENUM ('low', 'medium', 'high');
CREATE TYPE "VerificationVerdict" AS ENUM ('passed', 'warned', 'failed', 'insufficient_data');
CREATE TYPE "FlagSeverity" AS ENUM ('block', 'hide', 'warn', 'internal');
CREATE TYPE "FlagState" AS ENUM ('open', 'appealed', 'upheld', 'dismissed', 'cleared');
CREATE TYPE "StatsWindow" AS ENUM ('all', 'd30', 'd90', 'd365');
CREATE TABLE "trading_account" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "kind" "TradingAccountKind" NOT NULL,
    "name" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "venue" TEXT NOT NULL,
    "periods_per_year" INTEGER NOT NULL,
    "state" "TradingAccountState" NOT NULL DEFAULT 'active',
    "attention" TEXT,
    "publishes" BOOLEAN NOT NULL DEFAULT false,
    "head_seq" BIGINT NOT NULL DEFAULT 0,
    "head_hash" BYTEA NOT NULL DEFAULT '\x0000000000000000000000000000000000000000000000000000000000000000',
    "dirty_from" TIMESTAMPTZ(3),
    "credentials_enc" TEXT,
    "sync_cursor" JSONB,
    "synced_at" TIMESTAMPTZ(3),
    "sync_failures" INTEGER NOT NULL DEFAULT 0,
    "next_sync_at" TIMESTAMPTZ(3),
    "last_equity" DECIMAL,
    "last_mark_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "trading_account_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "account_event" (
    "account_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "kind" "AccountEventKind" NOT NULL,
    "external_id" TEXT NOT NULL,
    "instrument_id" UUID,
    "side" "TradeSide",
    "qty" DECIMAL,
    "price" DECIMAL,
    "amount" DECIMAL,
    "currency" TEXT,
    "fee" DECIMAL,
    "fee_currency" TEXT,
    "executed_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "voids_seq" BIGINT,
    "hash" BYTEA NOT NULL,
    CONSTRAINT "account_event_pkey" PRIMARY KEY ("account_id","seq")
) PARTITION BY HASH ("account_id");
CREATE TABLE account_event_0 PARTITION OF account_event FOR VALUES WITH (MODULUS 16, REMAINDER 0);
CREATE TABLE account_event_1 PARTITION OF account_event FOR VALUES WITH (MODULUS 16, REMAINDER 1);
CREATE TABLE account_event_2 PARTITION OF account_event FOR VALUES WITH (MODULUS 16, REMAINDER 2);
CREATE TABLE account_event_3 PARTITION OF account_event FOR VALUES WITH (MODULUS 16, REMAINDER 3);
CREATE TABLE account_event_4 PARTITION OF account_event FOR VALUES WITH (MODULUS 16, REMAINDER 4);
CREATE TABLE account_event_5 PARTITION OF account_event FOR VALUES WITH (MODULUS 16, REMAINDER 5);
CREATE TABLE account_event_6 PARTITION OF account_event FOR VALUES WITH (MODULUS 16, REMAINDER 6);
CREATE TABLE account_event_7 PARTITION OF account_event FOR VALUES WITH (MODULUS 16, REMAINDER 7);
CREATE TABLE account_event_8 PARTITION OF account_event FOR VALUES WITH (MODULUS 16, REMAINDER 8);
CREATE TABLE account_event_9 PARTITION OF account_event FOR VALUES WITH (MODULUS 16, REMAINDER 9);
CREATE TABLE account_event_10 PARTITION OF account_event FOR VALUES WITH (MODULUS 16, REMAINDER 10);
CREATE TABLE account_event_11 PARTITION OF account_event FOR VALUES WITH (MODULUS 16, REMAINDER 11);
CREATE TABLE account_event_12 PARTITION OF account_event FOR VALUES WITH (MODULUS 16, REMAINDER 12);
CREATE TABLE account_event_13 PARTITION OF account_event FOR VALUES WITH (MODULUS 16, REMAINDER 13);
CREATE TABLE account_event_14 PARTITION OF account_event FOR VALUES WITH (MODULUS 16, REMAINDER 14);
CREATE TABLE account_event_15 PARTITION OF account_event FOR VALUES WITH (MODULUS 16, REMAINDER 15);
CREATE TABLE "position" (
    "account_id" UUID NOT NULL,
    "instrument_id" UUID NOT NULL,
    "qty" DECIMAL NOT NULL,
    "avg_cost" DECIMAL NOT NULL,
    "realised" DECIMAL NOT NULL,
    "opened_seq" BIGINT NOT NULL,
    CONSTRAINT "position_pkey" PRIMARY KEY ("account_id","instrument_id")
);
CREATE TABLE "trade_order" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "client_order_id" TEXT NOT NULL,
    "instrument_id" UUID NOT NULL,
    "side" "TradeSide" NOT NULL,
    "type" "OrderType" NOT NULL,
    "qty" DECIMAL NOT NULL,
    "limit_price" DECIMAL,
    "state" "OrderState" NOT NULL DEFAULT 'open',
    "filled_qty" DECIMAL NOT NULL DEFAULT 0,
    "avg_price" DECIMAL,
    "reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    CONSTRAINT "trade_order_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "import_run" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "options" JSONB NOT NULL,
    "file_name" TEXT NOT NULL,
    "state" "ImportState" NOT NULL DEFAULT 'uploading',
    "file_hash" TEXT,
    "bytes" BIGINT NOT NULL DEFAULT 0,
    "bytes_read" BIGINT NOT NULL DEFAULT 0,
    "rows" INTEGER NOT NULL DEFAULT 0,
    "accepted" INTEGER NOT NULL DEFAULT 0,
    "duplicates" INTEGER NOT NULL DEFAULT 0,
    "rejected" INTEGER NOT NULL DEFAULT 0,
    "rejects" JSONB NOT NULL DEFAULT '[]',
    "error" TEXT,
    "heartbeat_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    CONSTRAINT "import_run_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "import_part" (
    "import_id" UUID NOT NULL,
    "n" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "data" BYTEA NOT NULL,
    CONSTRAINT "import_part_pkey" PRIMARY KEY ("import_id","n")
);
CREATE UNLOGGED TABLE "import_stage" (
    "import_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "part" SMALLINT NOT NULL,
    "kind" "AccountEventKind" NOT NULL,
    "external_id" TEXT NOT NULL,
    "symbol" TEXT,
    "side" "TradeSide",
    "qty" DECIMAL,
    "price" DECIMAL,
    "amount" DECIMAL,
    "currency" TEXT,
    "fee" DECIMAL,
    "fee_currency" TEXT,
    "executed_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "import_stage_pkey" PRIMARY KEY ("import_id","line","part")
);
CREATE TABLE "equity_month" (
    "account_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "n" SMALLINT NOT NULL,
    "data" BYTEA NOT NULL,
    CONSTRAINT "equity_month_pkey" PRIMARY KEY ("account_id","month")
);
CREATE TABLE "round_trip" (
    "account_id" UUID NOT NULL,
    "n" INTEGER NOT NULL,
    "instrument_id" UUID NOT NULL,
    "side" "TradeSide" NOT NULL,
    "qty" DECIMAL NOT NULL,
    "open_price" DECIMAL NOT NULL,
    "close_price" DECIMAL NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3) NOT NULL,
    "pnl" DECIMAL NOT NULL,
    "fees" DECIMAL NOT NULL,
    CONSTRAINT "round_trip_pkey" PRIMARY KEY ("account_id","n")
);
CREATE TABLE "anchor_root" (
    "day" DATE NOT NULL,
    "tree_size" BIGINT NOT NULL,
    "root" BYTEA NOT NULL,
    "prev_root" BYTEA,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "anchor_root_pkey" PRIMARY KEY ("day")
);
CREATE TABLE "anchor_range" (
    "day" DATE NOT NULL,
    "account_id" UUID NOT NULL,
    "first_seq" BIGINT NOT NULL,
    "last_seq" BIGINT NOT NULL,
    "first_leaf" BIGINT NOT NULL,
    CONSTRAINT "anchor_range_pkey" PRIMARY KEY ("day","account_id")
);
CREATE TABLE "merkle_tile" (
    "level" SMALLINT NOT NULL,
    "index" BIGINT NOT NULL,
    "width" SMALLINT NOT NULL,
    "hashes" BYTEA NOT NULL,
    CONSTRAINT "merkle_tile_pkey" PRIMARY KEY ("level","index","width")
);
CREATE TABLE "provider" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "status" "ProviderStatus" NOT NULL DEFAULT 'pending',
    "display_name" TEXT NOT NULL,
    "bio" TEXT NOT NULL,
    "strategy" TEXT NOT NULL,
    "risk_level" "RiskLevel" NOT NULL,
    "account_id" UUID NOT NULL,
    "fee_terms_id" UUID,
    "payee_id" UUID,
    "level" SMALLINT NOT NULL DEFAULT 0,
    "is_hidden" BOOLEAN NOT NULL DEFAULT false,
    "flag_hidden" BOOLEAN NOT NULL DEFAULT false,
    "public_flags" INTEGER NOT NULL DEFAULT 0,
    "rating_sum" INTEGER NOT NULL DEFAULT 0,
    "rating_count" INTEGER NOT NULL DEFAULT 0,
    "review_notes" TEXT,
    "applied_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "listed_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "close_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "provider_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "fee_terms" (
    "id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "subscription_minor" BIGINT NOT NULL,
    "performance_bps" INTEGER NOT NULL,
    "effective_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "fee_terms_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "provider_stats" (
    "provider_id" UUID NOT NULL,
    "window" "StatsWindow" NOT NULL,
    "n" INTEGER NOT NULL,
    "values" JSONB NOT NULL,
    "as_of" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "provider_stats_pkey" PRIMARY KEY ("provider_id","window")
);
CREATE TABLE "provider_rank" (
    "slot" SMALLINT NOT NULL,
    "provider_id" UUID NOT NULL,
    "luck_adjusted" DOUBLE PRECISION NOT NULL,
    "total_return" DOUBLE PRECISION NOT NULL,
    "sharpe" DOUBLE PRECISION NOT NULL,
    "sortino" DOUBLE PRECISION NOT NULL,
    "win_rate" DOUBLE PRECISION NOT NULL,
    "followers" DOUBLE PRECISION NOT NULL,
    "follower_return" DOUBLE PRECISION NOT NULL,
    "rating" DOUBLE PRECISION NOT NULL,
    "newest" DOUBLE PRECISION NOT NULL,
    "max_drawdown" DOUBLE PRECISION NOT NULL,
    "track_days" INTEGER NOT NULL,
    "risk_level" "RiskLevel" NOT NULL,
    "level" SMALLINT NOT NULL,
    "subscription_minor" BIGINT NOT NULL,
    "is_flagged" BOOLEAN NOT NULL,
    "is_simulated" BOOLEAN NOT NULL,
    CONSTRAINT "provider_rank_pkey" PRIMARY KEY ("slot","provider_id")
) PARTITION BY LIST ("slot");
CREATE TABLE provider_rank_0 PARTITION OF provider_rank FOR VALUES IN (0);
CREATE TABLE provider_rank_1 PARTITION OF provider_rank FOR VALUES IN (1);
CREATE TABLE provider_rank_2 PARTITION OF provider_rank FOR VALUES IN (2);
CREATE TABLE provider_rank_3 PARTITION OF provider_rank FOR VALUES IN (3);
CREATE TABLE "verification_run" (
    "id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "batch_key" TEXT,
    "period_days" INTEGER NOT NULL,
    "level" SMALLINT NOT NULL,
    "verdict" "VerificationVerdict" NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "checks" JSONB NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "verification_run_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "flag" (
    "id" UUID NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "check" TEXT NOT NULL,
    "severity" "FlagSeverity" NOT NULL,
    "state" "FlagState" NOT NULL DEFAULT 'open',
    "evidence" JSONB NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "quiet_since" TIMESTAMPTZ(3),
    "appeal" TEXT,
    "appealed_at" TIMESTAMPTZ(3),
    "resolved_by" UUID,
    "resolution" TEXT,
    "resolved_at" TIMESTAMPTZ(3),
    CONSTRAINT "flag_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "trading_account_owner_id_id_idx" ON "trading_account"("owner_id", "id");
CREATE INDEX "trading_account_sync" ON "trading_account"("next_sync_at") WHERE (kind = 'exchange'::"TradingAccountKind" AND state <> 'closed'::"TradingAccountState");
CREATE INDEX "trading_account_dirty" ON "trading_account"("dirty_from") WHERE (dirty_from IS NOT NULL);
CREATE INDEX "account_event_account_id_executed_at_seq_idx" ON "account_event"("account_id", "executed_at", "seq");
CREATE UNIQUE INDEX "account_event_account_id_external_id_key" ON "account_event"("account_id", "external_id");
CREATE INDEX "trade_order_open" ON "trade_order"("instrument_id") WHERE (state = ANY (ARRAY['open'::"OrderState", 'partial'::"OrderState"]));
CREATE UNIQUE INDEX "trade_order_account_id_client_order_id_key" ON "trade_order"("account_id", "client_order_id");
CREATE INDEX "import_run_account_id_id_idx" ON "import_run"("account_id", "id" DESC);
CREATE UNIQUE INDEX "import_run_one_running" ON "import_run"("account_id") WHERE (state = 'running'::"ImportState");
CREATE INDEX "round_trip_account_id_closed_at_n_idx" ON "round_trip"("account_id", "closed_at" DESC, "n" DESC);
CREATE UNIQUE INDEX "anchor_range_first_leaf_key" ON "anchor_range"("first_leaf");
CREATE INDEX "anchor_range_account_id_first_seq_idx" ON "anchor_range"("account_id", "first_seq");
CREATE UNIQUE INDEX "provider_user_id_key" ON "provider"("user_id");
CREATE UNIQUE INDEX "provider_account_id_key" ON "provider"("account_id");
CREATE UNIQUE INDEX "provider_fee_terms_id_key" ON "provider"("fee_terms_id");
CREATE INDEX "provider_listed" ON "provider"("listed_at" DESC, "id" DESC) WHERE (status = 'approved'::"ProviderStatus");
CREATE INDEX "provider_status_applied_at_idx" ON "provider"("status", "applied_at");
CREATE UNIQUE INDEX "fee_terms_provider_id_version_key" ON "fee_terms"("provider_id", "version");
CREATE INDEX "provider_rank_slot_total_return_provider_id_idx" ON "provider_rank"("slot", "total_return" DESC, "provider_id" DESC);
CREATE INDEX "provider_rank_slot_sharpe_provider_id_idx" ON "provider_rank"("slot", "sharpe" DESC, "provider_id" DESC);
CREATE INDEX "provider_rank_slot_sortino_provider_id_idx" ON "provider_rank"("slot", "sortino" DESC, "provider_id" DESC);
CREATE INDEX "provider_rank_slot_win_rate_provider_id_idx" ON "provider_rank"("slot", "win_rate" DESC, "provider_id" DESC);
CREATE INDEX "provider_rank_slot_followers_provider_id_idx" ON "provider_rank"("slot", "followers" DESC, "provider_id" DESC);
CREATE INDEX "provider_rank_slot_follower_return_provider_id_idx" ON "provider_rank"("slot", "follower_return" DESC, "provider_id" DESC);
CREATE INDEX "provider_rank_slot_rating_provider_id_idx" ON "provider_rank"("slot", "rating" DESC, "provider_id" DESC);
CREATE INDEX "provider_rank_slot_newest_provider_id_idx" ON "provider_rank"("slot", "newest" DESC, "provider_id" DESC);
CREATE INDEX "verification_run_provider_id_id_idx" ON "verification_run"("provider_id", "id" DESC);
CREATE UNIQUE INDEX "verification_run_batch" ON "verification_run"("provider_id", "batch_key") WHERE (batch_key IS NOT NULL);
CREATE INDEX "flag_state_severity_opened_at_idx" ON "flag"("state", "severity", "opened_at" DESC);
CREATE INDEX "flag_subject_kind_subject_id_id_idx" ON "flag"("subject_kind", "subject_id", "id" DESC);
CREATE UNIQUE INDEX "flag_one_open" ON "flag"("subject_kind", "subject_id", "check") WHERE (state = ANY (ARRAY['open'::"FlagState", 'appealed'::"FlagState", 'upheld'::"FlagState"]));
ALTER TABLE "trading_account" ADD CONSTRAINT "trading_account_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "account_event" ADD CONSTRAINT "account_event_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "trading_account"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "account_event" ADD CONSTRAINT "account_event_instrument_id_fkey" FOREIGN KEY ("instrument_id") REFERENCES "instrument"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "position" ADD CONSTRAINT "position_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "trading_account"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "position" ADD CONSTRAINT "position_instrument_id_fkey" FOREIGN KEY ("instrument_id") REFERENCES "instrument"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "trade_order" ADD CONSTRAINT "trade_order_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "trading_account"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "trade_order" ADD CONSTRAINT "trade_order_instrument_id_fkey" FOREIGN KEY ("instrument_id") REFERENCES "instrument"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "trading_account"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "import_part" ADD CONSTRAINT "import_part_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "import_run"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "equity_month" ADD CONSTRAINT "equity_month_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "trading_account"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "round_trip" ADD CONSTRAINT "round_trip_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "trading_account"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "round_trip" ADD CONSTRAINT "round_trip_instrument_id_fkey" FOREIGN KEY ("instrument_id") REFERENCES "instrument"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "anchor_range" ADD CONSTRAINT "anchor_range_day_fkey" FOREIGN KEY ("day") REFERENCES "anchor_root"("day") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "anchor_range" ADD CONSTRAINT "anchor_range_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "trading_account"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "provider" ADD CONSTRAINT "provider_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "provider" ADD CONSTRAINT "provider_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "trading_account"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "provider" ADD CONSTRAINT "provider_fee_terms_id_fkey" FOREIGN KEY ("fee_terms_id") REFERENCES "fee_terms"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "provider" ADD CONSTRAINT "provider_payee_id_fkey" FOREIGN KEY ("payee_id") REFERENCES "payee"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "fee_terms" ADD CONSTRAINT "fee_terms_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "provider_stats" ADD CONSTRAINT "provider_stats_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "verification_run" ADD CONSTRAINT "verification_run_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

CREATE INDEX provider_search ON provider USING GIN (lower(display_name || ' ' || strategy) gin_trgm_ops);
CREATE INDEX provider_rank_slot_luck_adjusted_provider_id_idx ON provider_rank (slot, luck_adjusted DESC, provider_id DESC)
  INCLUDE (max_drawdown, track_days, level, subscription_minor, is_flagged, is_simulated, win_rate, sharpe, rating, risk_level);
ALTER TABLE position SET (fillfactor = 80);
ALTER TABLE import_part ALTER COLUMN data SET STORAGE EXTERNAL;
ALTER TABLE equity_month ALTER COLUMN data SET STORAGE EXTERNAL;

ALTER TABLE trading_account ADD CONSTRAINT trading_account_name CHECK (char_length(name) BETWEEN 1 AND 80);
ALTER TABLE trading_account ADD CONSTRAINT trading_account_currency CHECK (currency ~ '^[A-Z0-9]{2,10}$');
ALTER TABLE trading_account ADD CONSTRAINT trading_account_venue CHECK (char_length(venue) BETWEEN 1 AND 60);
ALTER TABLE trading_account ADD CONSTRAINT trading_account_periods CHECK (periods_per_year IN (252, 365));
ALTER TABLE trading_account ADD CONSTRAINT trading_account_head CHECK (head_seq >= 0 AND octet_length(head_hash) = 32);
ALTER TABLE trading_account ADD CONSTRAINT trading_account_attention CHECK ((state = 'needs_attention') = (attention IS NOT NULL));
ALTER TABLE trading_account ADD CONSTRAINT trading_account_sync_failures CHECK (sync_failures >= 0);
ALTER TABLE trading_account ADD CONSTRAINT trading_account_credentials CHECK (credentials_enc IS NULL OR kind = 'exchange');
ALTER TABLE account_event ADD CONSTRAINT account_event_seq CHECK (seq > 0);
ALTER TABLE account_event ADD CONSTRAINT account_event_external_id CHECK (char_length(external_id) BETWEEN 1 AND 200);
ALTER TABLE account_event ADD CONSTRAINT account_event_fill CHECK ((kind = 'fill') = (instrument_id IS NOT NULL) AND (kind = 'fill') = (side IS NOT NULL)
  AND (kind = 'fill') = (qty IS NOT NULL) AND (kind = 'fill') = (price IS NOT NULL));
ALTER TABLE account_event ADD CONSTRAINT account_event_flow CHECK ((kind IN ('deposit', 'withdrawal', 'fee')) = (amount IS NOT NULL) AND (amount IS NULL) = (currency IS NULL));
ALTER TABLE account_event ADD CONSTRAINT account_event_void CHECK ((kind = 'void') = (voids_seq IS NOT NULL) AND voids_seq < seq);
ALTER TABLE account_event ADD CONSTRAINT account_event_amounts CHECK (qty > 0 AND qty < 'Infinity' AND price > 0 AND price < 'Infinity' AND amount > 0 AND amount < 'Infinity' AND abs(fee) < 'Infinity');
ALTER TABLE account_event ADD CONSTRAINT account_event_fee CHECK ((fee IS NULL) = (fee_currency IS NULL) AND (fee IS NULL OR kind = 'fill'));
ALTER TABLE account_event ADD CONSTRAINT account_event_hash CHECK (octet_length(hash) = 32);
CREATE UNIQUE INDEX account_event_voided_once ON account_event (account_id, voids_seq) WHERE voids_seq IS NOT NULL;
ALTER TABLE position ADD CONSTRAINT position_qty CHECK (qty <> 0 AND avg_cost >= 0);
ALTER TABLE trade_order ADD CONSTRAINT trade_order_client_id CHECK (char_length(client_order_id) BETWEEN 1 AND 100);
ALTER TABLE trade_order ADD CONSTRAINT trade_order_qty CHECK (qty > 0 AND filled_qty BETWEEN 0 AND qty);
ALTER TABLE trade_order ADD CONSTRAINT trade_order_limit CHECK ((type = 'limit') = (limit_price IS NOT NULL) AND limit_price > 0);
ALTER TABLE trade_order ADD CONSTRAINT trade_order_filled CHECK ((state = 'filled') = (filled_qty = qty) AND (filled_qty = 0) = (avg_price IS NULL));
ALTER TABLE trade_order ADD CONSTRAINT trade_order_ended CHECK ((state IN ('open', 'partial')) = (ended_at IS NULL) AND (state = 'rejected') = (reason IS NOT NULL));
ALTER TABLE import_run ADD CONSTRAINT import_run_counts CHECK (rows >= 0 AND accepted >= 0 AND duplicates >= 0 AND rejected >= 0 AND bytes BETWEEN 0 AND 1073741824);
ALTER TABLE import_run ADD CONSTRAINT import_run_ended CHECK ((state IN ('uploading', 'running')) = (ended_at IS NULL));
ALTER TABLE import_run ADD CONSTRAINT import_run_all_or_nothing CHECK (accepted = 0 OR (state = 'done' AND rejected = 0));
ALTER TABLE import_run ADD CONSTRAINT import_run_file_name CHECK (char_length(file_name) BETWEEN 1 AND 255);
ALTER TABLE import_part ADD CONSTRAINT import_part_size CHECK (n >= 0 AND octet_length(data) BETWEEN 1 AND 4194304);
ALTER TABLE equity_month ADD CONSTRAINT equity_month_size CHECK (n BETWEEN 1 AND 31 AND octet_length(data) = n * 24);
ALTER TABLE equity_month ADD CONSTRAINT equity_month_first CHECK (extract(day FROM month) = 1);
ALTER TABLE round_trip ADD CONSTRAINT round_trip_order CHECK (n > 0 AND qty > 0 AND closed_at >= opened_at);
ALTER TABLE anchor_root ADD CONSTRAINT anchor_root_size CHECK (tree_size >= 0 AND octet_length(root) = 32 AND octet_length(prev_root) = 32);
ALTER TABLE anchor_range ADD CONSTRAINT anchor_range_order CHECK (first_seq > 0 AND last_seq >= first_seq AND first_leaf >= 0);
ALTER TABLE merkle_tile ADD CONSTRAINT merkle_tile_size CHECK (level >= 0 AND index >= 0 AND width BETWEEN 1 AND 256 AND octet_length(hashes) = width * 32);
ALTER TABLE provider ADD CONSTRAINT provider_texts CHECK (char_length(display_name) BETWEEN 1 AND 80 AND char_length(bio) <= 2000 AND char_length(strategy) <= 2000);
ALTER TABLE provider ADD CONSTRAINT provider_level CHECK (level BETWEEN 0 AND 4 AND public_flags >= 0);
ALTER TABLE provider ADD CONSTRAINT provider_rating CHECK (rating_count >= 0 AND rating_sum BETWEEN rating_count AND 5 * rating_count);
ALTER TABLE provider ADD CONSTRAINT provider_listed CHECK (status NOT IN ('approved', 'suspended') OR (listed_at IS NOT NULL AND payee_id IS NOT NULL AND fee_terms_id IS NOT NULL));
ALTER TABLE provider ADD CONSTRAINT provider_closed CHECK ((status = 'closed') = (closed_at IS NOT NULL));
ALTER TABLE fee_terms ADD CONSTRAINT fee_terms_values CHECK (version > 0 AND subscription_minor >= 0 AND performance_bps BETWEEN 0 AND 3000);
ALTER TABLE provider_stats ADD CONSTRAINT provider_stats_n CHECK (n >= 0);
ALTER TABLE provider_rank ADD CONSTRAINT provider_rank_slot CHECK (slot BETWEEN 0 AND 3);
ALTER TABLE verification_run ADD CONSTRAINT verification_run_values CHECK (period_days BETWEEN 1 AND 365 AND level BETWEEN 0 AND 4 AND score BETWEEN 0 AND 1 AND ended_at >= started_at);
ALTER TABLE flag ADD CONSTRAINT flag_score CHECK (score BETWEEN 0 AND 1);
ALTER TABLE flag ADD CONSTRAINT flag_appeal CHECK ((appeal IS NULL) = (appealed_at IS NULL) AND char_length(appeal) BETWEEN 1 AND 2000);
ALTER TABLE flag ADD CONSTRAINT flag_resolved CHECK ((state IN ('upheld', 'dismissed', 'cleared')) = (resolved_at IS NOT NULL) AND (state NOT IN ('upheld', 'dismissed') OR resolved_by IS NOT NULL));

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON account_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON account_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
DO $$ BEGIN FOR k IN 0..15 LOOP
  EXECUTE format('CREATE TRIGGER no_truncate BEFORE TRUNCATE ON account_event_%s FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', k);
END LOOP; END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON anchor_root FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON anchor_root FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON anchor_range FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON anchor_range FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON merkle_tile FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON merkle_tile FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON fee_terms FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON fee_terms FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON verification_run FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON verification_run FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_delete BEFORE DELETE ON trading_account FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_delete BEFORE DELETE ON provider FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_delete BEFORE DELETE ON flag FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The record that is hashed: RFC 8785 JSON, keys in order, absent members left out, decimals as text with their scale.
CREATE FUNCTION account_event_record(account_id uuid, amount numeric, currency text, executed_at timestamptz, external_id text,
  fee numeric, fee_currency text, kind "AccountEventKind", price numeric, qty numeric, seq bigint, side "TradeSide",
  symbol text, voids_seq bigint) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
RETURN '{"account":' || to_json(account_id::text)
  || coalesce(',"amount":' || to_json(amount::text), '')
  || coalesce(',"currency":' || to_json(currency), '')
  || coalesce(',"fee":' || to_json(fee::text), '')
  || coalesce(',"feeCurrency":' || to_json(fee_currency), '')
  || ',"id":' || to_json(external_id)
  || ',"kind":"' || kind::text || '"'
  || coalesce(',"price":' || to_json(price::text), '')
  || coalesce(',"qty":' || to_json(qty::text), '')
  || ',"seq":' || seq::text
  || coalesce(',"side":"' || side::text || '"', '')
  || coalesce(',"symbol":' || to_json(symbol), '')
  || ',"ts":"' || to_char(executed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"'
  || coalesce(',"voids":' || voids_seq::text, '') || '}';

-- Running SHA-256 chain as an aggregate: chain(record) OVER (ORDER BY seq).
CREATE FUNCTION chain_step(state bytea, record text) RETURNS bytea LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN sha256(state || convert_to(record, 'UTF8'));
CREATE AGGREGATE chain(text) (SFUNC = chain_step, STYPE = bytea,
  INITCOND = '\x0000000000000000000000000000000000000000000000000000000000000000');

-- New events continue their account's chain without a gap, and hash to what they say; the head moves here only.
CREATE FUNCTION account_event_append() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM trading_account WHERE id IN (SELECT account_id FROM new_rows) ORDER BY id FOR UPDATE;
  IF EXISTS (SELECT 1 FROM trading_account WHERE state = 'closed' AND id IN (SELECT account_id FROM new_rows)) THEN
    RAISE EXCEPTION 'a closed account takes no events' USING ERRCODE = 'TS905';
  END IF;
  IF EXISTS (
    SELECT 1 FROM (
        SELECT n.*, lag(n.seq) OVER w AS before_seq, lag(n.hash) OVER w AS before_hash
          FROM new_rows n WINDOW w AS (PARTITION BY n.account_id ORDER BY n.seq)) n
      JOIN trading_account a ON a.id = n.account_id
      LEFT JOIN instrument i ON i.id = n.instrument_id
     WHERE n.seq <> coalesce(n.before_seq, a.head_seq) + 1
        OR n.hash <> sha256(coalesce(n.before_hash, a.head_hash) || convert_to(account_event_record(n.account_id, n.amount,
             n.currency, n.executed_at, n.external_id, n.fee, n.fee_currency, n.kind, n.price, n.qty, n.seq, n.side, i.code,
             n.voids_seq), 'UTF8'))) THEN
    RAISE EXCEPTION 'an event does not continue the chain of its account' USING ERRCODE = 'TS906';
  END IF;
  IF EXISTS (SELECT 1 FROM new_rows n WHERE n.kind = 'void' AND NOT EXISTS (
      SELECT 1 FROM account_event e WHERE e.account_id = n.account_id AND e.seq = n.voids_seq AND e.kind <> 'void')) THEN
    RAISE EXCEPTION 'a void names an earlier event that is no void' USING ERRCODE = 'TS907';
  END IF;
  WITH last AS (SELECT account_id, max(seq) AS seq, min(executed_at) AS first_at FROM new_rows GROUP BY account_id),
    voided AS (SELECT n.account_id, min(e.executed_at) AS first_at
                 FROM new_rows n JOIN account_event e ON e.account_id = n.account_id AND e.seq = n.voids_seq
                WHERE n.kind = 'void' GROUP BY n.account_id)
  UPDATE trading_account a
     SET head_seq = last.seq, head_hash = n.hash, dirty_from = least(a.dirty_from, last.first_at, voided.first_at)
    FROM last JOIN new_rows n ON n.account_id = last.account_id AND n.seq = last.seq
    LEFT JOIN voided ON voided.account_id = last.account_id
   WHERE a.id = last.account_id;
  RETURN NULL;
END $$;
CREATE TRIGGER account_event_append AFTER INSERT ON account_event REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION account_event_append();

CREATE FUNCTION trading_account_head_by_trigger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_trigger_depth() < 2 AND (NEW.head_seq, NEW.head_hash) IS DISTINCT FROM (OLD.head_seq, OLD.head_hash) THEN
    RAISE EXCEPTION 'the head of an account moves with its events' USING ERRCODE = 'TS908';
  END IF;
  IF (NEW.owner_id, NEW.kind, NEW.currency) IS DISTINCT FROM (OLD.owner_id, OLD.kind, OLD.currency) THEN
    RAISE EXCEPTION 'owner, kind and currency of an account stay' USING ERRCODE = 'TS908';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER head_by_trigger BEFORE UPDATE ON trading_account FOR EACH ROW EXECUTE FUNCTION trading_account_head_by_trigger();

-- Hashes name instruments by their code.
CREATE FUNCTION instrument_code_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.venue, NEW.code, NEW.base, NEW.quote) IS DISTINCT FROM (OLD.venue, OLD.code, OLD.base, OLD.quote) THEN
    RAISE EXCEPTION 'venue, code, base and quote of an instrument stay' USING ERRCODE = 'TS909';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER code_stays BEFORE UPDATE ON instrument FOR EACH ROW EXECUTE FUNCTION instrument_code_stays();
