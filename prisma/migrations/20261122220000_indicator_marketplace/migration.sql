-- The indicator marketplace: authoring, gates, licences that renew, refunds, reviews, ranks, saved charts.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TYPE "GateState" AS ENUM ('running', 'passed', 'failed', 'abandoned');
CREATE TYPE "ReportState" AS ENUM ('open', 'dismissed', 'upheld');
CREATE TYPE "RankKind" AS ENUM ('provider', 'indicator');

ALTER TABLE indicator
  ADD COLUMN rating_sum INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN rating_count INTEGER NOT NULL DEFAULT 0;
ALTER TABLE indicator_version
  ADD COLUMN proof_bars INTEGER,
  ADD COLUMN warmup_bars INTEGER,
  ADD COLUMN gates JSONB,
  ADD COLUMN cost JSONB,
  ADD COLUMN usage JSONB;
ALTER TABLE licence
  ADD COLUMN renews BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN renewal_of_id UUID,
  ADD COLUMN anchor_at TIMESTAMPTZ(3),
  ADD COLUMN period_no INTEGER,
  ADD COLUMN renewal_failed_at TIMESTAMPTZ(3),
  ADD COLUMN renewal_attempts INTEGER NOT NULL DEFAULT 0;
UPDATE licence SET anchor_at = valid_from, period_no = 1 WHERE kind = 'month';
ALTER TABLE execution ADD COLUMN wall_us BIGINT;

-- What people search: the name counts most. `array_to_string` is only STABLE, for element types that are not text.
CREATE FUNCTION text_of_tags(tags text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN array_to_string(tags, ' ');
ALTER TABLE indicator ADD COLUMN search tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector('english'::regconfig, name || ' ' || replace(slug, '-', ' ')), 'A') ||
  setweight(to_tsvector('english'::regconfig, text_of_tags(tags) || ' ' || category), 'B') ||
  setweight(to_tsvector('english'::regconfig, summary), 'C') ||
  setweight(to_tsvector('english'::regconfig, left(description, 20000)), 'D')) STORED;

