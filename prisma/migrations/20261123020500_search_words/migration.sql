-- The words of what is listed, for typing errors: what nobody wrote is compared with what somebody did.
CREATE TABLE "search_word" (
    "word" TEXT NOT NULL,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("word")
);
ALTER TABLE search_word ADD CONSTRAINT search_word_length CHECK (char_length(word) BETWEEN 4 AND 40);
CREATE INDEX search_word_prefix ON search_word (word text_pattern_ops);
-- An expression, as schema.prisma has no extension and so no operator class of it.
CREATE INDEX search_word_trgm ON search_word USING GIN (lower(word) gin_trgm_ops);

-- A search for a word that thousands hold puts the listing of that very name first.
CREATE INDEX indicator_name_lower ON indicator (lower(name));
-- Typing errors were found in names, by likeness of the whole.
DROP INDEX indicator_name_trgm;

-- In order, so that two who list at once wait for each other instead of both for both.
CREATE FUNCTION learn_search_words(name text, tags text[], category text, summary text) RETURNS void LANGUAGE sql AS $$
  INSERT INTO search_word (word)
  SELECT DISTINCT word
    FROM regexp_split_to_table(lower(concat_ws(' ', name, text_of_tags(tags), category, summary)), '[[:space:][:digit:][:punct:]]+') AS word
   WHERE char_length(word) BETWEEN 4 AND 40 ORDER BY word
  ON CONFLICT DO NOTHING
$$;
CREATE FUNCTION learn_words_of_listing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM learn_search_words(NEW.name, NEW.tags, NEW.category, NEW.summary);
  RETURN NULL;
END $$;
CREATE TRIGGER learn_words_of_new AFTER INSERT ON indicator FOR EACH ROW
  WHEN (NEW.status = 'listed' AND NEW.visibility <> 'inviteOnly') EXECUTE FUNCTION learn_words_of_listing();
CREATE TRIGGER learn_words AFTER UPDATE OF name, tags, category, summary, status, visibility ON indicator FOR EACH ROW
  WHEN (NEW.status = 'listed' AND NEW.visibility <> 'inviteOnly') EXECUTE FUNCTION learn_words_of_listing();
SELECT learn_search_words(name, tags, category, summary) FROM indicator WHERE status = 'listed' AND visibility <> 'inviteOnly';
