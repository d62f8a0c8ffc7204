-- 1,000 accounts with 1,000 fills each over 730 days in ten instruments with daily candles, chained as the product does.
-- ACCOUNTS, FILLS and DAYS are replaced by the bench.
INSERT INTO app_user (id, email, handle, display_name)
SELECT md5('user' || a)::uuid, 'trader' || a || '@example.com', 'trader' || a, 'Trader ' || a FROM generate_series(1, ACCOUNTS) a;
INSERT INTO instrument (id, venue, code, base, quote, name, periods_per_year, synthetic)
SELECT md5('instrument' || i)::uuid, 'bench', 'BENCH' || i || '-USD', 'BENCH' || i, 'USD', 'Bench ' || i, 365, true
  FROM generate_series(1, 10) i;
INSERT INTO trading_account (id, owner_id, kind, name, currency, venue, periods_per_year)
SELECT md5('account' || a)::uuid, md5('user' || a)::uuid, 'imported', 'Record', 'USD', 'bench', 365
  FROM generate_series(1, ACCOUNTS) a;
WITH facts AS (
  SELECT md5('account' || a)::uuid AS account_id, 1::bigint AS seq, 'deposit'::"AccountEventKind" AS kind, NULL::int AS i,
         NULL::"TradeSide" AS side, NULL::numeric AS qty, NULL::numeric AS price, 100000::numeric AS amount, 'USD' AS currency,
         NULL::numeric AS fee, NULL::text AS fee_currency, timestamptz '2024-11-01 00:00Z' AS executed_at
    FROM generate_series(1, ACCOUNTS) a
  UNION ALL
  SELECT md5('account' || a)::uuid, f + 1, 'fill', 1 + (f * 7 + a) % 10, CASE WHEN (f * 13 + a) % 17 < 9 THEN 'buy' ELSE 'sell' END::"TradeSide",
         (1 + (f * 31 + a) % 40)::numeric / 10, round((100 + 10 * sin(f / 40.0 + a))::numeric, 2), NULL, NULL, 0.05, 'USD',
         timestamptz '2024-11-01 01:00Z' + make_interval(secs => (f::float8 / FILLS) * 86400 * (DAYS - 2))
    FROM generate_series(1, ACCOUNTS) a, generate_series(1, FILLS) f),
chained AS (
  SELECT t.*, chain(account_event_record(t.account_id, t.amount, t.currency, date_trunc('milliseconds', t.executed_at), 'e' || t.seq, t.fee,
           t.fee_currency, t.kind, t.price, t.qty, t.seq, t.side, CASE WHEN t.i IS NOT NULL THEN 'BENCH' || t.i || '-USD' END, NULL))
           OVER (PARTITION BY t.account_id ORDER BY t.seq) AS hash FROM facts t)
INSERT INTO account_event (account_id, seq, kind, external_id, instrument_id, side, qty, price, amount, currency, fee, fee_currency,
                           executed_at, received_at, hash)
SELECT account_id, seq, kind, 'e' || seq, md5('instrument' || i)::uuid, side, qty, price, amount, currency, fee, fee_currency,
       date_trunc('milliseconds', executed_at), date_trunc('milliseconds', executed_at), hash FROM chained;
VACUUM ANALYZE account_event, trading_account;
-- Where the bare insert writes, and how a measurement begins anew.
CREATE TABLE bench_month (LIKE equity_month INCLUDING ALL);
CREATE FUNCTION bench_forget() RETURNS void LANGUAGE sql AS $$ TRUNCATE equity_month, bench_month, round_trip, position $$;