CREATE TABLE "refund" (
    "id" UUID NOT NULL,
    "charge_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "seller_minor" BIGINT NOT NULL,
    "platform_minor" BIGINT NOT NULL,
    "from_pending" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "refund_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "indicator_draft" (
    "indicator_id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "indicator_draft_pkey" PRIMARY KEY ("indicator_id")
);
CREATE TABLE "indicator_invite" (
    "indicator_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "indicator_invite_pkey" PRIMARY KEY ("indicator_id","user_id")
);
CREATE TABLE "gate_run" (
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "requested_by" UUID NOT NULL,
    "state" "GateState" NOT NULL DEFAULT 'running',
    "stage" TEXT NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "claim_token" UUID,
    "heartbeat_at" TIMESTAMPTZ(3),
    "report" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "gate_run_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "rank_generation" (
    "id" BIGSERIAL NOT NULL,
    "kind" "RankKind" NOT NULL,
    "slot" SMALLINT NOT NULL,
    "rows" INTEGER NOT NULL,
    "built_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(3),
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "rank_generation_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "indicator_rank" (
    "slot" SMALLINT NOT NULL,
    "indicator_id" UUID NOT NULL,
    "popularity" DOUBLE PRECISION NOT NULL,
    "rating" DOUBLE PRECISION NOT NULL,
    "price" DOUBLE PRECISION NOT NULL,
    "speed" DOUBLE PRECISION NOT NULL,
    "newest" DOUBLE PRECISION NOT NULL,
    "revenue" DOUBLE PRECISION NOT NULL,
    "category" TEXT NOT NULL,
    "is_free" BOOLEAN NOT NULL,
    "proof_class" "ProofClass",

    CONSTRAINT "indicator_rank_pkey" PRIMARY KEY ("slot","indicator_id")
) PARTITION BY LIST ("slot");
CREATE TABLE indicator_rank_0 PARTITION OF indicator_rank FOR VALUES IN (0);
CREATE TABLE indicator_rank_1 PARTITION OF indicator_rank FOR VALUES IN (1);
CREATE TABLE indicator_rank_2 PARTITION OF indicator_rank FOR VALUES IN (2);
CREATE TABLE indicator_rank_3 PARTITION OF indicator_rank FOR VALUES IN (3);
CREATE TABLE "review" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "stars" SMALLINT NOT NULL,
    "comment" TEXT NOT NULL,
    "licence_kind" "LicenceKind",
    "execution_id" BIGINT NOT NULL,
    "reply" TEXT,
    "replied_at" TIMESTAMPTZ(3),
    "hidden_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "review_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "review_report" (
    "id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "reporter_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "state" "ReportState" NOT NULL DEFAULT 'open',
    "resolved_by" UUID,
    "resolved_at" TIMESTAMPTZ(3),
    "note" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "review_report_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "chart_layout" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "layout" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "chart_layout_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "refund_key_key" ON "refund"("key");
CREATE INDEX "refund_charge_id_id_idx" ON "refund"("charge_id", "id");
CREATE INDEX "indicator_search_idx" ON "indicator" USING GIN ("search");
CREATE INDEX "indicator_name_trgm" ON "indicator" USING GIN (lower(name) gin_trgm_ops);
CREATE INDEX "indicator_invite_user_id_idx" ON "indicator_invite"("user_id");
CREATE INDEX "gate_run_version_id_id_idx" ON "gate_run"("version_id", "id" DESC);
CREATE INDEX "gate_run_running" ON "gate_run"("heartbeat_at") WHERE (state = 'running'::"GateState");
CREATE UNIQUE INDEX "gate_run_one_running" ON "gate_run"("version_id") WHERE (state = 'running'::"GateState");
CREATE UNIQUE INDEX "licence_renewal_of_id_key" ON "licence"("renewal_of_id");
CREATE UNIQUE INDEX "rank_generation_slot" ON "rank_generation"("kind", "slot") WHERE (retired_at IS NULL);
CREATE INDEX "indicator_rank_slot_popularity_indicator_id_idx" ON "indicator_rank"("slot", "popularity" DESC, "indicator_id" DESC);
CREATE INDEX "indicator_rank_slot_rating_indicator_id_idx" ON "indicator_rank"("slot", "rating" DESC, "indicator_id" DESC);
CREATE INDEX "indicator_rank_slot_price_indicator_id_idx" ON "indicator_rank"("slot", "price" DESC, "indicator_id" DESC);
CREATE INDEX "indicator_rank_slot_speed_indicator_id_idx" ON "indicator_rank"("slot", "speed" DESC, "indicator_id" DESC);
CREATE INDEX "indicator_rank_slot_newest_indicator_id_idx" ON "indicator_rank"("slot", "newest" DESC, "indicator_id" DESC);
CREATE INDEX "review_indicator_id_id_idx" ON "review"("indicator_id", "id" DESC);
CREATE UNIQUE INDEX "review_user_id_indicator_id_key" ON "review"("user_id", "indicator_id");
CREATE INDEX "review_report_state_id_idx" ON "review_report"("state", "id");
CREATE UNIQUE INDEX "review_report_review_id_reporter_id_key" ON "review_report"("review_id", "reporter_id");
CREATE UNIQUE INDEX "chart_layout_user_id_name_key" ON "chart_layout"("user_id", "name");
ALTER TABLE "refund" ADD CONSTRAINT "refund_charge_id_fkey" FOREIGN KEY ("charge_id") REFERENCES "charge"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "indicator_draft" ADD CONSTRAINT "indicator_draft_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "indicator_invite" ADD CONSTRAINT "indicator_invite_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "indicator_invite" ADD CONSTRAINT "indicator_invite_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "gate_run" ADD CONSTRAINT "gate_run_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "indicator_version"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "licence" ADD CONSTRAINT "licence_renewal_of_id_fkey" FOREIGN KEY ("renewal_of_id") REFERENCES "licence"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "review" ADD CONSTRAINT "review_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "review" ADD CONSTRAINT "review_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "review_report" ADD CONSTRAINT "review_report_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "review"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "review_report" ADD CONSTRAINT "review_report_reporter_id_fkey" FOREIGN KEY ("reporter_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "chart_layout" ADD CONSTRAINT "chart_layout_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE refund ADD CONSTRAINT refund_adds_up CHECK (amount_minor = seller_minor + platform_minor AND amount_minor > 0 AND seller_minor >= 0 AND platform_minor >= 0);
ALTER TABLE refund ADD CONSTRAINT refund_reason CHECK (char_length(reason) BETWEEN 1 AND 500);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON refund FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON refund FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE indicator ADD CONSTRAINT indicator_rating CHECK (rating_count >= 0 AND rating_sum BETWEEN rating_count AND 5 * rating_count);
ALTER TABLE indicator_version ADD CONSTRAINT indicator_version_proof_bars CHECK (proof_bars IS NULL OR (proof_class = 'repaints' AND proof_bars > 0));
ALTER TABLE indicator_version ADD CONSTRAINT indicator_version_warmup_bars CHECK (warmup_bars >= 0);
ALTER TABLE indicator_draft ADD CONSTRAINT indicator_draft_source CHECK (octet_length(source) BETWEEN 1 AND 65536);
ALTER TABLE gate_run ADD CONSTRAINT gate_run_ended CHECK ((state = 'running') = (ended_at IS NULL));
ALTER TABLE gate_run ADD CONSTRAINT gate_run_report CHECK (state NOT IN ('passed', 'failed') OR report IS NOT NULL);
ALTER TABLE gate_run ADD CONSTRAINT gate_run_progress CHECK (done BETWEEN 0 AND total);
ALTER TABLE licence ADD CONSTRAINT licence_renews CHECK (kind = 'month' OR NOT renews);
ALTER TABLE licence ADD CONSTRAINT licence_period CHECK ((kind = 'month') = (anchor_at IS NOT NULL) AND (anchor_at IS NULL) = (period_no IS NULL));
ALTER TABLE licence ADD CONSTRAINT licence_renewal_attempts CHECK ((renewal_failed_at IS NULL) = (renewal_attempts = 0));
CREATE INDEX licence_renewing ON licence (valid_until) WHERE status = 'active'::"LicenceStatus" AND renews;
ALTER TABLE indicator_rank ADD CONSTRAINT indicator_rank_slot CHECK (slot BETWEEN 0 AND 3);
ALTER TABLE review ADD CONSTRAINT review_stars CHECK (stars BETWEEN 1 AND 5);
ALTER TABLE review ADD CONSTRAINT review_comment CHECK (char_length(comment) <= 1000);
ALTER TABLE review ADD CONSTRAINT review_reply CHECK (char_length(reply) BETWEEN 1 AND 1000 AND (reply IS NULL) = (replied_at IS NULL));
ALTER TABLE review_report ADD CONSTRAINT review_report_reason CHECK (char_length(reason) BETWEEN 1 AND 500);
ALTER TABLE review_report ADD CONSTRAINT review_report_resolved CHECK ((state = 'open') = (resolved_at IS NULL));
ALTER TABLE chart_layout ADD CONSTRAINT chart_layout_name CHECK (char_length(name) BETWEEN 1 AND 80);

-- A draft that was never submitted may go, with its prices; nothing else of a listing ever does.
CREATE FUNCTION refuse_delete_behind_draft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'indicator_version' THEN
    IF OLD.status = 'draft' THEN RETURN OLD; END IF;
  ELSIF EXISTS (SELECT 1 FROM indicator WHERE id = OLD.indicator_id AND status = 'draft') THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% keeps what was submitted', TG_TABLE_NAME USING ERRCODE = 'TS900';
END $$;
DROP TRIGGER no_delete ON indicator_version;
CREATE TRIGGER no_delete BEFORE DELETE ON indicator_version FOR EACH ROW EXECUTE FUNCTION refuse_delete_behind_draft();
DROP TRIGGER append_only ON indicator_price;
CREATE TRIGGER append_only BEFORE UPDATE ON indicator_price FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_delete BEFORE DELETE ON indicator_price FOR EACH ROW EXECUTE FUNCTION refuse_delete_behind_draft();
