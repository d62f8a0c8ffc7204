-- What was published open stays open; a withdrawal is remembered through a suspension; a price of nothing is history too.
ALTER TABLE indicator_version
  ADD COLUMN opened_at TIMESTAMPTZ(3),
  ADD COLUMN yanked_at TIMESTAMPTZ(3);
UPDATE indicator_version v SET opened_at = coalesce(v.reviewed_at, v.created_at)
  FROM indicator i WHERE i.id = v.indicator_id AND i.visibility = 'open' AND v.status IN ('approved', 'yanked', 'suspended');
UPDATE indicator_version SET yanked_at = coalesce(reviewed_at, created_at) WHERE status = 'yanked';
ALTER TABLE indicator_version ADD CONSTRAINT indicator_version_yanked CHECK (status <> 'yanked' OR yanked_at IS NOT NULL);
ALTER TABLE indicator_version ADD CONSTRAINT indicator_version_opened CHECK (opened_at IS NULL OR status IN ('approved', 'yanked', 'suspended'));

CREATE FUNCTION indicator_version_stays_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a source that was public stays public' USING ERRCODE = 'TS900';
END $$;
CREATE TRIGGER stays_open BEFORE UPDATE OF opened_at ON indicator_version FOR EACH ROW
  WHEN (OLD.opened_at IS NOT NULL AND NEW.opened_at IS DISTINCT FROM OLD.opened_at)
  EXECUTE FUNCTION indicator_version_stays_open();

-- Without any amount: given away from this moment on.
ALTER TABLE indicator_price DROP CONSTRAINT indicator_price_positive;
ALTER TABLE indicator_price ADD CONSTRAINT indicator_price_positive CHECK (
  (once_minor IS NULL OR once_minor > 0) AND (month_minor IS NULL OR month_minor > 0)
  AND (trial_days IS NULL OR trial_days BETWEEN 1 AND 90)
  AND (num_nonnulls(once_minor, month_minor) >= 1 OR trial_days IS NULL));
