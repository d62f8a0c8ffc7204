/**
 * The cells of one CSV line, trimmed; quoted cells may hold the delimiter and doubled quotes.
 * @returns null when a quote is not closed.
 */
export function splitCsvLine(line: string, delimiter: string): string[] | null {
  if (!line.includes('"')) return line.split(delimiter).map((cell) => cell.trim());
  const cells: string[] = [];
  let cell = "";
  let quoted = false;
  for (let i = 0; i < line.length; i += 1) {
    const char = line[i] ?? "";
    if (quoted && char === '"' && line[i + 1] === '"') {
      cell += '"';
      i += 1;
    } else if (char === '"') quoted = !quoted;
    else if (char === delimiter && !quoted) {
      cells.push(cell.trim());
      cell = "";
    } else cell += char;
  }
  cells.push(cell.trim());
  return quoted ? null : cells;
}

/** The delimiter of a header line: of comma, semicolon and tab the one that makes the most cells. */
export function guessDelimiter(header: string): string {
  const cellsWith = (delimiter: string) => splitCsvLine(header, delimiter)?.length ?? 0;
  return [";", "\t"].reduce((best, next) => (cellsWith(next) > cellsWith(best) ? next : best), ",");
}
