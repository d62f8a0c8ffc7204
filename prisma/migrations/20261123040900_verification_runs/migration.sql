-- What the next level asks for, beside the run that found it missing.
ALTER TABLE verification_run ADD COLUMN missing JSONB NOT NULL DEFAULT '[]';
ALTER TABLE verification_run ADD CONSTRAINT verification_run_missing CHECK (jsonb_typeof(missing) = 'array' AND jsonb_typeof(checks) = 'array');
-- Who filled the same pair at the same moment: copies of older records are found by it.
CREATE INDEX account_event_fill_time ON account_event (instrument_id, executed_at) INCLUDE (account_id, side) WHERE kind = 'fill';
