import { Prisma } from "@/lib/generated/prisma/client";
import type { PlannedSearch } from "@/lib/indicators/data/plan-search";
import { tsQueryOf } from "@/lib/indicators/search-query";

/**
 * Whether a search finds the listing `i`: every word, in one of its spellings, or something that begins with it, stands
 * in the text searched. Who types a developer's handle finds what they made.
 */
export function matchCondition({ spellings, developerId }: PlannedSearch): Prisma.Sql {
  const inText = Prisma.sql`i.search @@ to_tsquery('english', ${tsQueryOf(spellings)})`;
  return developerId === null ? inText : Prisma.sql`(${inText} OR i.developer_id = ${developerId}::uuid)`;
}

/** Whether the listing `i` has the very name that was typed. */
export function namedCondition({ phrase, slug }: PlannedSearch): Prisma.Sql {
  return Prisma.sql`(lower(i.name) = ${phrase} OR i.slug = ${slug})`;
}

/**
 * How well a match fits: the very name or slug, then names that begin with the words, then where the words stand (name,
 * tags, summary, description), then likeness to name and slug. Rounded, so that it can be handed out in a cursor.
 */
export function matchScore({ phrase, slug, spellings }: PlannedSearch): Prisma.Sql {
  const name = Prisma.sql`regexp_replace(lower(i.name), '[^[:alnum:]]+', ' ', 'g')`;
  return Prisma.sql`round((
      CASE WHEN ${name} = ${phrase} OR i.slug = ${slug} THEN 4
           WHEN starts_with(${name}, ${phrase}) OR starts_with(i.slug, ${slug}) THEN 1
           ELSE 0 END
      + ts_rank(i.search, to_tsquery('english', ${tsQueryOf(spellings)}))
      + word_similarity(${phrase}, lower(i.name)) + 0.1 * greatest(similarity(${phrase}, lower(i.name)), similarity(${slug}, i.slug)))::numeric, 6)::float8`;
}
