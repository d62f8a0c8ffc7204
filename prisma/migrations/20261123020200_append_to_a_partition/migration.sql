-- A statement trigger of the parent does not fire for an insert that names a partition: each has its own.
DO $$ BEGIN FOR k IN 0..15 LOOP
  EXECUTE format('CREATE TRIGGER account_event_append AFTER INSERT ON account_event_%s REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION account_event_append()', k);
END LOOP; END $$;
