/** More words than this say no more. */
const WORDS_MAX = 8;

/** What somebody typed, as it is searched for. */
export interface SearchQuery {
  /** The words with one space between them, in lower case: letters and digits only. */
  phrase: string;
  /** Each of the words; every one must be found. */
  words: string[];
  /** The words as a slug writes them. */
  slug: string;
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
  return { phrase: words.join(" "), words, slug: words.join("-") };
}

/** For `to_tsquery`: every word, in one of its spellings, or something that begins with it. */
export function tsQueryOf(spellings: readonly (readonly string[])[]): string {
  return spellings.map((ways) => `(${ways.map((word) => `${word}:*`).join(" | ")})`).join(" & ");
}
