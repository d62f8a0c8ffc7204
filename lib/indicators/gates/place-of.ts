const PLACE = / \(line (\d{1,7}), column (\d{1,7})\)$/;

/** A failure's words with the place in the source that the sandbox puts behind them; null: it knew none. */
export function placeOf(message: string): { words: string; line: number | null; column: number | null } {
  const match = PLACE.exec(message);
  if (match === null) return { words: message, line: null, column: null };
  return { words: message.slice(0, match.index), line: Number(match[1]), column: Number(match[2]) };
}
