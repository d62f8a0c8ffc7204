import { type SourceToken, sourceTokens } from "@/lib/indicators/gates/source-tokens";

/** Tokens in a row that are compared as one. */
const WIDTH = 6;
/** Sources shorter than this are all alike: a declaration and one call of the library. */
const TOKENS_MIN = 160;
const SHINGLES_MAX = 2_000;
/** Words that keep their meaning when an author renames everything. */
const KEPT = new Set(
  "if else for while do return const let function class new indicator inputs outputs compute input plot bars ta".split(
    " ",
  ),
);

/**
 * The source as hashes of six tokens each, names of the author's own and texts taken for equal: renaming, new words
 * and new spacing change nothing. Empty for a source too short to tell.
 */
export function sourceShingles(source: string): number[] {
  const tokens = sourceTokens(source);
  if (tokens.length < TOKENS_MIN) return [];
  const words = tokens.map((token, index) => normalised(token, tokens[index - 1]));
  const shingles = new Set<number>();
  for (let i = 0; i + WIDTH <= words.length; i += 1)
    shingles.add(hashOf(words.slice(i, i + WIDTH).join(" ")));
  return [...shingles].toSorted((a, b) => a - b).slice(0, SHINGLES_MAX);
}

function normalised({ kind, text }: SourceToken, before: SourceToken | undefined): string {
  if (kind === "text") return "''";
  if (kind !== "word" || KEPT.has(text) || before?.text === ".") return text;
  return "_";
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Share of the shingles of both together that both have, 0 to 1. Both lists are ascending. */
export function shingleLikeness(a: readonly number[], b: readonly number[]): number {
  let [i, j, shared] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [x = 0, y = 0] = [a[i], b[j]];
    if (x === y) shared += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  const all = a.length + b.length - shared;
  return all === 0 ? 0 : shared / all;
}
