import { z } from "zod";
import { Prisma } from "@/lib/generated/prisma/client";
import { InputValues, type ReceiptDto } from "@/lib/indicators/execution-schema";

/** Where the bars of a data set come from when the bytes are not kept with it. */
export const MarketReference = z.object({
  symbol: z.string(),
  interval: z.string(),
  from: z.number(),
  to: z.number(),
});
export type MarketReference = z.infer<typeof MarketReference>;

/** One row of `RECEIPT_SELECT`. */
export interface ReceiptRow {
  id: string;
  run_id: bigint;
  version_id: string;
  indicator_id: string;
  slug: string;
  name: string;
  version: string;
  version_hash: string;
  input_hash: string;
  output_hash: string | null;
  dataset_hash: string;
  inputs: string;
  bars: number;
  outcome: string;
  cpu_us: bigint;
  wall_us: bigint | null;
  peak_kb: number;
  engine: string;
  created_at: Date;
  dataset_source: unknown;
  dataset_kept: boolean;
  dataset_expires_at: Date | null;
}

/** Receipts with version, indicator and data set; the caller adds WHERE. */
export const RECEIPT_SELECT = Prisma.sql`
  SELECT e.public_id::text AS id, e.id AS run_id, v.id::text AS version_id, i.id::text AS indicator_id, i.slug, i.name,
         v.major || '.' || v.minor || '.' || v.patch AS version, v.version_hash, e.input_hash, e.output_hash,
         e.dataset_hash, e.inputs, e.bars, e.outcome, e.cpu_us, e.wall_us, e.peak_kb, e.engine, e.created_at,
         s.source AS dataset_source, s.data IS NOT NULL AS dataset_kept, s.expires_at AS dataset_expires_at
    FROM execution e
    JOIN indicator_version v ON v.id = e.version_id
    JOIN indicator i ON i.id = v.indicator_id
    JOIN dataset s ON s.hash = e.dataset_hash`;

export function toReceipt(row: ReceiptRow): ReceiptDto {
  const market = marketReference(row.dataset_source);
  return {
    id: row.id,
    indicator: { id: row.indicator_id, slug: row.slug, name: row.name },
    version: row.version,
    versionHash: row.version_hash,
    inputHash: row.input_hash,
    outputHash: row.output_hash,
    datasetHash: row.dataset_hash,
    dataset: {
      kind: market === null ? "upload" : "market",
      symbol: market?.symbol ?? null,
      interval: market?.interval ?? null,
      from: market?.from ?? null,
      to: market?.to ?? null,
      expiresAt: market === null ? (row.dataset_expires_at?.toISOString() ?? null) : null,
      available: market !== null || row.dataset_kept,
    },
    inputs: InputValues.parse(JSON.parse(row.inputs)),
    bars: row.bars,
    outcome: row.outcome,
    cpuMicros: Number(row.cpu_us),
    wallMicros: row.wall_us === null ? null : Number(row.wall_us),
    peakMemoryKb: row.peak_kb,
    engine: row.engine,
    createdAt: row.created_at.toISOString(),
  };
}

/** The market data a data set stands for; null for uploads. */
export function marketReference(source: unknown): MarketReference | null {
  const parsed = MarketReference.safeParse(source);
  return parsed.success ? parsed.data : null;
}
