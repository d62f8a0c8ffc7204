import type { ExecuteResult } from "@/lib/indicators/execution-schema";
import { seriesCsv } from "@/lib/indicators/series-csv";

/** A file to hand to the person. */
export interface ResultFile {
  name: string;
  type: string;
  text: string;
}

/** The outputs as CSV: time (ISO-8601, UTC) and one column per output; no value is an empty cell. */
export function outputsCsv(slug: string, result: ExecuteResult): ResultFile {
  const text = seriesCsv(result.time, result.outputs);
  return { name: `${fileStem(slug, result)}.csv`, type: "text/csv", text };
}

/** Everything the run answered: version, times, outputs, receipt. */
export function outputsJson(slug: string, result: ExecuteResult): ResultFile {
  return { name: `${fileStem(slug, result)}.json`, type: "application/json", text: JSON.stringify(result) };
}

export function receiptJson(receipt: ExecuteResult["receipt"]): ResultFile {
  const text = `${JSON.stringify(receipt, null, 2)}\n`;
  return { name: `receipt-${receipt.id}.json`, type: "application/json", text };
}

function fileStem(slug: string, { version, receipt }: ExecuteResult): string {
  return `${slug}-${version}-${receipt.id.slice(0, 8)}`;
}
