/** The known word that a mistyped one was most likely meant to be; `undefined` when none is near. */
export function closestWord(typed: string, known: readonly string[]): string | undefined {
  const near = known
    .map((word) => ({ word, edits: editDistance(typed, word) }))
    .filter(({ word, edits }) => edits <= Math.max(2, Math.floor(word.length / 3)))
    .sort((a, b) => a.edits - b.edits);
  return near[0]?.word;
}

/** Letters to insert, drop or replace until one word is the other (Levenshtein). */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
