-- What a list of providers needs of a measured record beside its numbers: the line on its card, and its missing days.
ALTER TABLE "provider_stats" ADD COLUMN "missing_days" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "expected_days" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "curve" REAL[] NOT NULL DEFAULT ARRAY[]::REAL[];
ALTER TABLE provider_stats ADD CONSTRAINT provider_stats_days CHECK (missing_days BETWEEN 0 AND expected_days);

-- There is a list from the start: approvals enter the newest one, and the job replaces it within the hour.
INSERT INTO rank_generation (kind, slot, rows, published_at)
SELECT 'provider', 0, count(*), now() FROM provider WHERE status = 'approved';
INSERT INTO provider_rank (slot, provider_id, luck_adjusted, total_return, sharpe, sortino, win_rate, followers, follower_return,
       rating, newest, max_drawdown, track_days, risk_level, level, subscription_minor, is_flagged, is_simulated)
SELECT 0, p.id, '-Infinity', '-Infinity', '-Infinity', '-Infinity', '-Infinity', 0, '-Infinity',
       0, extract(epoch FROM p.listed_at) * 1000, 'Infinity', 0, p.risk_level, p.level, t.subscription_minor, p.public_flags > 0, a.kind = 'paper'
  FROM provider p
  JOIN trading_account a ON a.id = p.account_id
  JOIN fee_terms t ON t.id = p.fee_terms_id
 WHERE p.status = 'approved';
