import { canonicalJson, sha256Hex } from "@/lib/canonical-json";
import { db, PLANNED_ANEW } from "@/lib/db";
import { correctionsOf, isCorrectable } from "@/lib/indicators/correct-word";
import { matchCondition } from "@/lib/indicators/data/search-matches";
import { type SearchQuery, searchQuery } from "@/lib/indicators/search-query";

/** Known words taken for one that they begin with, and looked at for one that nobody wrote. */
const LONGER_MAX = 3;
const ALIKE_MAX = 20;
/** From so many matches on a search is broad: how well each fits says less than how much it is used. */
const BROAD_FROM = 500;

/** A search as it is run. */
export interface PlannedSearch extends SearchQuery {
  /** Of each word itself, then what may be meant by it when no listing has it. */
  spellings: string[][];
  /** Whose handle was typed. */
  developerId: string | null;
}

/** Finds out what was meant; null when the text has no letter or digit. */
export async function planSearch(text: string): Promise<PlannedSearch | null> {
  const query = searchQuery(text);
  if (query === null) return null;
  const [others, developer] = await Promise.all([
    otherSpellings(query.words),
    db().$queryRaw<{ id: string }[]>`
      SELECT id::text FROM app_user WHERE lower(handle) = ${text.trim().toLowerCase()}`,
  ]);
  return {
    ...query,
    spellings: query.words.map((word) => [word, ...(others.get(word) ?? [])]),
    developerId: developer[0]?.id ?? null,
  };
}

/** What a search finds; null when it finds so much that rows are ranked by use and not by likeness. */
export async function fewMatches(search: PlannedSearch): Promise<string[] | null> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    ${PLANNED_ANEW} SELECT i.id::text FROM indicator i
     WHERE i.status = 'listed' AND ${matchCondition(search)} LIMIT ${BROAD_FROM}`;
  return rows.length < BROAD_FROM ? rows.map(({ id }) => id) : null;
}

/** Short name of what is searched, empty without a search: pages of one search have it, and no other. */
export function searchFingerprint(search: PlannedSearch | null): string {
  if (search === null) return "";
  const { spellings, developerId } = search;
  return sha256Hex(canonicalJson({ spellings, developerId })).slice(0, 16);
}

/**
 * What may be meant by words that nobody wrote: those that begin so, for a stem may be shorter than what was typed, else
 * those that are much like it.
 */
async function otherSpellings(words: readonly string[]): Promise<Map<string, string[]>> {
  const asked = words.filter(isCorrectable);
  if (asked.length === 0) return new Map();
  const rows = await db().$queryRaw<{ word: string; longer: string[]; alike: string[] }[]>`
    SELECT asked.word, longer.words AS longer, alike.words AS alike
      FROM unnest(${asked}::text[]) AS asked(word)
     CROSS JOIN LATERAL (
       SELECT coalesce(array_agg(begins.word), '{}') AS words FROM (
         SELECT k.word FROM search_word k
          WHERE k.word ~>=~ asked.word AND k.word ~<~ (asked.word || chr(1114111))
          ORDER BY char_length(k.word), k.word LIMIT ${LONGER_MAX}) begins) longer
     CROSS JOIN LATERAL (
       SELECT coalesce(array_agg(near.word), '{}') AS words FROM (
         SELECT k.word FROM search_word k WHERE longer.words = '{}' AND lower(k.word) % asked.word
          ORDER BY similarity(lower(k.word), asked.word) DESC, k.word LIMIT ${ALIKE_MAX}) near) alike
     WHERE NOT EXISTS (SELECT 1 FROM search_word k WHERE k.word = asked.word)`;
  return new Map(
    rows.map(({ word, longer, alike }) => [word, longer.length > 0 ? longer : correctionsOf(word, alike)]),
  );
}
