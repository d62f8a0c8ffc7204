-- The same guarantees in time proportional to the new rows. Every look outside them is by primary key (OFFSET 0 keeps the
-- planner from turning it into a join): a plan made for a large import is reused for a feed of one.
CREATE OR REPLACE FUNCTION account_event_append() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM (SELECT DISTINCT account_id FROM new_rows ORDER BY account_id) n
    CROSS JOIN LATERAL (SELECT 1 FROM trading_account WHERE id = n.account_id FOR UPDATE) a;
  IF EXISTS (SELECT 1 FROM (SELECT DISTINCT account_id FROM new_rows) n
      CROSS JOIN LATERAL (SELECT state FROM trading_account WHERE id = n.account_id OFFSET 0) a WHERE a.state = 'closed') THEN
    RAISE EXCEPTION 'a closed account takes no events' USING ERRCODE = 'TS905';
  END IF;
  IF EXISTS (
    SELECT 1 FROM (
        SELECT n.*, lag(n.seq) OVER w AS before_seq, lag(n.hash) OVER w AS before_hash
          FROM new_rows n WINDOW w AS (PARTITION BY n.account_id ORDER BY n.seq)) n
      LEFT JOIN LATERAL (SELECT head_seq, head_hash FROM trading_account
                          WHERE id = n.account_id AND n.before_seq IS NULL OFFSET 0) a ON true
      LEFT JOIN LATERAL (SELECT code FROM instrument WHERE id = n.instrument_id OFFSET 0) i ON true
     WHERE n.seq IS DISTINCT FROM coalesce(n.before_seq, a.head_seq) + 1
        OR n.hash IS DISTINCT FROM sha256(coalesce(n.before_hash, a.head_hash) || convert_to(account_event_record(n.account_id,
             n.amount, n.currency, n.executed_at, n.external_id, n.fee, n.fee_currency, n.kind, n.price, n.qty, n.seq, n.side,
             i.code, n.voids_seq), 'UTF8'))) THEN
    RAISE EXCEPTION 'an event does not continue the chain of its account' USING ERRCODE = 'TS906';
  END IF;
  IF EXISTS (SELECT 1 FROM new_rows n
      LEFT JOIN LATERAL (SELECT kind FROM account_event WHERE account_id = n.account_id AND seq = n.voids_seq OFFSET 0) e ON true
     WHERE n.kind = 'void' AND (e.kind IS NULL OR e.kind = 'void')) THEN
    RAISE EXCEPTION 'a void names an earlier event that is no void' USING ERRCODE = 'TS907';
  END IF;
  UPDATE trading_account a
     SET head_seq = h.seq, head_hash = l.hash, dirty_from = least(a.dirty_from, h.first_at)
    FROM (SELECT n.account_id, max(n.seq) AS seq, least(min(n.executed_at), min(e.executed_at)) AS first_at
            FROM new_rows n
            LEFT JOIN LATERAL (SELECT executed_at FROM account_event
                                WHERE account_id = n.account_id AND seq = n.voids_seq AND n.kind = 'void' OFFSET 0) e ON true
           GROUP BY n.account_id) h
   CROSS JOIN LATERAL (SELECT hash FROM account_event WHERE account_id = h.account_id AND seq = h.seq OFFSET 0) l
   WHERE a.id = h.account_id;
  RETURN NULL;
END $$;
