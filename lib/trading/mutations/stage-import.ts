import { createHash } from "node:crypto";
import { once } from "node:events";
import { setImmediate as turn } from "node:timers/promises";
import type { PoolClient } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { pool } from "@/lib/db";
import { readUploadSlices } from "@/lib/trading/data/read-upload";
import { REJECTS_LISTED } from "@/lib/trading/import-limits";
import { importReader } from "@/lib/trading/importers/import-reader";
import type { Importer, Outcome, ReadingContext } from "@/lib/trading/importers/importer";
import type { ImportProgress } from "@/lib/trading/mutations/hold-import";
import { stageLine } from "@/lib/trading/stage-line";

/** Bytes that are read in one turn of the event loop: a few milliseconds. */
const SLICE_BYTES = 32 * 1024;
const STAGE_SECONDS = 3_600;
const STAGE = `COPY import_stage (import_id, line, part, kind, external_id, symbol, side, qty, price, amount, currency, fee,
  fee_currency, executed_at) FROM STDIN`;

export interface Staged {
  fileHash: string;
  progress: ImportProgress;
}

interface Staging {
  importId: string;
  importer: Importer;
  context: ReadingContext;
  /** Told after each slice. @throws to break off. */
  onProgress: (progress: ImportProgress) => void;
}

/**
 * Reads the parts of an import and stages its events by COPY, without any lock that others wait for. What is held does
 * not grow with the file. Once a line is refused the others are only read.
 */
export async function stageImport(staging: Staging): Promise<Staged> {
  const client = await pool().connect();
  try {
    await client.query("BEGIN");
    await client.query(`SET LOCAL statement_timeout = '${STAGE_SECONDS}s'`);
    const staged = await copyParts(client, staging);
    await client.query(
      // Equal lines without an id of their own are told apart by their order.
      `UPDATE import_stage s SET external_id = s.external_id || ':' || o.nth
         FROM (SELECT line, part, row_number() OVER (PARTITION BY external_id ORDER BY line, part) AS nth
                 FROM import_stage WHERE import_id = $1 AND external_id LIKE 'line:%') o
        WHERE s.import_id = $1 AND s.line = o.line AND s.part = o.part`,
      [staging.importId],
    );
    await client.query("COMMIT");
    client.release();
    return staged;
  } catch (error) {
    // A connection in the middle of a COPY is good for nothing else.
    client.release(true);
    throw error;
  }
}

async function copyParts(
  client: PoolClient,
  { importId, importer, context, onProgress }: Staging,
): Promise<Staged> {
  const copy = client.query(copyFrom(STAGE));
  const failure = new Promise<never>((_, reject) => copy.once("error", reject));
  failure.catch(() => undefined);
  const reader = importReader(importer, context);
  const hash = createHash("sha256");
  const progress: ImportProgress = { bytesRead: 0, rows: 0, rejected: 0, rejects: [], leftOut: {} };
  const write = async (outcomes: readonly Outcome[]) => {
    const lines = noteOutcomes(outcomes, progress, importId);
    if (lines !== "" && progress.rejected === 0 && !copy.write(lines)) {
      await Promise.race([once(copy, "drain"), failure]);
    }
    onProgress(progress);
    await turn();
  };
  for await (const slice of readUploadSlices(importId, SLICE_BYTES)) {
    hash.update(slice);
    progress.bytesRead += slice.length;
    await write(reader.push(slice));
  }
  await write(reader.finish());
  copy.end();
  await Promise.race([once(copy, "finish"), failure]);
  return { fileHash: hash.digest("hex"), progress };
}

/** Counts outcomes by what became of them. @returns the lines to stage. */
function noteOutcomes(outcomes: readonly Outcome[], progress: ImportProgress, importId: string): string {
  let lines = "";
  for (const outcome of outcomes) {
    if (!("part" in outcome) || outcome.part === 1) progress.rows += 1;
    if ("fact" in outcome) lines += stageLine(importId, outcome);
    else if ("ignored" in outcome) {
      progress.leftOut[outcome.ignored] = (progress.leftOut[outcome.ignored] ?? 0) + 1;
    } else {
      progress.rejected += 1;
      if (progress.rejects.length < REJECTS_LISTED) progress.rejects.push(outcome);
    }
  }
  return lines;
}
