-- Notifications inside the product, the history of jobs, and the tables of the embedded executor.

ALTER TABLE app_user ADD COLUMN notification_prefs JSONB NOT NULL DEFAULT '{}';
ALTER TABLE app_user ADD CONSTRAINT app_user_notification_prefs_object CHECK (jsonb_typeof(notification_prefs) = 'object');

ALTER TYPE "MailState" ADD VALUE 'skipped';
ALTER TABLE outbox_mail ADD COLUMN problem TEXT;

CREATE TABLE notification (
  id UUID NOT NULL,
  user_id UUID NOT NULL,
  kind TEXT NOT NULL,
  dedupe_key TEXT NOT NULL,
  data JSONB NOT NULL,
  read_at TIMESTAMPTZ(3),
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT notification_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX notification_dedupe_key_key ON notification (dedupe_key);
CREATE INDEX notification_user_id_id_idx ON notification (user_id, id);
CREATE INDEX notification_unread ON notification (user_id, id) WHERE read_at IS NULL;

CREATE TYPE "JobState" AS ENUM ('running', 'succeeded', 'failed', 'cancelled');
CREATE TABLE job_run (
  id UUID NOT NULL,
  job TEXT NOT NULL,
  run_key TEXT NOT NULL,
  state "JobState" NOT NULL DEFAULT 'running',
  cause TEXT NOT NULL DEFAULT 'schedule',
  counts JSONB NOT NULL DEFAULT '{}',
  error TEXT,
  started_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ended_at TIMESTAMPTZ(3),
  CONSTRAINT job_run_pkey PRIMARY KEY (id),
  CONSTRAINT job_run_ended CHECK ((state = 'running') = (ended_at IS NULL)),
  CONSTRAINT job_run_error CHECK (state = 'failed' OR error IS NULL)
);
CREATE UNIQUE INDEX job_run_run_key_key ON job_run (run_key);
CREATE INDEX job_run_job_id_idx ON job_run (job, id);

-- The embedded executor's own tables (inngest/embedded). Outside the product's schema: with Inngest's own server they
-- stay empty. Memos are JSON, not JSONB: a step's result comes back with the bytes it had.
CREATE SCHEMA durable;
CREATE SEQUENCE durable.memo_order;
CREATE TABLE durable.event (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  body JSON NOT NULL,
  received_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX event_received_at ON durable.event (received_at);
CREATE TABLE durable.run (
  id TEXT PRIMARY KEY,
  function_id TEXT NOT NULL,
  dedupe_key TEXT NOT NULL,
  events JSON NOT NULL,
  state TEXT NOT NULL DEFAULT 'running',
  attempt INT NOT NULL DEFAULT 0,
  output JSON,
  parent_run_id TEXT,
  parent_step_id TEXT,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ended_at TIMESTAMPTZ(3),
  CONSTRAINT run_function_dedupe UNIQUE (function_id, dedupe_key),
  CONSTRAINT run_state CHECK (state IN ('running', 'completed', 'failed', 'cancelled')),
  CONSTRAINT run_ended CHECK ((state = 'running') = (ended_at IS NULL)),
  CONSTRAINT run_parent CHECK ((parent_run_id IS NULL) = (parent_step_id IS NULL))
);
CREATE INDEX run_open ON durable.run (function_id) WHERE state = 'running';
CREATE INDEX run_ended_at ON durable.run (ended_at) WHERE ended_at IS NOT NULL;
CREATE TABLE durable.step (
  run_id TEXT NOT NULL REFERENCES durable.run (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  op TEXT NOT NULL,
  options JSON NOT NULL DEFAULT '{}',
  attempt INT NOT NULL DEFAULT 0,
  -- The wire form of a memo: {"data": …} or {"error": …}.
  memo JSON,
  -- The last error of an attempt that is tried again.
  error JSON,
  -- Order of completion; null while it is open.
  done BIGINT,
  due_at TIMESTAMPTZ(3),
  started_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ended_at TIMESTAMPTZ(3),
  PRIMARY KEY (run_id, id)
);
CREATE INDEX step_waiting ON durable.step (op, name) WHERE done IS NULL;
-- The last moment a schedule fired for: one row per function and cron, so that a missed moment fires once.
CREATE TABLE durable.schedule (
  function_id TEXT NOT NULL,
  cron TEXT NOT NULL,
  fired_for TIMESTAMPTZ(3) NOT NULL,
  PRIMARY KEY (function_id, cron)
);
-- Functions a living process serves: during a rolling update an old process leaves a new function's runs alone.
CREATE TABLE durable.served_function (
  id TEXT PRIMARY KEY,
  seen_at TIMESTAMPTZ(3) NOT NULL
);
