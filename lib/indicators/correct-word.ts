/** Shorter words are not corrected: too much is one letter away from them. */
const LENGTH_MIN = 4;
/** From this length on two typing errors are forgiven. */
const TWO_ERRORS_FROM = 6;
const CORRECTIONS_MAX = 3;

/** Whether a word of a search can be a typing error at all. */
export function isCorrectable(word: string): boolean {
  return letters(word).length >= LENGTH_MIN && !/\p{N}/u.test(word);
}

/** The known words that a mistyped one is nearest to: those with the fewest typing errors, in the order given. */
export function correctionsOf(word: string, known: readonly string[]): string[] {
  if (!isCorrectable(word)) return [];
  const most = letters(word).length >= TWO_ERRORS_FROM ? 2 : 1;
  const measured = known.map((candidate) => ({ candidate, errors: typingErrors(word, candidate) }));
  const fewest = Math.min(most, ...measured.map(({ errors }) => errors));
  return measured
    .filter(({ errors }) => errors === fewest)
    .slice(0, CORRECTIONS_MAX)
    .map(({ candidate }) => candidate);
}

/**
 * Letters added, left out, changed or exchanged with their neighbour between two words.
 *
 * Source: the optimal string alignment distance (https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance).
 */
export function typingErrors(one: string, other: string): number {
  const [a, b] = [letters(one), letters(other)];
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (const [i, letter] of a.entries()) {
    const row = [i + 1];
    for (const [j, wanted] of b.entries()) {
      const changed = (last[j] ?? 0) + (letter === wanted ? 0 : 1);
      let least = Math.min(changed, (last[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1);
      const isExchanged = i > 0 && j > 0 && letter === b[j - 1] && a[i - 1] === wanted;
      if (isExchanged) least = Math.min(least, (before[j - 1] ?? 0) + 1);
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}

/** A letter with its accent is one. */
function letters(word: string): string[] {
  return [...word.normalize("NFC")];
}
