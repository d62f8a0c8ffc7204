import { readFileSync } from "node:fs";
import path from "node:path";
import type { Bars } from "@/lib/ta/bars";

/** Our own bars and the numbers of other libraries on them: in every clone. */
export const FIXTURES = path.join(import.meta.dirname, "fixtures");

/** Real bars and the numbers on them: not ours to publish, so they lie beside the checkout or are not there. */
export const SHARED = path.resolve(import.meta.dirname, "../../../../shared/data");

/** Bars of a CSV with the columns time (ISO date), open, high, low, close, volume and a header line. */
export function readBars(file: string): Bars {
  const rows = readFileSync(file, "utf8").trim().split("\n").slice(1);
  const cells = rows.map((row) => row.split(","));
  const column = (index: number) => Float64Array.from(cells, (row) => Number(row[index] ?? NaN));
  return {
    time: Float64Array.from(cells, (row) => Date.parse(row[0] ?? "")),
    open: column(1),
    high: column(2),
    low: column(3),
    close: column(4),
    volume: column(5),
  };
}
