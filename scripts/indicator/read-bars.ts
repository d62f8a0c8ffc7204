import { type CsvBars, parseCsvBars } from "@/lib/market-data/csv-bars";
import type { Bars } from "@/lib/ta/bars";
import { UsageError } from "@/scripts/indicator/command";
import { readSource } from "@/scripts/indicator/source-file";

/**
 * The bars of a CSV file.
 * @throws UsageError with every refused line the importer lists.
 */
export function readBars(folder: string, name: string): Bars {
  const read = parseCsvBars(readSource(folder, name).text);
  if (!read.ok) throw new UsageError(refusalText(name, read));
  return read.bars;
}

function refusalText(name: string, { problems, problemCount }: Extract<CsvBars, { ok: false }>): string {
  const lines = problems.map(({ line, message }) => `${name}:${line} ${message}`);
  const rest = problemCount - problems.length;
  return [...lines, ...(rest > 0 ? [`and ${rest} more`] : [])].join("\n");
}
