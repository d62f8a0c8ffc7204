import { createHash } from "node:crypto";
import { canonicalJson } from "@/lib/canonical-json";
import { LINE_ID } from "@/lib/trading/importers/check-fact";
import type { ImportedFact } from "@/lib/trading/importers/importer";

const NULL = "\\N";

/** A fact as a line of COPY into `import_stage`. */
export function stageLine(
  importId: string,
  { line, part, fact }: { line: number; part: number; fact: ImportedFact },
): string {
  const externalId = fact.externalId ?? contentId(fact);
  const content =
    fact.kind === "fill"
      ? [
          fact.symbol,
          fact.side,
          fact.qty,
          fact.price,
          null,
          null,
          fact.fee?.amount ?? null,
          fact.fee?.currency ?? null,
        ]
      : [null, null, null, null, fact.amount, fact.currency, null, null];
  const cells = [importId, String(line), String(part), fact.kind, externalId, ...content];
  const when = new Date(fact.executedAtMs).toISOString();
  return `${cells.map((cell) => (cell === null ? NULL : escaped(cell))).join("\t")}\t${when}\n`;
}

/** An id made of what a line says: the same in every export that has the line. */
function contentId(fact: ImportedFact): string {
  const { externalId: _, ...content } = fact;
  return LINE_ID + createHash("sha256").update(canonicalJson(content)).digest("hex").slice(0, 40);
}

function escaped(text: string): string {
  return text.replace(
    /[\\\t\n\r]/g,
    (char) => ({ "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" })[char] ?? char,
  );
}
