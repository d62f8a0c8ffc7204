-- Guarantees the schema language cannot say. Each is broken on purpose in lib/guarantees.db.test.ts.

-- Append-only tables -----------------------------------------------------------------------------

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'TS900';
END $$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON ledger_account FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON ledger_account FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON ledger_transfer FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON ledger_transfer FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON ledger_posting FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON ledger_posting FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON audit_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON audit_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON audit_seal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON audit_seal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON indicator_price FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON indicator_price FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A version's content never changes; its review state does.
CREATE FUNCTION indicator_version_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.indicator_id, NEW.major, NEW.minor, NEW.patch, NEW.source, NEW.source_hash, NEW.version_hash, NEW.changelog)
     IS DISTINCT FROM
     (OLD.indicator_id, OLD.major, OLD.minor, OLD.patch, OLD.source, OLD.source_hash, OLD.version_hash, OLD.changelog)
     OR NEW.manifest IS DISTINCT FROM OLD.manifest THEN
    RAISE EXCEPTION 'the content of a version is immutable' USING ERRCODE = 'TS900';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER version_immutable BEFORE UPDATE ON indicator_version FOR EACH ROW EXECUTE FUNCTION indicator_version_immutable();
CREATE TRIGGER no_delete BEFORE DELETE ON indicator_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON indicator_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What was sold to whom for how much never changes; only the refunded sums grow.
CREATE FUNCTION charge_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (to_jsonb(NEW) - 'refunded_minor' - 'refunded_pending_minor')
     IS DISTINCT FROM (to_jsonb(OLD) - 'refunded_minor' - 'refunded_pending_minor') THEN
    RAISE EXCEPTION 'the terms of a charge are frozen' USING ERRCODE = 'TS900';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER charge_frozen BEFORE UPDATE ON charge FOR EACH ROW EXECUTE FUNCTION charge_frozen();
CREATE TRIGGER no_delete BEFORE DELETE ON charge FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON charge FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Ledger -----------------------------------------------------------------------------------------

ALTER TABLE ledger_transfer ALTER COLUMN xid SET NOT NULL;
ALTER TABLE ledger_posting ADD CONSTRAINT ledger_posting_amount_positive CHECK (amount_minor > 0);
ALTER TABLE ledger_posting ADD CONSTRAINT ledger_posting_two_accounts CHECK (from_id <> to_id);
ALTER TABLE ledger_balance ADD CONSTRAINT ledger_balance_sign CHECK (sign IN (1, -1));
ALTER TABLE ledger_balance ADD CONSTRAINT ledger_balance_own_side CHECK (sign * balance_minor >= 0);
ALTER TABLE ledger_balance SET (fillfactor = 50);
ALTER TABLE ledger_account ADD CONSTRAINT ledger_account_currency CHECK (currency ~ '^[A-Z]{3}$');
ALTER TABLE ledger_account ADD CONSTRAINT ledger_account_owner CHECK (
  CASE
    WHEN kind = 'wallet' THEN owner LIKE 'user:%'
    WHEN kind IN ('pending', 'available', 'reserve', 'payable', 'in_transit') THEN owner LIKE 'payee:%'
    WHEN kind = 'debt' THEN owner LIKE 'user:%' OR owner LIKE 'payee:%'
    ELSE owner = 'platform'
  END);

-- Opening a guarded account opens its balance row; postings move balances, never the application.
CREATE FUNCTION ledger_open_balance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.kind IN ('wallet', 'available', 'reserve', 'payable', 'in_transit', 'debt') THEN
    INSERT INTO ledger_balance (account_id, sign, balance_minor)
    VALUES (NEW.id, CASE NEW.kind WHEN 'debt' THEN -1 ELSE 1 END, 0);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER ledger_open_balance AFTER INSERT ON ledger_account FOR EACH ROW EXECUTE FUNCTION ledger_open_balance();

CREATE FUNCTION ledger_apply() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM new_rows n JOIN ledger_transfer t ON t.id = n.transfer_id
              WHERE t.xid <> pg_current_xact_id()) THEN
    RAISE EXCEPTION 'postings are written with their transfer' USING ERRCODE = 'TS901';
  END IF;
  -- One lock order for everybody.
  PERFORM 1 FROM ledger_balance
    WHERE account_id IN (SELECT from_id FROM new_rows UNION SELECT to_id FROM new_rows)
    ORDER BY account_id FOR NO KEY UPDATE;
  -- The check on ledger_balance has the last word.
  UPDATE ledger_balance b SET balance_minor = b.balance_minor + d.net
    FROM (SELECT account_id, sum(x)::bigint AS net
            FROM (SELECT from_id AS account_id, -amount_minor AS x FROM new_rows
                  UNION ALL SELECT to_id, amount_minor FROM new_rows) u
           GROUP BY account_id HAVING sum(x) <> 0) d
   WHERE b.account_id = d.account_id;
  RETURN NULL;
END $$;
CREATE TRIGGER ledger_apply AFTER INSERT ON ledger_posting REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_apply();

-- Balance rows are moved inside a trigger only, never by a statement of the application.
CREATE FUNCTION ledger_balance_by_trigger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP IN ('INSERT', 'UPDATE') AND pg_trigger_depth() > 1 THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION 'balances move by postings only' USING ERRCODE = 'TS903';
END $$;
CREATE TRIGGER by_trigger_only BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON ledger_balance
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_balance_by_trigger();

