import { db } from "@/lib/db";
import { marketReference, type ReceiptRow } from "@/lib/indicators/data/receipt-row";
import { readBars } from "@/lib/market-data/data";
import type { Bars } from "@/lib/ta/bars";
import { unpackBars } from "@/lib/ta/packed-bars";

/** The bars of a run, read again; null when the upload is no longer kept. */
export async function readKeptBars(receipt: ReceiptRow): Promise<Bars | null> {
  const market = marketReference(receipt.dataset_source);
  if (market !== null) return (await readBars(market)).bars;
  const dataset = await db().dataset.findUnique({
    where: { hash: receipt.dataset_hash },
    select: { data: true },
  });
  return dataset?.data ? unpackBars(dataset.data) : null;
}
