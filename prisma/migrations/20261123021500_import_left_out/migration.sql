-- Lines that tell no fact, counted by why.
ALTER TABLE "import_run" ADD COLUMN "left_out" JSONB NOT NULL DEFAULT '{}';

-- The running chain that continues a head: chain_from(head, record) OVER (ORDER BY seq).
CREATE FUNCTION chain_from_step(state bytea, head bytea, record text) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN sha256(coalesce(state, head) || convert_to(record, 'UTF8'));
CREATE AGGREGATE chain_from(bytea, text) (SFUNC = chain_from_step, STYPE = bytea);
