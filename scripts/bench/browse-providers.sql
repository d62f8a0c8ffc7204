-- Signal providers number :from to :to for the bench: people, accounts, fees, payees and a year of measures.
-- Foreign keys hold by construction: their triggers would take longer than all the rest.
SET session_replication_role = replica;
CREATE TEMP TABLE made AS
  SELECT n, gen_random_uuid() AS id, gen_random_uuid() AS user_id, gen_random_uuid() AS account_id, gen_random_uuid() AS terms_id,
         gen_random_uuid() AS payee_id, n % 20 = 0 AS paper, 1 + n % 1000 AS days,
         -- Sharpe ratios spread like those of many people without much skill.
         sqrt(-2 * ln(1 - random())) * cos(2 * pi() * random()) * 1.2 + 0.2 AS sharpe
    FROM generate_series(:from, :to) n;
INSERT INTO app_user (id, email, handle, display_name)
  SELECT user_id, 'trader' || n || '@example.test', 'trader' || n, 'Trader ' || n FROM made;
INSERT INTO trading_account (id, owner_id, kind, name, currency, venue, periods_per_year)
  SELECT account_id, user_id, CASE WHEN paper THEN 'paper' ELSE 'imported' END::"TradingAccountKind", 'Main', 'USD', 'broker', 365 FROM made;
INSERT INTO fee_terms (id, provider_id, version, subscription_minor, performance_bps)
  SELECT terms_id, id, 1, 100 * (n % 100), 100 * (n % 31) FROM made;
INSERT INTO payee (id, user_id, kind, closed_through) SELECT payee_id, user_id, 'provider', now() FROM made;
INSERT INTO provider (id, user_id, status, display_name, bio, strategy, risk_level, account_id, fee_terms_id, payee_id, level, is_hidden, flag_hidden,
                      public_flags, rating_sum, rating_count, listed_at)
  SELECT id, user_id, CASE WHEN n % 97 = 0 THEN 'suspended' ELSE 'approved' END::"ProviderStatus",
         (ARRAY['Momentum','Trend','Carry','Breakout','Reversal','Grid','Swing','Index'])[1 + n % 8] || ' trader ' || n, '',
         'Trades ' || (ARRAY['bitcoin','ether','gold','index futures','currencies'])[1 + n % 5] || ' on ' || (ARRAY['hourly','daily','weekly'])[1 + n % 3]
           || ' bars and risks ' || n % 7 || ' percent of the account with every position it opens.',
         (ARRAY['low','medium','high'])[1 + n % 3]::"RiskLevel", account_id, terms_id, payee_id, CASE WHEN paper THEN 0 ELSE n % 5 END,
         n % 101 = 0, n % 103 = 0, CASE WHEN n % 33 = 0 THEN 1 ELSE 0 END, (n % 30) * (1 + n % 5), n % 30, now() - make_interval(days => days)
    FROM made;
INSERT INTO provider_stats (provider_id, "window", n, values, as_of, missing_days, expected_days, curve)
  SELECT id, 'all', days, jsonb_build_object(
           'window', 'all', 'periodsPerYear', 365, 'riskFreeRate', 0, 'n', days, 'totalReturn', sharpe * 0.3, 'cagr', sharpe * 0.25,
           'volatility', 0.3, 'sharpe', sharpe, 'sharpeLow95', sharpe - 20 / sqrt(days + 30), 'deflatedSharpe', 0.2, 'sortino', sharpe * 1.4,
           'maxDrawdown', 0.9 / (1 + exp(sharpe)), 'calmar', sharpe, 'ulcer', 0.05, 'var95', 0.02, 'cvar95', 0.03) || jsonb_build_object(
           'winRate', (n % 100) / 100.0, 'winRateLow95', 0.3, 'profitFactor', 1.2, 'expectancy', 12.5, 'trades', n % 400, 'mwr', 0.1,
           'followerReturn', NULL, 'daysToSignificance', 120, 'asOf', to_char(date_trunc('day', now()), 'YYYY-MM-DD"T"00:00:00.000"Z"')),
         now(), CASE WHEN n % 50 = 0 THEN days ELSE 0 END, days,
         (SELECT array_agg((1 + sharpe * point / 200)::real ORDER BY point) FROM generate_series(0, 47) point)
    FROM made WHERE n % 10 <> 3;
DROP TABLE made;
SET session_replication_role = origin;
