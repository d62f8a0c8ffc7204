-- There is a list from the start: approvals enter the newest one, and the job replaces it within the hour.
INSERT INTO rank_generation (kind, slot, rows, published_at)
SELECT 'indicator', 0, count(*), now() FROM indicator WHERE status = 'listed' AND visibility <> 'inviteOnly';
INSERT INTO indicator_rank (slot, indicator_id, popularity, rating, price, speed, newest, revenue, category, is_free, proof_class)
SELECT 0, i.id, '-Infinity', 0, -coalesce(least(p.once_minor, p.month_minor), 0), '-Infinity',
       extract(epoch FROM coalesce(i.listed_at, i.created_at)) * 1000, 0, i.category, i.price_id IS NULL, v.proof_class
  FROM indicator i
  LEFT JOIN indicator_version v ON v.id = i.current_version_id
  LEFT JOIN indicator_price p ON p.id = i.price_id
 WHERE i.status = 'listed' AND i.visibility <> 'inviteOnly';

CREATE INDEX "licence_indicator_id_id_idx" ON "licence"("indicator_id", "id");
-- Runs are read by time for ranks and usage; rows arrive in that order, so a summary of block ranges is enough.
CREATE INDEX "execution_created_at_idx" ON "execution" USING BRIN ("created_at");
