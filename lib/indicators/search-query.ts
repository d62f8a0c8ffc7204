/** More words than this say no more. */
const WORDS_MAX = 8;

/** What somebody typed, as PostgreSQL searches for it. */
export interface SearchQuery {
  /** The words with one space between them, in lower case: letters and digits only. */
  phrase: string;
  /** Each of the words; every one must be found. */
  words: string[];
  /** The words as a slug writes them. */
  slug: string;
  /** For `to_tsquery`: every word, or one that begins with it. */
  prefixes: string;
}

/** Reads a search; null when it has no letter or digit, so that nothing can match. */
export function searchQuery(text: string): SearchQuery | null {
  const words = text
    .normalize("NFKC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .slice(0, WORDS_MAX);
  if (words.length === 0) return null;
  return {
    phrase: words.join(" "),
    words,
    slug: words.join("-"),
    prefixes: words.map((word) => `${word}:*`).join(" & "),
  };
}
