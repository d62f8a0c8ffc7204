import { Prisma } from "@/lib/generated/prisma/client";
import { type SearchQuery, searchQuery } from "@/lib/indicators/search-query";

/** A search that finds more finds its newest so many. */
const MATCHES_MAX = 10_000;

/**
 * The listings a search finds, as rows of `id` and `score`: every word, or one that begins with it, stands in the text
 * searched, or is much like a word of the name (typing errors). Who types a developer's handle finds what they made.
 * A search without a letter or digit finds nothing.
 */
export function searchMatches(text: string): Prisma.Sql {
  const query = searchQuery(text);
  if (query === null) return Prisma.sql`SELECT id, 0::float8 AS score FROM indicator WHERE false`;
  return Prisma.sql`
    SELECT i.id, ${scoreOf(query)} AS score FROM indicator i
     WHERE i.status = 'listed'
       AND (i.search @@ to_tsquery('english', ${query.prefixes}) OR (${likeTheName(query)})
            OR i.developer_id = (SELECT id FROM app_user WHERE lower(handle) = ${text.trim().toLowerCase()}))
     ORDER BY i.id DESC LIMIT ${MATCHES_MAX}`;
}

/** `%>` is served by the index over trigrams; its threshold is pg_trgm's own, 0.6. */
function likeTheName({ words }: SearchQuery): Prisma.Sql {
  return Prisma.join(
    words.map((word) => Prisma.sql`lower(i.name) %> ${word}`),
    " AND ",
  );
}

/**
 * How well a match fits: the very name or slug, then names that begin with the words, then where the words stand (name,
 * tags, summary, description), then likeness to name and slug. Rounded, so that it can be handed out in a cursor.
 */
function scoreOf({ phrase, slug, prefixes }: SearchQuery): Prisma.Sql {
  const name = Prisma.sql`regexp_replace(lower(i.name), '[^[:alnum:]]+', ' ', 'g')`;
  return Prisma.sql`round((
      CASE WHEN ${name} = ${phrase} OR i.slug = ${slug} THEN 4
           WHEN starts_with(${name}, ${phrase}) OR starts_with(i.slug, ${slug}) THEN 1
           ELSE 0 END
      + ts_rank(i.search, to_tsquery('english', ${prefixes}))
      + word_similarity(${phrase}, lower(i.name)) + 0.1 * greatest(similarity(${phrase}, lower(i.name)), similarity(${slug}, i.slug)))::numeric, 6)::float8`;
}