CREATE FUNCTION ledger_has_postings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM ledger_posting WHERE transfer_id = NEW.id) THEN
    RAISE EXCEPTION 'transfer % has no posting', NEW.id USING ERRCODE = 'TS902';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER ledger_has_postings AFTER INSERT ON ledger_transfer
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_has_postings();

ALTER TABLE ledger_transfer ADD CONSTRAINT ledger_transfer_reversal_reason
  CHECK (kind <> 'reversal' OR (reverses_id IS NOT NULL AND reason IS NOT NULL));

-- Billing ----------------------------------------------------------------------------------------

ALTER TABLE charge ADD CONSTRAINT charge_parts_add_up CHECK (gross_minor = seller_minor + platform_minor);
ALTER TABLE charge ADD CONSTRAINT charge_parts_not_negative CHECK (gross_minor > 0 AND seller_minor >= 0 AND platform_minor >= 0);
ALTER TABLE charge ADD CONSTRAINT charge_seller_bps CHECK (seller_bps BETWEEN 0 AND 10000);
ALTER TABLE charge ADD CONSTRAINT charge_refunded CHECK (refunded_minor BETWEEN 0 AND gross_minor);
ALTER TABLE charge ADD CONSTRAINT charge_refunded_pending CHECK (refunded_pending_minor BETWEEN 0 AND seller_minor);
ALTER TABLE top_up ADD CONSTRAINT top_up_amount_positive CHECK (amount_minor > 0);
ALTER TABLE top_up ADD CONSTRAINT top_up_test_book CHECK (method <> 'test' OR book = 'test');

-- Users ------------------------------------------------------------------------------------------

ALTER TABLE app_user ADD CONSTRAINT user_email_lower CHECK (email = lower(email) AND char_length(email) BETWEEN 3 AND 254);
ALTER TABLE app_user ADD CONSTRAINT user_handle CHECK (handle ~ '^[A-Za-z0-9][A-Za-z0-9_-]{2,29}$');
ALTER TABLE app_user ADD CONSTRAINT user_display_name CHECK (char_length(display_name) BETWEEN 1 AND 60);
ALTER TABLE app_user ADD CONSTRAINT user_bio CHECK (char_length(bio) <= 2000);
CREATE UNIQUE INDEX user_handle_unique ON app_user (lower(handle));
ALTER TABLE api_token ADD CONSTRAINT api_token_scopes CHECK (scopes <@ ARRAY['read', 'trade', 'write', 'admin'] AND cardinality(scopes) >= 1);
ALTER TABLE api_token ADD CONSTRAINT api_token_name CHECK (char_length(name) BETWEEN 1 AND 60);

-- Indicators -------------------------------------------------------------------------------------

ALTER TABLE indicator ADD CONSTRAINT indicator_name CHECK (char_length(name) BETWEEN 1 AND 80);
ALTER TABLE indicator ADD CONSTRAINT indicator_summary CHECK (char_length(summary) <= 200);
ALTER TABLE indicator ADD CONSTRAINT indicator_description CHECK (char_length(description) <= 20000);
ALTER TABLE indicator ADD CONSTRAINT indicator_tags CHECK (cardinality(tags) <= 8);
ALTER TABLE indicator ADD CONSTRAINT indicator_paid_has_payee CHECK (price_id IS NULL OR payee_id IS NOT NULL);
ALTER TABLE indicator ADD CONSTRAINT indicator_listed_has_version CHECK (status <> 'listed' OR current_version_id IS NOT NULL);
ALTER TABLE indicator_version ADD CONSTRAINT indicator_version_source CHECK (octet_length(source) BETWEEN 1 AND 65536);
ALTER TABLE indicator_version ADD CONSTRAINT indicator_version_number CHECK (major >= 0 AND minor >= 0 AND patch >= 0);
ALTER TABLE indicator_version ADD CONSTRAINT indicator_version_review CHECK (status NOT IN ('rejected', 'suspended') OR review_notes IS NOT NULL);
ALTER TABLE indicator_price ADD CONSTRAINT indicator_price_positive CHECK (
  (once_minor IS NULL OR once_minor > 0) AND (month_minor IS NULL OR month_minor > 0)
  AND (trial_days IS NULL OR trial_days BETWEEN 1 AND 90) AND num_nonnulls(once_minor, month_minor) >= 1);
ALTER TABLE licence ADD CONSTRAINT licence_valid_until CHECK ((valid_until IS NULL) = (kind = 'once'));
ALTER TABLE licence ADD CONSTRAINT licence_charge CHECK ((charge_id IS NULL) = (kind = 'trial'));
ALTER TABLE execution ADD CONSTRAINT execution_outcome CHECK ((outcome = 'ok') = (output_hash IS NOT NULL));
ALTER TABLE candle_chunk ADD CONSTRAINT candle_chunk_size CHECK (n BETWEEN 1 AND 1024 AND octet_length(data) = n * 48);
ALTER TABLE candle_chunk ALTER COLUMN data SET STORAGE EXTERNAL;
ALTER TABLE dataset ALTER COLUMN data SET STORAGE EXTERNAL;

-- The rate limiter's counters need not survive a crash.
ALTER TABLE rate_limit SET UNLOGGED;
