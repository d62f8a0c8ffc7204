import { db } from "@/lib/db";
import { marketReference, type ReceiptRow } from "@/lib/indicators/data/receipt-row";
import { readBars } from "@/lib/market-data/data/read-bars";
import { datasetHash } from "@/lib/market-data/dataset-hash";
import type { Bars } from "@/lib/ta/bars";
import { unpackBars } from "@/lib/ta/packed-bars";

/** The bars of a run and their hash now; null when the upload is no longer kept. */
export async function readKeptBars(receipt: ReceiptRow): Promise<{ bars: Bars; hash: string } | null> {
  const market = marketReference(receipt.dataset_source);
  if (market !== null) {
    const stored = await readBars({ ...market, limitBars: receipt.bars + 1 });
    return { bars: stored.bars, hash: stored.datasetHash };
  }
  const dataset = await db().dataset.findUnique({
    where: { hash: receipt.dataset_hash },
    select: { data: true },
  });
  if (!dataset?.data) return null;
  const bars = unpackBars(dataset.data);
  return { bars, hash: datasetHash(bars) };
}
